import { beforeEach, describe, expect, it } from 'vitest';
import { approveCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { loadEntries } from '@/lib/contributions/register';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { forEmployerSql } from '@/lib/db/tenant';
import { eisCoverage } from '@/lib/rules/eis/coverage';
import { socsoCoverage } from '@/lib/rules/socso/category';
import { addCaseEmployee, createCase, createStaff, sendCase } from '@/tests/factories/cases';
import { createUser, type TestUser } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const BORN = '1966-01-15';
const AT_56 = { employed_from: '2022-03-01', eis_from: '2022-03-01' };
const AT_49 = { employed_from: '2015-06-01', eis_from: '2020-06-01' };
const IN_2023 = month('2023-05');

let applicant: TestUser;
let officer: StaffActor;
let ic: string;
beforeEach(async () => {
  applicant = await createUser(owner);
  officer = (await createStaff(owner)).actor;
  ic = `660115${newId().replace(/\D/g, '').slice(-6).padStart(6, '0')}`;
});

interface Reported {
  readonly employed_from: string;
  readonly eis_from: string | null;
  readonly declared_socso_month?: string;
  readonly declared_eis_month?: string;
}

interface Employment {
  readonly actor: EmployerActor;
  readonly employeeId: string;
}

/** The same person, registered by an employer of their own and approved. */
async function register(from: Reported, number = ic) {
  const made = await createCase(owner, { openedBy: applicant.id });
  const who = { ic_number: number, identity_key: `ic ${number}`, birth_date: BORN };
  const employeeId = await addCaseEmployee(owner, made, { ...who, ...from });
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
  const { firstSocsoMonth, firstEisMonth } = person;
  return { firstSocsoMonth, firstEisMonth, category: socsoCoverage(person, IN_2023).category };
}

const SINCE_49 = { firstSocsoMonth: '2015-06', firstEisMonth: '2020-06', category: 'first' };

describe('a first month that the employer declares', () => {
  const AT_58 = { employed_from: '2024-02-01', eis_from: '2024-02-01' };
  const IN_2024 = month('2024-05');

  async function hasEis({ actor, employeeId }: Employment) {
    const entries = await forEmployerSql(actor, (client) => loadEntries(client, actor, [employeeId]));
    const person = entries.get(employeeId)?.person;
    return { first: person?.firstEisMonth, covered: person && eisCoverage(person, IN_2024).covered };
  }

  it('puts somebody hired at 56 who contributed at 40 into the First Category', async () => {
    const declared = await register({ ...AT_56, declared_socso_month: '2006-03-01' });
    expect(await insuredAt(declared)).toEqual({
      firstSocsoMonth: '2006-03',
      firstEisMonth: '2022-03',
      category: 'first',
    });
    // The register has it from then on, for whoever comes next.
    expect(await insuredAt(await register(AT_58))).toMatchObject({ firstSocsoMonth: '2006-03', category: 'first' });
  });

  it('gives EIS to somebody hired at 58 who contributed before 57, and to nobody else of that age', async () => {
    expect(await hasEis(await register(AT_58))).toEqual({ first: null, covered: false });
    const declared = await register({ ...AT_58, declared_eis_month: '2018-03-01' });
    expect(await hasEis(declared)).toEqual({ first: '2018-03', covered: true });
  });

  it('at 55 or 57 changes nothing', async () => {
    const late = { declared_socso_month: '2021-01-01', declared_eis_month: '2023-01-01' };
    const hired = await register({ ...AT_58, ...late });
    expect(await hasEis(hired)).toEqual({ first: null, covered: false });
    expect(await insuredAt(hired)).toMatchObject({ firstSocsoMonth: '2024-02', category: 'second' });
  });

  it('later than the register counts for nothing', async () => {
    await register(AT_49);
    const hired = await register({ ...AT_56, declared_socso_month: '2018-03-01', declared_eis_month: '2021-03-01' });
    expect(await insuredAt(hired)).toEqual(SINCE_49);
  });
});

describe('an earlier first month of another employer', () => {
  it('alone makes the difference of a category', async () => {
    expect(await insuredAt(await register(AT_56))).toEqual({
      firstSocsoMonth: '2022-03',
      firstEisMonth: '2022-03',
      category: 'second',
    });
  });

  it('that is reported later reaches the employment that was there', async () => {
    const later = await register(AT_56);
    const earlier = await register(AT_49);
    expect([await insuredAt(later), await insuredAt(earlier)]).toEqual([SINCE_49, SINCE_49]);
  });

  it('that was reported before reaches the employment that comes', async () => {
    const earlier = await register(AT_49);
    const later = await register(AT_56);
    expect([await insuredAt(later), await insuredAt(earlier)]).toEqual([SINCE_49, SINCE_49]);
  });

  it('reaches both when they are approved at once', async () => {
    const both = await Promise.all([register(AT_56), register(AT_49)]);
    expect(await Promise.all(both.map(insuredAt))).toEqual([SINCE_49, SINCE_49]);
  });

  it('gives a first EIS month to somebody who had none, and changes nobody else', async () => {
    const other = await register(AT_56, `660115${String(Number(ic.slice(6)) ^ 1).padStart(6, '0')}`);
    const at57 = await register({ employed_from: '2024-02-01', eis_from: '2024-02-01' });
    expect((await insuredAt(at57)).firstEisMonth).toBeNull();
    await register(AT_49);
    expect((await insuredAt(at57)).firstEisMonth).toBe('2020-06');
    expect((await insuredAt(other)).firstSocsoMonth).toBe('2022-03');
  });

  it('leaves the lines of a submitted month as they are', async () => {
    const later = await register(AT_56);
    const insured = {
      birthDate: calendarDate(BORN),
      residency: 'citizen',
      domestic: false,
      firstSocsoMonth: month('2022-03'),
      firstEisMonth: month('2022-03'),
      eisFrom: month('2022-03'),
      invalidityPension: null,
      skbbkChoices: [],
    } as const;
    const employee = {
      id: later.employeeId,
      personId: newId(),
      identityNumber: ic,
      name: 'PEKERJA BIN PERMOHONAN',
      insured,
      employedFrom: calendarDate(AT_56.employed_from),
      employedTo: null,
    };
    await createSubmitted(owner, later.actor, { month: IN_2023, employees: [employee] }, NOW);
    const lines = () =>
      owner.query(`SELECT to_jsonb(l) AS line FROM contribution_line l WHERE employer_id = $1`, [
        later.actor.employerId,
      ]);
    const before = (await lines()).rows;
    expect(before).toMatchObject([{ line: { socso_employee_sen: 0 } }]);
    await register(AT_49);
    expect((await lines()).rows).toEqual(before);
  });
});
