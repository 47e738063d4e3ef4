import { beforeEach, describe, expect, it } from 'vitest';
import { approveAutomatically } from '@/lib/cases/approve-automatically';
import { queueChecks } from '@/lib/cases/checks/queue-checks';
import { openForReview } from '@/lib/cases/open-for-review';
import { readCaseForReview } from '@/lib/cases/review-queries';
import type { StaffActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import { checkText } from '@/lib/i18n/check-text';
import { agreeToChange, dropChange } from '@/lib/settings/decide-change';
import { proposeChange } from '@/lib/settings/propose-change';
import { readSetting } from '@/lib/settings/queries';
import {
  addCaseEmployee,
  addDocumentRow,
  createCase,
  createStaff,
  sendCase,
  type TestCase,
} from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser } from '@/tests/factories/employers';
import { insertRow } from '@/tests/factories/owner';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';

const { owner, ownerUrl } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const ON = { key: 'automatic-approval', on: true, reason: 'Piagam: satu hari' } as const;

let one: StaffActor;
let two: StaffActor;
let officer: StaffActor;
beforeEach(async () => {
  await owner.query('DELETE FROM setting_change');
  one = (await createStaff(owner, 'supervisor')).actor;
  two = (await createStaff(owner, 'administrator')).actor;
  officer = (await createStaff(owner)).actor;
});

async function proposed(by = one, change: Parameters<typeof proposeChange>[1] = ON): Promise<string> {
  await proposeChange(by, change, NOW, newId);
  return (await readSetting(by, 'automatic-approval')).proposal?.id ?? '';
}

async function switchOn(): Promise<void> {
  await agreeToChange(two, await proposed(), NOW);
}

/** A case with its documents, whose checks came out as told. */
async function checkedCase(
  outcome: 'pass' | 'look' | 'pending' | null,
  traits: Partial<Parameters<typeof createCase>[1]> = {},
  person: Readonly<Record<string, unknown>> = {},
): Promise<TestCase> {
  const applicant = await createUser(owner);
  const made = await createCase(owner, { openedBy: applicant.id, ...traits });
  await addCaseEmployee(owner, made, person);
  for (const type of ['company_registration', 'company_officers', 'employer_form', 'employee_form', 'owner_identity'])
    await addDocumentRow(owner, made, { type });
  await sendCase(owner, made);
  const check = { employer_id: made.employerId, case_id: made.caseId, subject: '', at: NOW };
  await insertRow(owner, 'case_check', { ...check, code: 'brn_form', outcome: 'pass' });
  if (outcome) await insertRow(owner, 'case_check', { ...check, code: 'brn_free', outcome });
  else await owner.query('DELETE FROM case_check WHERE case_id = $1', [made.caseId]);
  return made;
}

/** What did not pass, as an officer reads it. */
async function findingsOf({ caseId }: TestCase) {
  const review = await readCaseForReview(officer, caseId);
  return (review?.checks ?? [])
    .filter(({ outcome }) => outcome !== 'pass')
    .map((check) => {
      const { title, found } = checkText('ms', check);
      const who = check.employeeId && review?.names.get(check.employeeId);
      return { outcome: check.outcome, text: `${title}: ${found}`, ...(who && { who }) };
    });
}

async function stateOf({ caseId }: TestCase): Promise<string> {
  const { rows } = await owner.query('SELECT state FROM employer_case WHERE id = $1', [caseId]);
  return rows[0].state;
}

describe('changing a setting takes four eyes', () => {
  it('is off until somebody else has agreed', async () => {
    expect((await readSetting(officer, 'automatic-approval')).on).toBe(false);
    const id = await proposed();
    expect((await readSetting(officer, 'automatic-approval')).on).toBe(false);
    await expect(agreeToChange(one, id, NOW)).rejects.toMatchObject({ code: 'setting.own_change' });
    await agreeToChange(two, id, NOW);
    const { on, proposal, history } = await readSetting(officer, 'automatic-approval');
    expect([on, proposal, history.length]).toEqual([true, null, 1]);
  });

  it('an officer neither proposes nor agrees nor drops', async () => {
    const refused = { code: 'access.role_not_allowed' };
    await expect(proposeChange(officer, ON, NOW, newId)).rejects.toMatchObject(refused);
    const id = await proposed();
    await expect(agreeToChange(officer, id, NOW)).rejects.toMatchObject(refused);
    await expect(dropChange(officer, id, NOW)).rejects.toMatchObject(refused);
  });

  it('one proposal waits at a time, and of two answers at once one counts', async () => {
    const id = await proposed();
    await expect(proposeChange(two, ON, NOW, newId)).rejects.toMatchObject({ code: 'setting.changed' });
    const answers = await Promise.allSettled([agreeToChange(two, id, NOW), dropChange(one, id, NOW)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(dropChange(two, id, NOW)).rejects.toMatchObject({ code: 'setting.changed' });
  });

  it('the last agreed change counts; a dropped one never does', async () => {
    await switchOn();
    const off = { ...ON, on: false };
    await dropChange(one, await proposed(one, off), new Date(NOW.getTime() + 1_000));
    expect((await readSetting(one, 'automatic-approval')).on).toBe(true);
    await agreeToChange(two, await proposed(one, off), new Date(NOW.getTime() + 2_000));
    expect((await readSetting(one, 'automatic-approval')).on).toBe(false);
  });
});

describe('automatic approval', () => {
  it('does nothing while it is off', async () => {
    const made = await checkedCase('pass');
    await approveAutomatically(newId);
    expect(await stateOf(made)).toBe('submitted');
  });

  it('approves what passed everything, and leaves the rest to the office', async () => {
    const cases = {
      passed: await checkedCase('pass'),
      toLookAt: await checkedCase('look'),
      waiting: await checkedCase('pending'),
      unchecked: await checkedCase(null),
      opened: await checkedCase('pass'),
    };
    await openForReview(officer, cases.opened.caseId, NOW);
    await switchOn();
    await approveAutomatically(newId);
    const states = await Promise.all(Object.values(cases).map(stateOf));
    expect(states).toEqual(['approved', 'submitted', 'submitted', 'submitted', 'in_review']);
    const { rows } = await owner.query(
      `SELECT e.side, e.actor_id, c.decided_by, m.template FROM case_event e JOIN employer_case c ON c.id = e.case_id
       JOIN outbox_mail m ON m.fact_id = c.id WHERE e.case_id = $1 AND e.to_state = 'approved'`,
      [cases.passed.caseId],
    );
    expect(rows).toEqual([{ side: 'system', actor_id: null, decided_by: null, template: 'case-approved' }]);
  });

  it('leaves earlier contributions that are only declared to an officer, who reads why', async () => {
    const born = { birth_date: '1966-01-15', employed_from: '2026-11-02', eis_from: null };
    const cases = [
      await checkedCase('pass', {}, { ...born, birth_date: '1970-01-15' }),
      await checkedCase('pass', {}, { ...born, birth_date: '1970-01-15', declared_socso_month: '2006-03-01' }),
      await checkedCase('pass', {}, { ...born, declared_socso_month: '2006-03-01' }),
    ];
    for (const made of cases) {
      const actor = { kind: 'employer', userId: made.openedBy, employerId: made.employerId, role: 'owner' } as const;
      await forEmployer(actor, (tx) => queueChecks(tx, { ...made, at: NOW }));
      // As if the registries had agreed.
      await owner.query(`UPDATE case_check SET outcome = 'pass' WHERE outcome = 'pending' AND case_id = $1`, [
        made.caseId,
      ]);
    }
    await switchOn();
    await approveAutomatically(newId);
    expect(await Promise.all(cases.map(stateOf))).toEqual(['approved', 'submitted', 'approved']);
    const [, declared] = cases;
    const [found] = declared ? await findingsOf(declared) : [];
    expect(found).toMatchObject({ outcome: 'look', who: 'PEKERJA BIN PERMOHONAN' });
    expect(found?.text).toContain('Caruman terdahulu: Majikan mengisytiharkan caruman SOCSO pertama pada Mac 2006');
  });

  it('lacks no document: one that was refused or taken away keeps the case for an officer', async () => {
    const made = await checkedCase('pass');
    await owner.query(`UPDATE document SET state = 'removed' WHERE case_id = $1 AND type = 'company_registration'`, [
      made.caseId,
    ]);
    await switchOn();
    await approveAutomatically(newId);
    expect(await stateOf(made)).toBe('submitted');
  });

  it('tells an officer what stood in the way, and tries no more', async () => {
    const employer = await createEmployer(owner);
    const taken = await checkedCase('pass', { brn: employer.brn });
    const applicant = await createUser(owner);
    await addMember(owner, employer, applicant);
    const there = await addEmployee(owner, employer);
    const twice = await checkedCase(
      'pass',
      { kind: 'add_employees', employerId: employer.id, openedBy: applicant.id },
      {
        ic_number: there.identityNumber,
        identity_key: `ic ${there.identityNumber}`,
        name: 'AISHAH BINTI ALI',
        sex: Number(there.identityNumber.slice(-1)) % 2 === 1 ? 'male' : 'female',
      },
    );
    await switchOn();
    await approveAutomatically(newId);
    expect([await stateOf(taken), await stateOf(twice)]).toEqual(['submitted', 'submitted']);
    expect(await findingsOf(taken)).toEqual([
      { outcome: 'fail', text: 'No. Pendaftaran (BRN) belum digunakan: BRN ini milik majikan yang sudah berdaftar.' },
    ]);
    expect(await findingsOf(twice)).toEqual([
      { outcome: 'fail', text: 'Kelulusan automatik: Sudah bekerja dengan majikan ini.', who: 'AISHAH BINTI ALI' },
    ]);
  });

  it('of an officer and the portal at once one decides', async () => {
    const made = await checkedCase('pass');
    await switchOn();
    const [taken, approved] = await Promise.allSettled([
      openForReview(officer, made.caseId, NOW),
      approveAutomatically(newId),
    ]);
    expect(approved.status).toBe('fulfilled');
    expect(await stateOf(made)).toBe(taken.status === 'fulfilled' ? 'in_review' : 'approved');
  });
});

it('keeps the invariants', () => checkInvariants(ownerUrl));
