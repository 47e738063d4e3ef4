import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const FILE = path.join(import.meta.dirname, '..', '..', 'prisma', 'invariants.sql');
const ROWS_SHOWN = 3;

interface Invariant {
  readonly title: string;
  readonly sql: string;
}

/** The queries of `prisma/invariants.sql`, each under the comment that begins with its number. */
export async function readInvariants(): Promise<Invariant[]> {
  const parts = (await readFile(FILE, 'utf8')).split(/^-- (I\d+: .*)$/m).slice(1);
  return parts.flatMap((title, at) => (at % 2 === 0 ? [{ title, sql: (parts[at + 1] ?? '').trim() }] : []));
}

/**
 * Checks what must always be true, as the owner of the tables, who sees every employer's rows.
 *
 * @throws Error naming each broken invariant, with its first rows
 */
export async function checkInvariants(ownerUrl: string): Promise<void> {
  const invariants = await readInvariants();
  if (invariants.length === 0) throw new Error('prisma/invariants.sql holds no query under a comment like "-- I1: …".');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const broken: string[] = [];
    for (const { title, sql } of invariants) {
      const { rows } = await client.query(sql);
      if (rows.length > 0)
        broken.push(`${title}: ${rows.length} rows, as ${JSON.stringify(rows.slice(0, ROWS_SHOWN))}`);
    }
    if (broken.length > 0) throw new Error(`Invariants are broken.\n${broken.join('\n')}`);
  } finally {
    await client.end();
  }
}
