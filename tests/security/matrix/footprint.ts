import type { Owner } from '@/tests/factories/owner';

/** What changes without anybody's doing: signs of life, mail on its way, and that a registry was asked in vain. */
const RESTLESS = [
  'last_seen_at',
  'heartbeat_at',
  'attempts',
  'next_attempt_at',
  'sent_at',
  'dropped_at',
  'failed_at',
  'last_error',
  'sealed',
  'registry_state',
  'registry_fields',
  'registry_at',
];
/** Limits that count every request, and tables of the law that the portal can only read. */
const LEFT_OUT = ['rate_bucket', 'rate_band', 'submission_move', 'case_move', 'schema_migration'];

/** The rows of each table, as JSON, in order. */
export type Footprint = ReadonlyMap<string, readonly string[]>;

/** The same in every database. */
let tables: readonly string[] | undefined;

/** Everything that is in the database, as far as a request can change it. */
export async function footprint(owner: Owner): Promise<Footprint> {
  tables ??= await tablesOf(owner);
  const parts = tables.map(
    (table) => `SELECT '${table}' AS name, ARRAY(SELECT (to_jsonb(t) - $1::text[])::text FROM ${table} t) AS rows`,
  );
  const { rows } = await owner.query<{ name: string; rows: string[] }>(parts.join(' UNION ALL '), [RESTLESS]);
  return new Map(rows.map((row) => [row.name, row.rows]));
}

/** A footprint without some tables. */
export function withoutTables(of: Footprint, tables: readonly string[]): Footprint {
  return new Map([...of].filter(([table]) => !tables.includes(table)));
}

/** The part of a footprint that is an employer's: whatever names it. A session is its person's. */
export function partOf(of: Footprint, employerId: string): Footprint {
  const named = (rows: readonly string[]) => rows.filter((row) => row.includes(employerId));
  return new Map([...withoutTables(of, ['session'])].map(([table, rows]) => [table, named(rows)]));
}

/** The rows that are in one footprint alone, each under its table: what was added, and what is gone or became another. */
export function difference(before: Footprint, after: Footprint): readonly string[] {
  const only = (sign: string, here: Footprint, there: Footprint) =>
    [...here].flatMap(([table, rows]) => {
      const others = new Set(there.get(table));
      return rows.filter((row) => !others.has(row)).map((row) => `${sign} ${table} ${row}`);
    });
  return [...only('-', before, after), ...only('+', after, before)];
}

/** A difference without what is new each time: ids, times, hashes, places in a chain. Sorted. */
export function withoutNews(difference: readonly string[]): string[] {
  const plain = (row: string) =>
    row
      .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID')
      .replace(/\\\\x[0-9a-f]*/g, 'BYTES')
      .replace(/"sha256": "[0-9a-f]{64}"/g, '"sha256": "BYTES"')
      .replace(/\d{4}-\d{2}(?:-\d{2}(?:T[\d:.+]+)?)?(?=")/g, 'TIME')
      .replace(/"(?:seq|last_seq|last_serial|serial)": \d+/g, 'PLACE');
  // The first event of a chain makes the chain as well.
  return difference
    .filter((row) => !row.slice(2).startsWith('audit_chain '))
    .map(plain)
    .sort();
}

async function tablesOf(owner: Owner): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname <> ALL ($1) ORDER BY 1`,
    [LEFT_OUT],
  );
  return rows.map(({ name }) => name);
}
