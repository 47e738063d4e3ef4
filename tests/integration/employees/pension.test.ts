import { beforeEach, describe, expect, it } from 'vitest';
import { approveCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { loadEntries } from '@/lib/contributions/register';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { forEmployerSql, forStaffAt } from '@/lib/db/tenant';
import { recordPension } from '@/lib/employees/record-pension';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { findOfficeEmployee } from '@/lib/staff/employee-queries';
import { addCaseEmployee, createCase, createStaff, sendCase } from '@/tests/factories/cases';
import { addEmployee, FOREIGNER } from '@/tests/factories/employees';
import { createEmployerWithMember, createUser, type TestUser } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { confirm, draftFrom, refusalOf, textOf } from '../contributions/month-file.factory';
import { open, saveNow, versionOf } from '../contributions-screen/screen.factory';

const { owner } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const OCTOBER = month('2026-10');
const PENSION = { from: month('2026-03'), until: null, averageWage: sen(9_000_03) };

let applicant: TestUser;
let officer: StaffActor;
let ic: string;
beforeEach(async () => {
  applicant = await createUser(owner);
  officer = (await createStaff(owner)).actor;
  ic = `900505${newId().replace(/\D/g, '').slice(-6).padStart(6, '0')}`;
});

interface Employment {
  readonly actor: EmployerActor;
  readonly employeeId: string;
}

/** The same person, registered by an employer of their own and approved. */
async function register(given: Readonly<Record<string, unknown>> = {}, number = ic): Promise<Employment> {
  const made = await createCase(owner, { openedBy: applicant.id });
  const who = { ic_number: number, identity_key: number, birth_date: '1990-05-05', employed_from: '2022-03-01' };
  const employeeId = await addCaseEmployee(owner, made, { ...who, ...given });
  await sendCase(owner, made);
  await openForReview(officer, made.caseId, NOW);
  const { rows } = await owner.query('SELECT version FROM employer_case WHERE id = $1', [made.caseId]);
  await approveCase(officer, { caseId: made.caseId, version: rows[0].version, message: '' }, NOW, newId);
  const actor: EmployerActor = { kind: 'employer', userId: applicant.id, employerId: made.employerId, role: 'owner' };
  return { actor, employeeId };
}

async function insuredAt({ actor, employeeId }: Employment) {
  const entries = await forEmployerSql(actor, (client) => loadEntries(client, actor, [employeeId]));
  const person = entries.get(employeeId)?.person;
  if (!person) throw new Error('not among the employees');
  return person;
}

async function pensionAt(employment: Employment) {
  return (await insuredAt(employment)).invalidityPension;
}

async function record({ actor, employeeId }: Employment, pension: typeof PENSION | null, version?: number) {
  const { employerId } = actor;
  const found = await findOfficeEmployee(officer, employerId, employeeId);
  if (!found) throw new Error('not in the office');
  const input = { employerId, employeeId, version: version ?? found.version, pension, reason: 'Surat PI/1' };
  await recordPension(officer, input, NOW);
}

const DECLARED = { declared_pension_from: '2026-03-01', declared_pension_wage_sen: 9_000_03 };

describe('an invalidity pension that the employer declares', () => {
  it('counts with the approval: under a third of the average wage the Second Category, else the First', async () => {
    const employment = await register(DECLARED);
    const person = await insuredAt(employment);
    expect(person.invalidityPension).toEqual(PENSION);
    const categories = [3_000_00, 3_000_01, 3_000_02].map(
      (wage) => monthlyContribution(person, OCTOBER, sen(wage)).socso.category,
    );
    expect(categories).toEqual(['second', 'first', 'first']);
    expect(monthlyContribution(person, month('2026-02'), sen(100_00)).socso.category).toBe('first');
  });

  it('reaches the employment that was there and the one that comes, and nobody else', async () => {
    const before = await register();
    const other = await register({}, `900505${String(Number(ic.slice(6)) ^ 1).padStart(6, '0')}`);
    expect(await pensionAt(before)).toBeNull();
    await register(DECLARED);
    const after = await register();
    expect([await pensionAt(before), await pensionAt(after), await pensionAt(other)]).toEqual([PENSION, PENSION, null]);
  });

  it('leaves what the register has', async () => {
    const known = await register();
    await record(known, { ...PENSION, averageWage: sen(6_000_00) });
    const later = await register(DECLARED);
    expect([await pensionAt(known), await pensionAt(later)]).toMatchObject([
      { averageWage: 6_000_00 },
      { averageWage: 6_000_00 },
    ]);
  });

  it('reaches both employments when they are approved at once', async () => {
    const both = await Promise.all([register(DECLARED), register()]);
    expect(await Promise.all(both.map(pensionAt))).toEqual([PENSION, PENSION]);
  });

  it('cannot be half of one in the database', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    for (const half of [{ declared_pension_from: '2026-03-01' }, { declared_pension_wage_sen: 1 }]) {
      await expect(addCaseEmployee(owner, made, half)).rejects.toThrow(/case_employee_pension/);
    }
  });
});

describe('an invalidity pension that the office writes', () => {
  it('reaches every employment of the person, can end, and can be taken away, each with its reason', async () => {
    const [one, two] = [await register(), await register()];
    await record(one, PENSION);
    expect([await pensionAt(one), await pensionAt(two)]).toEqual([PENSION, PENSION]);
    const ended = { ...PENSION, until: month('2026-09') as never };
    await record(two, ended);
    expect(await pensionAt(one)).toEqual(ended);
    await record(one, null);
    expect([await pensionAt(one), await pensionAt(two)]).toEqual([null, null]);
    const { rows } = await owner.query(
      `SELECT actor_id, subject_id, details FROM audit_event WHERE chain = $1 AND action = 'employee.pension' AND details ? 'reason' ORDER BY seq`,
      [one.actor.employerId],
    );
    const entry = { actor_id: officer.userId, subject_id: one.employeeId };
    expect(rows).toEqual([
      { ...entry, details: { reason: 'Surat PI/1', from: '2026-03', until: '', averageWageSen: 9_000_03 } },
      { ...entry, details: { reason: 'Surat PI/1' } },
    ]);
  });

  it('of a foreign employee is the same', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const { id } = await addEmployee(owner, employer, FOREIGNER);
    await record({ actor, employeeId: id }, PENSION);
    expect(await pensionAt({ actor, employeeId: id })).toEqual(PENSION);
  });

  it('is refused when somebody else wrote it meanwhile, also by another employer, and for who is not there', async () => {
    const [one, two] = [await register(), await register()];
    const was = await findOfficeEmployee(officer, one.actor.employerId, one.employeeId);
    await record(two, PENSION);
    expect(await refusalOf(record(one, null, was?.version))).toMatchObject({ code: 'employee.changed' });
    expect(await pensionAt(one)).toEqual(PENSION);
    const elsewhere = { actor: two.actor, employeeId: one.employeeId };
    expect(await findOfficeEmployee(officer, two.actor.employerId, one.employeeId)).toBeNull();
    const input = { employerId: elsewhere.actor.employerId, employeeId: one.employeeId, version: 1 };
    expect(
      await refusalOf(recordPension(officer, { ...input, pension: null, reason: 'Surat PI/1' }, NOW)),
    ).toMatchObject({ code: 'employee.not_found' });
  });

  it('is not for an officer who acts for the employer, past the code either', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const { id } = await addEmployee(owner, employer);
    await owner.query(`INSERT INTO membership (employer_id, user_id, role) VALUES ($1, $2, 'viewer')`, [
      employer.id,
      officer.userId,
    ]);
    expect(await refusalOf(record({ actor, employeeId: id }, PENSION))).toMatchObject({ code: 'employee.own' });
    const past = forStaffAt(
      officer,
      employer.id,
      (tx) => tx.$executeRaw`SELECT record_pension(${employer.id}::uuid, ${id}::uuid, 1, '2026-01-01', NULL, 1)`,
    );
    await expect(past).rejects.toThrow(/not from here/);
    expect(await pensionAt({ actor, employeeId: id })).toBeNull();
  });

  it('stands in the history of every employer whom it reaches, without its reason and the wage', async () => {
    const [one, two] = [await register(), await register()];
    await record(one, PENSION);
    const { rows } = await owner.query(
      `SELECT actor_id, subject_id, details FROM audit_event WHERE chain = $1 AND action = 'employee.pension'`,
      [two.actor.employerId],
    );
    expect(rows).toEqual([
      { actor_id: officer.userId, subject_id: two.employeeId, details: { from: '2026-03', until: '' } },
    ]);
  });

  it('of two officers at once one writes and one is told', async () => {
    const employment = await register();
    const results = await Promise.allSettled([
      record(employment, PENSION, 1),
      record(employment, { ...PENSION, averageWage: sen(1_00) }, 1),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves a submitted month as it is', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const employee = await addEmployee(owner, employer);
    await createSubmitted(owner, actor, { month: OCTOBER, employees: [employee], wage: sen(2_000_00) }, NOW);
    const lines = () =>
      owner.query('SELECT to_jsonb(l) AS l FROM contribution_line l WHERE employer_id = $1', [employer.id]);
    const before = (await lines()).rows;
    await record({ actor, employeeId: employee.id }, PENSION);
    expect((await lines()).rows).toEqual(before);
  });
});

describe('a draft whose wages were saved before the pension came', () => {
  it('made on the screen is not submitted until it is saved again, and then in the Second Category', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const ali = await addEmployee(owner, employer, { name: 'ALI BIN PENCEN' });
    const siti = await addEmployee(owner, employer, { name: 'SITI' });
    const draft = await open(actor, OCTOBER);
    await saveNow(owner, actor, draft, { [ali.id]: 2_000_00, [siti.id]: 2_000_00 });
    await record({ actor, employeeId: ali.id }, PENSION);
    const version = await versionOf(actor, draft);
    expect(await refusalOf(confirm(actor, { id: draft, version }))).toEqual({
      code: 'submission.facts_changed',
      name: 'ALI BIN PENCEN',
      count: 1,
    });
    await saveNow(owner, actor, draft, {});
    await confirm(actor, { id: draft, version: await versionOf(actor, draft) });
    const { rows } = await owner.query(
      `SELECT name, socso_category AS category, socso_employee_sen AS employee FROM contribution_line
       WHERE employer_id = $1 ORDER BY name`,
      [employer.id],
    );
    expect(rows).toEqual([
      { name: 'ALI BIN PENCEN', category: 'second', employee: 0 },
      { name: 'SITI', category: 'first', employee: 9_75 },
    ]);
  });

  it('made from a file is stopped the same way, and is submitted when the wage is not under a third', async () => {
    const { employer, actor } = await createEmployerWithMember(owner);
    const ali = await addEmployee(owner, employer, { name: 'ALI' });
    const content = (wage: number) =>
      textOf({ employer, month: OCTOBER, people: [ali], wages: new Map([[ali.id, wage]]) });
    const low = await draftFrom(actor, { month: OCTOBER, content: content(2_000_00) });
    await record({ actor, employeeId: ali.id }, PENSION);
    expect(await refusalOf(confirm(actor, low))).toMatchObject({ code: 'submission.facts_changed' });

    await record({ actor, employeeId: ali.id }, null);
    const high = await draftFrom(actor, { month: OCTOBER, content: content(3_000_01) });
    await record({ actor, employeeId: ali.id }, PENSION);
    expect((await confirm(actor, high)).records).toHaveLength(2);
  });
});
