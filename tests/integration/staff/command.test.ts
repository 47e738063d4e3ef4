import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createSession } from '@/tests/factories/sessions';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';

const { owner, ownerUrl } = useTestDatabase();
const SCRIPT = path.join(import.meta.dirname, '..', '..', '..', 'scripts', 'staff.mjs');
const EMAIL = 'ketua@pejabat.example';

/** What the command said, and whether it went well. */
async function staff(...args: string[]): Promise<{ ok: boolean; said: string }> {
  const env = { ...process.env, DATABASE_MIGRATE_URL: ownerUrl };
  return promisify(execFile)(process.execPath, [SCRIPT, ...args], { env }).then(
    ({ stdout }) => ({ ok: true, said: stdout }),
    ({ stderr }: { stderr: string }) => ({ ok: false, said: stderr }),
  );
}

async function member() {
  const { rows } = await owner.query(
    `SELECT u.id, s.role, s.ended_at, s.totp_sealed, s.totp_confirmed_at FROM staff_member s JOIN user_account u ON u.id = s.user_id
     WHERE u.email = $1`,
    [EMAIL],
  );
  return rows[0];
}

it('adds, resets, ends and takes back one person, each in the audit, and ends their sessions', async () => {
  expect(await staff('add', 'Ketua@Pejabat.example', '--role', 'administrator', '--name', 'Ketua')).toMatchObject({
    ok: true,
  });
  const { id, role } = await member();
  expect(role).toBe('administrator');
  expect((await staff('list')).said).toContain(`${EMAIL}  administrator  no authenticator yet`);

  await owner.query(`UPDATE staff_member SET totp_sealed = '\\x01', totp_confirmed_at = now() WHERE user_id = $1`, [
    id,
  ]);
  await owner.query(`INSERT INTO staff_recovery_code (user_id, code_hash) VALUES ($1, '\\x01')`, [id]);
  await createSession(owner, { kind: 'user', userId: id });
  expect(await staff('reset-authenticator', EMAIL)).toMatchObject({ ok: true });
  expect(await member()).toMatchObject({ totp_sealed: null, totp_confirmed_at: null, ended_at: null });

  await createSession(owner, { kind: 'user', userId: id });
  expect(await staff('end', EMAIL)).toMatchObject({ ok: true });
  expect((await member()).ended_at).not.toBeNull();
  expect((await staff('end', EMAIL)).ok).toBe(false);
  expect(await staff('add', EMAIL, '--role', 'officer')).toMatchObject({ ok: true });
  expect(await member()).toMatchObject({ role: 'officer', ended_at: null });

  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::integer FROM session WHERE user_id = $1 AND revoked_at IS NULL) AS sessions,
       (SELECT count(*)::integer FROM staff_recovery_code WHERE user_id = $1) AS codes,
       (SELECT array_agg(action ORDER BY seq) FROM audit_event WHERE chain = $1) AS actions`,
    [id],
  );
  expect(rows[0]).toEqual({
    sessions: 0,
    codes: 0,
    actions: ['staff.added', 'staff.authenticator-reset', 'staff.ended', 'staff.added'],
  });
  await checkInvariants(ownerUrl);
});

it.each([
  [['promote', EMAIL]],
  [['add', EMAIL]],
  [['add', EMAIL, '--role', 'owner']],
  [['add', 'a@b.example,c@d.example', '--role', 'officer']],
  [['end', 'nobody@pejabat.example']],
])('refuses %j and changes nothing', async (args) => {
  const before = await owner.query('SELECT count(*) FROM staff_member');
  const { ok, said } = await staff(...args);
  expect(ok).toBe(false);
  expect(said).not.toMatch(/\n\s+at /);
  expect((await owner.query('SELECT count(*) FROM staff_member')).rows).toEqual(before.rows);
});
