import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer, forStaff, forStaffAt, forUser, forWorkerAt } from '@/lib/db/tenant';
import { addCaseEmployee, createCase, createStaff, moveCaseAs, sendCase, type TestCase } from '@/tests/factories/cases';
import { addMember, createEmployer, createUser, type TestUser } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';

// Statements by hand under the role of the portal, as if nothing of the office's code were there (SEC-AC-6).
const { owner } = useTestDatabase();

let applicant: TestUser;
let officer: StaffActor;
let supervisor: StaffActor;
beforeAll(async () => {
  applicant = await createUser(owner);
  officer = (await createStaff(owner)).actor;
  supervisor = (await createStaff(owner, 'supervisor')).actor;
});

async function reviewed(
  kind: 'new_employer' | 'add_employees' = 'new_employer',
  employerId?: string,
): Promise<TestCase> {
  const made = await createCase(owner, { openedBy: applicant.id, kind, ...(employerId && { employerId }) });
  await addCaseEmployee(owner, made);
  const sent = await sendCase(owner, made);
  await moveCaseAs(owner, sent, supervisor, 'submitted', 'in_review');
  return sent;
}

function approveBySql(tx: Tx, { employerId, caseId }: TestCase, by: string | null): Promise<number> {
  return tx.$executeRaw`UPDATE employer_case SET state = 'approved', decided_at = now(), decided_by = ${by}::uuid,
    version = version + 1 WHERE employer_id = ${employerId}::uuid AND id = ${caseId}::uuid`;
}

describe('approving a case past the code', () => {
  it('is refused to its applicant, whatever they say they are', async () => {
    const made = await reviewed();
    const actor = { kind: 'employer', userId: applicant.id, employerId: made.employerId, role: 'owner' } as const;
    await expect(forEmployer(actor, (tx) => approveBySql(tx, made, applicant.id))).rejects.toThrow(/cannot move/);
    const pretender: StaffActor = { kind: 'staff', userId: applicant.id, role: 'administrator' };
    await expect(
      forStaffAt(pretender, made.employerId, (tx) => approveBySql(tx, made, applicant.id)),
    ).rejects.toThrow();
  });

  it('is refused to an officer who acts for the employer', async () => {
    const employer = await createEmployer(owner);
    await addMember(owner, employer, { id: officer.userId }, 'viewer');
    const made = await reviewed('add_employees', employer.id);
    await expect(forStaffAt(officer, employer.id, (tx) => approveBySql(tx, made, officer.userId))).rejects.toThrow(
      /own employer/,
    );
  });

  it('is refused in the name of somebody else, and under another employer changes no row', async () => {
    const made = await reviewed();
    await expect(
      forStaffAt(officer, made.employerId, (tx) => approveBySql(tx, made, supervisor.userId)),
    ).rejects.toThrow(/names who/);
    expect(await forStaffAt(officer, newId(), (tx) => approveBySql(tx, made, officer.userId))).toBe(0);
    expect(await forStaff(officer, (tx) => approveBySql(tx, made, officer.userId))).toBe(0);
  });

  it('is refused to the worker while the policy is off', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const sent = await sendCase(owner, made);
    await expect(forWorkerAt(sent.employerId, (tx) => approveBySql(tx, sent, null))).rejects.toThrow(/is off/);
  });
});

describe('settings past the code', () => {
  function propose(tx: Tx, by: string, more = ''): Promise<unknown> {
    return tx.$executeRawUnsafe(
      `INSERT INTO setting_change (id, key, value, reason, proposed_by, proposed_at${more && ', agreed_by, agreed_at'})
       VALUES ('${newId()}', 'automatic-approval', 'true', 'x', '${by}', now()${more})`,
    );
  }

  it('an officer changes none, and nobody is born agreed', async () => {
    await expect(forStaff(officer, (tx) => propose(tx, officer.userId))).rejects.toThrow(/this role/);
    const agreed = `, '${officer.userId}', now()`;
    await expect(forStaff(supervisor, (tx) => propose(tx, officer.userId, agreed))).rejects.toThrow();
  });

  it('nobody agrees to their own proposal, and nobody changes what was proposed', async () => {
    await forStaff(supervisor, (tx) => propose(tx, supervisor.userId));
    const agree = (tx: Tx) =>
      tx.$executeRaw`UPDATE setting_change SET agreed_by = ${supervisor.userId}::uuid, agreed_at = now() WHERE agreed_at IS NULL`;
    await expect(forStaff(supervisor, agree)).rejects.toThrow(/four_eyes/);
    const alter = (tx: Tx) => tx.$executeRaw`UPDATE setting_change SET reason = 'y' WHERE agreed_at IS NULL`;
    await expect(forStaff(supervisor, alter)).rejects.toThrow();
    await expect(forStaff(supervisor, (tx) => propose(tx, supervisor.userId))).rejects.toThrow();
  });

  it('whoever is not of the office sees and writes none', async () => {
    const user = { kind: 'user', userId: applicant.id } as const;
    const seen = await forUser(user, (tx) => tx.settingChange.count());
    expect(seen).toBe(0);
    await expect(forUser(user, (tx) => propose(tx, applicant.id))).rejects.toThrow();
  });
});

describe('the register of persons past the code', () => {
  it('an employer neither makes a person nor sets their first months or pension', async () => {
    const employer = await createEmployer(owner);
    const actor = await addMember(owner, employer, applicant);
    const note = (tx: Tx) => tx.$executeRaw`SELECT note_first_months(${newId()}::uuid, NULL, NULL)`;
    await expect(forEmployer(actor, note)).rejects.toThrow(/not from here/);
    const pension = (tx: Tx) => tx.$executeRaw`SELECT note_pension(${newId()}::uuid, NULL, NULL)`;
    await expect(forEmployer(actor, pension)).rejects.toThrow(/not from here/);
    const recorded = (tx: Tx) =>
      tx.$executeRaw`SELECT record_pension(${employer.id}::uuid, ${newId()}::uuid, 1, '2026-01-01', NULL, 1)`;
    await expect(forEmployer(actor, recorded)).rejects.toThrow(/not from here/);
    await expect(forWorkerAt(employer.id, recorded)).rejects.toThrow(/not from here/);
    const spread = (tx: Tx) => tx.$executeRaw`SELECT spread_pension(${newId()}::uuid)`;
    await expect(forStaffAt(officer, employer.id, spread)).rejects.toThrow(/permission denied/);
    const update = (tx: Tx) => tx.$executeRaw`UPDATE person SET first_eis_month = NULL`;
    await expect(forEmployer(actor, update)).rejects.toThrow(/permission denied/);
    await expect(forStaffAt(officer, employer.id, update)).rejects.toThrow(/permission denied/);
  });
});

describe('the authenticators past the code', () => {
  it('nobody reads or changes the key or the recovery codes of somebody else', async () => {
    await owner.query(`UPDATE staff_member SET totp_sealed = '\\x01' WHERE user_id = $1`, [supervisor.userId]);
    await owner.query(`INSERT INTO staff_recovery_code (user_id, code_hash) VALUES ($1, '\\x02')`, [supervisor.userId]);
    const other = { kind: 'user', userId: officer.userId } as const;
    expect(await forUser(other, (tx) => tx.staffRecoveryCode.count())).toBe(0);
    expect(await forStaff(officer, (tx) => tx.staffRecoveryCode.count())).toBe(0);
    const { count } = await forStaff(officer, (tx) =>
      tx.staffMember.updateMany({ where: { userId: supervisor.userId }, data: { totpSealed: null } }),
    );
    expect(count).toBe(0);
  });

  it('nobody makes themselves a member of the office, or another kind of one', async () => {
    const user = { kind: 'user', userId: applicant.id } as const;
    const join = (tx: Tx) =>
      tx.$executeRaw`INSERT INTO staff_member (user_id, role) VALUES (${applicant.id}::uuid, 'administrator')`;
    await expect(forUser(user, join)).rejects.toThrow(/permission denied/);
    const rise = (tx: Tx) =>
      tx.$executeRaw`UPDATE staff_member SET role = 'administrator' WHERE user_id = ${officer.userId}::uuid`;
    await expect(forStaff(officer, rise)).rejects.toThrow(/permission denied/);
  });
});
