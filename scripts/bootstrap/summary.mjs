import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SHOWN = 8;
const MALAYSIA_AHEAD_MS = 8 * 3_600_000;
const number = new Intl.NumberFormat('en');

/**
 * Tells where the portal is, who can sign in, where the codes arrive, and which files are there to try. `now` says whether
 * those are still for the month that is to be filed.
 */
export async function printSummary({ origin, dataDir, ownerUrl, local, mailbox, progress, now }) {
  const print = progress.plain;
  print('');
  print(`  Portal      ${origin}`);
  if (mailbox) print(`  Codes       ${origin}/dev/mailbox`);
  if (local) await printPractice({ dataDir, ownerUrl, print, now });
  if (local) print(`  Logs        ${path.join(dataDir, 'logs')}`);
  print('');
  print('  Ctrl-C stops it. What was entered is kept.');
}

async function printPractice({ dataDir, ownerUrl, print, now }) {
  const practice = await readPractice(dataDir);
  const users = practice?.users ?? (await usersOf(ownerUrl));
  const officers = users.filter(({ office }) => office);
  const people = users.filter(({ office }) => !office);
  people.slice(0, SHOWN).forEach(({ email, employers }, at) => {
    const names = employers.map(({ name, employees }) =>
      employees ? `${name}, ${number.format(employees)} people` : name,
    );
    print(`  ${at === 0 ? 'Sign in as ' : '           '} ${email}  (${names.join('; ')})`);
  });
  officers.slice(0, SHOWN).forEach(({ email, office }, at) => {
    print(`  ${at === 0 ? 'Office     ' : '           '} ${email}  (${office}${at === 0 ? ', at /staff/login' : ''})`);
  });
  if (!practice) return;
  print(`  Files       ${path.join(dataDir, 'practice')}  (for ${practice.openMonth})`);
  if (dateInMalaysia(now) > practice.openUntil) {
    print(
      `              That month is over. Until it is submitted its files can still be tried; for files of the present month`,
    );
    print(`              stop the portal, delete ${dataDir} and start again: whatever was entered is then gone.`);
  }
}

function dateInMalaysia(at) {
  return new Date(at.getTime() + MALAYSIA_AHEAD_MS).toISOString().slice(0, 10);
}

async function readPractice(dataDir) {
  try {
    return JSON.parse(await readFile(path.join(dataDir, 'practice.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** Who can sign in to a database that somebody else filled. */
async function usersOf(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT u.email, s.role AS office, json_agg(json_build_object('name', e.name) ORDER BY e.name) AS employers
       FROM user_account u LEFT JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL
       LEFT JOIN employer e ON e.id = m.employer_id LEFT JOIN staff_member s ON s.user_id = u.id AND s.ended_at IS NULL
       WHERE u.state = 'active' AND (e.id IS NOT NULL OR s.user_id IS NOT NULL)
       GROUP BY u.id, s.role ORDER BY u.created_at, u.email LIMIT ${2 * SHOWN}`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
