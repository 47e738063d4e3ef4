/**
 * The people of the office, from the machine of the portal: nobody gives themselves access through the web.
 *
 *   node scripts/staff.mjs list
 *   node scripts/staff.mjs add <e-mail> --role officer|supervisor|administrator [--name "..."]
 *   node scripts/staff.mjs end <e-mail>
 *   node scripts/staff.mjs reset-authenticator <e-mail>
 *
 * It works on the database that DATABASE_MIGRATE_URL or DATABASE_URL names, as the owner of the tables, or on the
 * embedded one of DATA_DIR (.data), whether or not the portal runs.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ensurePostgres } from './postgres/server.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const DATABASE = 'majikan';
const ROLES = ['officer', 'supervisor', 'administrator'];
const EMAIL = /^[^\s@"<>(),;:\\[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const COMMANDS = { list, add, end, 'reset-authenticator': resetAuthenticator };

try {
  const { command, email, options } = readArguments();
  await withDatabase((client) => COMMANDS[command](client, email, options));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments() {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' } },
  });
  const [command, typed] = positionals;
  if (!Object.hasOwn(COMMANDS, command ?? '')) throw new Error(`One of: ${Object.keys(COMMANDS).join(', ')}.`);
  if (command === 'list') return { command, email: '', options };
  const email = (typed ?? '').normalize('NFKC').trim().toLowerCase();
  if (!EMAIL.test(email) || email.length > 254) throw new Error('Give the e-mail address of one person.');
  if (command === 'add' && !ROLES.includes(options.role)) throw new Error(`--role is one of ${ROLES.join(', ')}.`);
  return { command, email, options };
}

async function withDatabase(work) {
  const named = process.env.DATABASE_MIGRATE_URL || process.env.DATABASE_URL;
  const server = named ? null : await ensurePostgres(path.resolve(ROOT, process.env.DATA_DIR || '.data'));
  try {
    const client = new pg.Client({ connectionString: named ?? server.url(DATABASE) });
    await client.connect();
    try {
      await client.query('BEGIN');
      await work(client);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  } finally {
    await server?.release();
  }
}

async function list(client) {
  const { rows } = await client.query(
    `SELECT u.email, u.name, s.role, s.totp_confirmed_at IS NOT NULL AS enrolled, s.ended_at
     FROM staff_member s JOIN user_account u ON u.id = s.user_id ORDER BY s.ended_at NULLS FIRST, u.email`,
  );
  if (rows.length === 0) console.log('Nobody yet.');
  for (const { email, name, role, enrolled, ended_at } of rows) {
    const state = ended_at
      ? `ended ${ended_at.toISOString().slice(0, 10)}`
      : enrolled
        ? 'authenticator set up'
        : 'no authenticator yet';
    console.log(`${email}  ${role}  ${state}${name ? `  ${name}` : ''}`);
  }
}

async function add(client, email, { role, name }) {
  await client.query(
    `INSERT INTO user_account (id, email, name, language) VALUES ($1, $2, $3, 'ms')
     ON CONFLICT (email) DO UPDATE SET name = coalesce($3, user_account.name)`,
    [randomUUID(), email, name ?? null],
  );
  const userId = await userOf(client, email);
  // Somebody who comes back sets an authenticator up anew.
  const { rows } = await client.query('SELECT ended_at IS NOT NULL AS ended FROM staff_member WHERE user_id = $1', [
    userId,
  ]);
  if (rows[0]?.ended) await forgetAuthenticator(client, userId);
  await client.query(
    `INSERT INTO staff_member (user_id, role) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET role = excluded.role, ended_at = NULL`,
    [userId, role],
  );
  await audit(client, userId, 'staff.added', { role });
  console.log(
    `${email} is in the office as ${role}. They sign in at /staff/login and set up an authenticator app there.`,
  );
}

async function end(client, email) {
  const userId = await memberOf(client, email);
  await client.query('UPDATE staff_member SET ended_at = now() WHERE user_id = $1', [userId]);
  await endSessions(client, userId);
  await audit(client, userId, 'staff.ended');
  console.log(`${email} is in the office no more. Their sessions have ended.`);
}

async function resetAuthenticator(client, email) {
  const userId = await memberOf(client, email);
  await forgetAuthenticator(client, userId);
  await endSessions(client, userId);
  await audit(client, userId, 'staff.authenticator-reset');
  console.log(`${email} sets up an authenticator app at the next sign-in. Their sessions have ended.`);
}

async function forgetAuthenticator(client, userId) {
  await client.query('UPDATE staff_member SET totp_sealed = NULL, totp_confirmed_at = NULL WHERE user_id = $1', [
    userId,
  ]);
  await client.query('DELETE FROM staff_recovery_code WHERE user_id = $1', [userId]);
}

async function endSessions(client, userId) {
  await client.query('UPDATE session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL', [userId]);
}

async function userOf(client, email) {
  const { rows } = await client.query('SELECT id FROM user_account WHERE email = $1', [email]);
  return rows[0]?.id;
}

async function memberOf(client, email) {
  const { rows } = await client.query(
    `SELECT u.id FROM user_account u JOIN staff_member s ON s.user_id = u.id AND s.ended_at IS NULL WHERE u.email = $1`,
    [email],
  );
  if (!rows[0]) throw new Error(`${email} is not in the office.`);
  return rows[0].id;
}

/** A trigger numbers and seals the row. */
async function audit(client, userId, action, details = {}) {
  await client.query(
    `INSERT INTO audit_event (chain, seq, at, actor_id, action, subject_id, details, prev_hash, hash)
     VALUES ($1, 0, now(), NULL, $2, $4, $3, '\\x00', '\\x00')`,
    [userId, action, JSON.stringify(details), userId],
  );
}
