import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRegistry } from '@/lib/cases/checks/ask-registries';
import { claimCheck, dueChecks } from '@/lib/cases/checks/due-checks';
import { allPassed, listChecks } from '@/lib/cases/checks/queries';
import { queueChecks } from '@/lib/cases/checks/queue-checks';
import { moveCase } from '@/lib/cases/steps';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { forEmployer } from '@/lib/db/tenant';
import { checkText } from '@/lib/i18n/check-text';
import { httpRegistries } from '@/lib/registries/http-registries';
import type { Registries } from '@/lib/registries/registries';
import { addCaseEmployee, addDocumentRow, createCase, sendCase, type TestCase } from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployer, createUser, type TestUser } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { type LocalRegistries, startRegistries } from '../../../scripts/local-registries/server.mjs';

const { owner } = useTestDatabase();
const NO_PATIENCE = { timeoutMs: 60_000 };
const FOREIGN = {
  is_foreign: true,
  residency: 'foreign',
  ic_number: null,
  eis_from: null,
  nationality: 'ID',
  passport_until: '2030-01-31',
  pass_kind: 'plks',
  pass_number: 'P1',
  pass_until: '2028-01-31',
};

let applicant: TestUser;
let local: LocalRegistries;
beforeAll(async () => {
  applicant = await createUser(owner);
  local = await startRegistries(0);
});
afterAll(() => local.close());
beforeEach(async () => {
  await behave('normal');
  // What an earlier test left waiting is not this one's.
  await owner.query('DELETE FROM case_check');
});

async function behave(mode: string, registry?: string): Promise<void> {
  await fetch(`${local.url}/__behaviour`, { method: 'POST', body: JSON.stringify({ mode, registry }) });
}

/** Each with circuits of its own. */
function registries(): Registries {
  return httpRegistries({ url: local.url, token: null });
}

function actorOf({ employerId }: TestCase) {
  return { kind: 'employer', userId: applicant.id, employerId, role: 'owner' } as const;
}

function foreigner(made: TestCase, passport: string, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return addCaseEmployee(owner, made, { ...FOREIGN, identity_key: `passport ID ${passport}`, passport, ...given });
}

/** A case whose documents are all there. */
async function completeCase(given: { readonly brn?: string } = {}): Promise<TestCase> {
  const made = await createCase(owner, { openedBy: applicant.id, ...given });
  for (const type of ['company_registration', 'company_officers', 'employer_form', 'employee_form'])
    await addDocumentRow(owner, made, { type });
  return made;
}

async function send(made: TestCase): Promise<void> {
  const sent = made.number === null ? await sendCase(owner, made) : made;
  await forEmployer(actorOf(sent), (tx) => queueChecks(tx, { ...sent, at: new Date() }));
}

function checksOf(made: TestCase) {
  return forEmployer(actorOf(made), (tx) => listChecks(tx, made));
}

async function outcomesOf(made: TestCase): Promise<Record<string, string>> {
  const checks = await checksOf(made);
  return Object.fromEntries(
    checks.map(({ code, outcome, reason }) => [code, reason ? `${outcome} ${reason}` : outcome]),
  );
}

async function askAll(): Promise<void> {
  for (const name of ['ssm', 'jpn', 'immigration'] as const) await askRegistry(name, registries());
}

/** As if the pause before the next try were over. */
async function letPausePass(): Promise<void> {
  await owner.query(`UPDATE case_check SET next_attempt_at = now() WHERE outcome = 'pending'`);
}

async function employeeRow(id: string): Promise<Record<string, unknown>> {
  const { rows } = await owner.query('SELECT registry_state, registry_fields FROM case_employee WHERE id = $1', [id]);
  return rows[0];
}

describe('a case that is sent', () => {
  it('has what the portal sees by itself at once, and waits for the registries', async () => {
    const made = await completeCase();
    await addCaseEmployee(owner, made);
    await send(made);
    expect(await outcomesOf(made)).toEqual({
      brn_form: 'pass',
      brn_free: 'pass',
      ssm_company: 'pending waiting',
      late_registration: 'pass',
      employee_count: 'pass',
      documents: 'pass',
      jpn_person: 'pending waiting',
      name_script: 'pass',
      near_duplicate: 'pass',
    });
    expect(await forEmployer(actorOf(made), (tx) => allPassed(tx, made))).toBe(false);
  });

  it('passes when the registries agree', async () => {
    const made = await completeCase();
    const employee = await addCaseEmployee(owner, made);
    await send(made);
    await askAll();
    expect(Object.values(await outcomesOf(made))).toEqual(Array(9).fill('pass'));
    expect(await forEmployer(actorOf(made), (tx) => allPassed(tx, made))).toBe(true);
    expect(await employeeRow(employee)).toMatchObject({ registry_state: 'agrees' });
  });

  it('has earlier contributions looked at that are only declared and decide something', async () => {
    const born = { birth_date: '1969-11-30', employed_from: '2026-11-02', eis_from: '2026-11-01' };
    const declared = { ...born, declared_socso_month: '2005-03-01', declared_eis_month: '2018-03-01' };
    const made = await completeCase();
    const employee = await addCaseEmployee(owner, made, declared);
    await send(made);
    const check = (await checksOf(made)).find(({ code }) => code === 'declared_months');
    expect(check).toMatchObject({ employeeId: employee, outcome: 'look', reason: 'declared_both' });
    expect(check && checkText('en', check).found).toContain('in March 2005 and EIS in March 2018');

    // What the register has does not rest on the word of an employer.
    const other = await completeCase();
    await addCaseEmployee(owner, other, { ...declared, ic_number: '691130105001' });
    await addEmployee(owner, await createEmployer(owner), {
      identityNumber: '691130105001',
      birthDate: calendarDate('1969-11-30'),
      firstSocsoMonth: month('2001-01'),
      firstEisMonth: month('2018-01'),
    });
    await send(other);
    expect(await outcomesOf(other)).toMatchObject({ declared_months: 'pass' });
  });

  it('has a declared invalidity pension looked at that the register does not have just so', async () => {
    const declared = { declared_pension_from: '2024-03-01', declared_pension_wage_sen: 3_600_00 };
    const made = await completeCase();
    const employee = await addCaseEmployee(owner, made, declared);
    await send(made);
    const check = (await checksOf(made)).find(({ code }) => code === 'invalidity_pension');
    expect(check).toMatchObject({ employeeId: employee, outcome: 'look', reason: 'declared_pension' });
    expect(check && checkText('en', check).found).toContain('from March 2024');

    const pension = { from: month('2024-03'), until: null, averageWage: sen(3_600_00) };
    const register = { identityNumber: '900505105557', invalidityPension: pension };
    await addEmployee(owner, await createEmployer(owner), register);
    const other = await completeCase();
    await addCaseEmployee(owner, other, { ...declared, ic_number: '900505105557' });
    const sent = await sendCase(owner, other);
    await send(sent);
    expect(await outcomesOf(other)).toMatchObject({ invalidity_pension: 'pass' });
    await owner.query(`UPDATE person SET pension_wage_sen = 360001 WHERE ic_number = '900505105557'`);
    await send(sent);
    expect(await outcomesOf(other)).toMatchObject({ invalidity_pension: 'look pension_differs' });
  });

  it('tells what is wrong with it', async () => {
    const first = await completeCase({ brn: '202601054321' });
    await send(first);
    await owner.query('UPDATE registration SET brn_key = brn WHERE employer_id = $1', [first.employerId]);
    const made = await createCase(owner, { openedBy: applicant.id, brn: '2026 0105 4321' });
    await owner.query(
      `UPDATE registration SET entity = 'partnership', employee_count = 5, first_employee_on = '2026-01-05' WHERE employer_id = $1`,
      [made.employerId],
    );
    await addCaseEmployee(owner, made, { name: 'Аhmad bin Abu' });
    await addCaseEmployee(owner, made, { name: 'Siti binti Abu' });
    await addCaseEmployee(owner, made, { name: 'SITI BT ABU' });
    await foreigner(made, 'A1234567', { pass_until: '2026-11-01' });
    await send(made);
    expect(await outcomesOf(made)).toMatchObject({
      brn_form: 'look brn_other_form',
      brn_free: 'fail brn_taken_case',
      late_registration: 'look late',
      employee_count: 'look count_differs',
      documents: 'fail documents_missing',
      name_script: 'look mixed_script',
      near_duplicate: 'look same_name_and_birth',
      papers: 'fail pass_ended',
    });
    expect((await checksOf(made)).filter(({ code }) => code === 'near_duplicate')).toHaveLength(2);
  });

  it('is checked anew when it is sent again', async () => {
    const made = await completeCase();
    const employee = await addCaseEmployee(owner, made);
    const sent = await sendCase(owner, made);
    await send(sent);
    await askAll();
    await owner.query(`DELETE FROM document WHERE employer_id = $1 AND type = 'employer_form'`, [made.employerId]);
    await send(sent);
    expect(await outcomesOf(made)).toMatchObject({
      documents: 'fail documents_missing',
      jpn_person: 'pending waiting',
    });
    // What a registry said stands until it says something else.
    expect(await employeeRow(employee)).toMatchObject({ registry_state: 'agrees' });
  });

  it('shows another employer nothing', async () => {
    const made = await completeCase();
    await send(made);
    const other = await completeCase();
    expect(await forEmployer(actorOf(other), (tx) => listChecks(tx, made))).toEqual([]);
    expect(await forEmployer(actorOf(other), (tx) => allPassed(tx, made))).toBe(false);
  });

  it('tells only its own employer what the register knows, and only of whom something is declared', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const numbers = { ic_number: '691130105002', birth_date: '1969-11-30' };
    const employee = await addCaseEmployee(owner, made, numbers);
    await addEmployee(owner, await createEmployer(owner), {
      identityNumber: '691130105002',
      birthDate: calendarDate('1969-11-30'),
    });
    const known = (asker: TestCase) =>
      forEmployer(
        actorOf(asker),
        (tx) => tx.$queryRaw`SELECT employee_id::text AS id FROM insured_facts_known(${made.caseId}::uuid)`,
      );
    expect(await known(made)).toEqual([]);
    await owner.query(`UPDATE case_employee SET declared_eis_month = '2018-03-01' WHERE id = $1`, [employee]);
    expect(await known(made)).toEqual([{ id: employee }]);
    expect(await known(await createCase(owner, { openedBy: applicant.id }))).toEqual([]);
  });
});

describe('what registries answer', () => {
  it('is kept with the employee and named to the officer, without what an employer may not see', async () => {
    const made = await completeCase();
    const until = await foreigner(made, 'A0009992');
    const named = await foreigner(made, 'A0009991');
    const nobody = await foreigner(made, 'A0009994');
    await send(made);
    await askAll();
    expect(await employeeRow(until)).toEqual({
      registry_state: 'differs',
      registry_fields: [{ field: 'pass_until', declared: '2028-01-31', found: '2030-06-30' }],
    });
    expect(await employeeRow(named)).toEqual({ registry_state: 'differs', registry_fields: [{ field: 'name' }] });
    expect(await employeeRow(nobody)).toMatchObject({ registry_state: 'unknown' });
    const checks = await checksOf(made);
    expect(checks.find(({ employeeId }) => employeeId === until)).toMatchObject({
      outcome: 'look',
      reason: 'differs',
      facts: { fields: ['pass_until'] },
      differs: [{ field: 'pass_until', found: '2030-06-30' }],
    });
    expect(checks.find(({ employeeId }) => employeeId === nobody)).toMatchObject({
      outcome: 'look',
      reason: 'unknown',
    });
  });

  it('has an IC number that is nobody’s looked at, and keeps that with the employee', async () => {
    const made = await completeCase();
    const nobody = await addCaseEmployee(owner, made, { ic_number: '900101009994', identity_key: 'ic 900101009994' });
    await send(made);
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ jpn_person: 'look unknown' });
    expect(await employeeRow(nobody)).toMatchObject({ registry_state: 'unknown' });
    expect(await forEmployer(actorOf(made), (tx) => allPassed(tx, made))).toBe(false);
  });

  it('stops somebody who is not alive', async () => {
    const made = await completeCase();
    await addCaseEmployee(owner, made, { ic_number: '900101009998', identity_key: 'ic 900101009998' });
    await send(made);
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ jpn_person: 'fail not_alive' });
  });

  it('asks JPN about a householder, and SSM about nobody', async () => {
    const made = await createCase(owner, {
      openedBy: applicant.id,
      kind: 'new_domestic_employer',
      brn: '900101005019',
    });
    await send(made);
    expect(await outcomesOf(made)).toMatchObject({ brn_form: 'pass', jpn_owner: 'pending waiting' });
    expect(await outcomesOf(made)).not.toHaveProperty('ssm_company');
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ jpn_owner: 'pass' });
  });

  it('of many at once they answer all', async () => {
    const made = await completeCase();
    for (let count = 0; count < 12; count++) await foreigner(made, `A100${String(count).padStart(3, '0')}0`);
    await send(made);
    const client = registries();
    expect(await askRegistry('immigration', client)).toEqual({ answered: 10, unavailable: 0, more: true });
    expect(await askRegistry('immigration', client)).toEqual({ answered: 2, unavailable: 0, more: false });
    const passed = (await checksOf(made)).filter(({ code }) => code === 'immigration_person');
    expect(passed).toMatchObject([{ employeeId: null, outcome: 'pass', facts: { passed: 12 } }]);
  });

  it('two workers ask about each once', async () => {
    const made = await completeCase();
    for (let count = 0; count < 6; count++) await foreigner(made, `A200${String(count).padStart(3, '0')}0`);
    await send(made);
    const client = registries();
    const rounds = await Promise.all([askRegistry('immigration', client), askRegistry('immigration', client)]);
    expect(rounds.reduce((sum, { answered }) => sum + answered, 0)).toBe(6);
  });
});

describe('REL-7: a registry that is away', () => {
  it('leaves the others their answers, is asked again after a pause, and everything is answered when it is back', async () => {
    const made = await completeCase();
    const employee = await foreigner(made, 'A3000000');
    await send(made);
    await behave('down', 'immigration');
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ ssm_company: 'pass', immigration_person: 'pending waiting' });
    expect(await employeeRow(employee)).toMatchObject({ registry_state: 'unavailable' });

    // Not before its pause of two seconds is over.
    const { rows } = await owner.query(
      `SELECT attempts, next_attempt_at > now() AS waits, next_attempt_at < now() + interval '30 seconds' AS soon
       FROM case_check WHERE case_id = $1 AND outcome = 'pending'`,
      [made.caseId],
    );
    expect(rows).toEqual([{ attempts: 1, waits: true, soon: true }]);

    await behave('normal');
    await letPausePass();
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ immigration_person: 'pass' });
    expect(await employeeRow(employee)).toMatchObject({ registry_state: 'agrees' });
  });

  it('for three days: an officer has to look', async () => {
    const made = await completeCase();
    await foreigner(made, 'A4000000');
    await send(made);
    await behave('down', 'immigration');
    await owner.query(`UPDATE case_check SET at = now() - interval '3 days' WHERE case_id = $1`, [made.caseId]);
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ immigration_person: 'look unavailable' });
  });

  it('a worker that dies while it asks leaves the check to the next', async () => {
    const made = await completeCase();
    await foreigner(made, 'A5000000');
    await send(made);
    const [due] = await dueChecks('immigration', 10);
    expect(due && (await claimCheck(due))).toMatchObject({ attempts: 1 });
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ immigration_person: 'pending waiting' });
    await letPausePass();
    await askAll();
    expect(await outcomesOf(made)).toMatchObject({ immigration_person: 'pass' });
  });

  it('an answer that comes after the case was sent again is dropped', async () => {
    const made = await completeCase();
    const employee = await foreigner(made, 'A6000000');
    const sent = await sendCase(owner, made);
    await send(sent);
    const late: Registries = {
      ...registries(),
      immigration: async (declared) => {
        await send(sent);
        return registries().immigration(declared, NO_PATIENCE);
      },
    };
    await askRegistry('immigration', late);
    expect(await outcomesOf(made)).toMatchObject({ immigration_person: 'pending waiting' });
    expect(await employeeRow(employee)).toMatchObject({ registry_state: null });
  });

  it('a case that was withdrawn is not asked about', async () => {
    const made = await sendCase(owner, await completeCase());
    await send(made);
    const mover = { side: 'employer', actorId: applicant.id } as const;
    await forEmployer(actorOf(made), (tx) => moveCase(tx, { ...made, to: 'withdrawn', mover, at: new Date() }));
    expect(await askRegistry('ssm', registries())).toEqual({ answered: 0, unavailable: 0, more: false });
  });
});
