import { existsSync } from 'node:fs';
import path from 'node:path';

const ACCOUNTS_SHOWN = 8;

/** Tells where the portal is, who can sign in, and where the codes arrive. */
export async function printSummary({ origin, dataDir, ownerUrl, local, mailbox, progress }) {
  progress.plain('');
  progress.plain(`  Portal     ${origin}/employer/login`);
  if (mailbox) progress.plain(`  Codes      ${origin}/dev/mailbox`);
  if (local) for (const line of await accountLines(ownerUrl)) progress.plain(line);
  const samples = path.join(dataDir, 'samples');
  if (existsSync(samples)) progress.plain(`  Files      ${samples}`);
  if (local) progress.plain(`  Logs       ${path.join(dataDir, 'logs')}`);
  progress.plain('');
  progress.plain('  Ctrl-C stops it. What was entered is kept.');
}

async function accountLines(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT u.email, string_agg(e.name, ', ' ORDER BY e.name) AS employers
       FROM user_account u JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL JOIN employer e ON e.id = m.employer_id
       WHERE u.state = 'active' GROUP BY u.id ORDER BY min(u.created_at), u.email LIMIT ${ACCOUNTS_SHOWN}`,
    );
    return rows.map(
      ({ email, employers }, at) => `  ${at === 0 ? 'Sign in as' : '          '} ${email}  (${employers})`,
    );
  } finally {
    await client.end();
  }
}
