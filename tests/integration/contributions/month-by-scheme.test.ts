import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPendingMonths, type PendingMonth } from '@/lib/contributions/queries';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { type Month, month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { dueDateOf } from '@/lib/rules/due-date';
import { lateInterest } from '@/lib/rules/late-interest';
import { addEmployee, FOREIGNER, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser } from '@/tests/factories/employers';
import { createDraft, createSubmitted, type TestRecord } from '@/tests/factories/submissions';
import { makeDatabaseClock } from '@/tests/integration/db/database-clock.factory';
import { pay } from '@/tests/integration/records/pay';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const AUGUST = month('2025-08');
const SEPTEMBER = month('2025-09');
const ON_TIME = '2025-10-15';
const LATE = '2025-10-16';
/** More than thirteen months after. */
const LONG_AFTER = '2026-12-01';

let clock: Awaited<ReturnType<typeof makeDatabaseClock>>;
beforeAll(async () => {
  clock = await makeDatabaseClock(owner);
});

let actor: EmployerActor;
let employees: TestEmployee[];
beforeEach(async () => {
  const employer = await createEmployer(owner, { liableFrom: AUGUST });
  actor = await addMember(owner, employer, await createUser(owner));
  employees = [await addEmployee(owner, employer)];
});

function file(of: Month, schemes: SchemeSet) {
  return createSubmitted(owner, actor, { month: of, schemes, employees }, new Date('2025-10-02T02:00:00Z'));
}

async function payAll(records: readonly TestRecord[]): Promise<void> {
  const parts = records.map(({ id, kind, total }) => ({ recordId: id, kind, amount: total, settles: true }));
  await pay(owner, actor, parts, { at: new Date('2025-10-03T02:00:00Z') });
}

async function listedOn(day: string, of = SEPTEMBER, schemes: SchemeSet = 'combined'): Promise<PendingMonth | null> {
  await clock.set(`${day}T04:00:00Z`);
  const { months } = await listPendingMonths(actor, schemes);
  return months.find((each) => each.month === of) ?? null;
}

function interestOn(day: string, ...records: readonly TestRecord[]): number {
  const each = records.map(({ total }) => lateInterest(sen(total), dueDateOf(SEPTEMBER), calendarDate(day)).total);
  return each.reduce((sum, interest) => sum + interest, 0);
}

/** August filed for both in one, by which September is estimated. @returns its ACR and its ECR */
async function fileAugust(): Promise<{ acr: TestRecord; ecr: TestRecord }> {
  const [acr, ecr] = (await file(AUGUST, 'combined')).records;
  if (!acr || !ecr) throw new Error('a combined month makes two records');
  return { acr, ecr };
}

describe.each([
  { one: 'socso', other: 'eis' },
  { one: 'eis', other: 'socso' },
] as const)('a month filed for $one alone', ({ one, other }) => {
  it('is as the other scheme is: due and then overdue, with its expected interest', async () => {
    const { acr, ecr } = await fileAugust();
    const [filed, expected] = one === 'socso' ? [acr, ecr] : [ecr, acr];
    await file(SEPTEMBER, one);
    const open = { unfiled: other, submissionId: null, totalSen: null, interestEstimated: true, people: 1 };
    const unpaidSen = BigInt(filed.total);
    expect(await listedOn(ON_TIME)).toMatchObject({ ...open, state: 'due', interest: 0, unpaidSen });
    expect(await listedOn(LATE)).toMatchObject({
      ...open,
      state: 'overdue',
      interest: interestOn(LATE, expected),
      unpaidSen,
      filedPart: { schemes: one, interest: interestOn(LATE, filed) },
    });
    expect(interestOn(LATE, expected)).toBeGreaterThan(0);
  });

  it('is as the other scheme’s draft is', async () => {
    await file(SEPTEMBER, one);
    const { id } = await createDraft(owner, actor, { month: SEPTEMBER, schemes: other, employees });
    const draft = { unfiled: other, submissionId: id, schemes: other, interestEstimated: false };
    expect(await listedOn(ON_TIME)).toMatchObject({ ...draft, state: 'draft', interest: 0 });
    const late = await listedOn(LATE);
    const alone = await listedOn(LATE, SEPTEMBER, other);
    expect(late).toMatchObject({ ...draft, state: 'overdue', totalSen: alone?.totalSen, interest: alone?.interest });
  });

  it('stays in the list when it is paid, however old, and no interest runs on it', async () => {
    const { ecr, acr } = await fileAugust();
    const { records } = await file(SEPTEMBER, one);
    await payAll(records);
    const interest = interestOn(LONG_AFTER, one === 'socso' ? ecr : acr);
    const filedPart = { schemes: one, interest: 0 };
    expect(await listedOn(LONG_AFTER)).toMatchObject({ state: 'overdue', interest, filedPart, unpaidSen: 0n });
    expect(await listedOn(LONG_AFTER, SEPTEMBER, one)).toBeNull();
    expect(await listedOn(LONG_AFTER, SEPTEMBER, other)).toMatchObject({ state: 'overdue', unfiled: other });
  });

  it('is submitted once both are, with interest on what is unpaid, and paid once both are paid', async () => {
    const first = await file(SEPTEMBER, one);
    const second = await file(SEPTEMBER, other);
    const done = { unfiled: null, filedPart: null, schemes: 'combined' };
    const all = [...first.records, ...second.records];
    expect(await listedOn(LATE)).toMatchObject({ ...done, state: 'submitted', interest: interestOn(LATE, ...all) });
    await payAll(first.records);
    const unpaidSen = BigInt(second.records[0]?.total ?? 0);
    expect(await listedOn(LATE)).toMatchObject({
      ...done,
      state: 'submitted',
      interest: interestOn(LATE, ...second.records),
      unpaidSen,
    });
    await payAll(second.records);
    expect(await listedOn(LATE)).toMatchObject({ ...done, state: 'paid', interest: 0, unpaidSen: 0n });
    expect(await listedOn(LONG_AFTER)).toBeNull();
  });
});

describe('a month in which nobody is under EIS', () => {
  beforeEach(async () => {
    const household = await createEmployer(owner, { kind: 'household', liableFrom: AUGUST });
    actor = await addMember(owner, household, await createUser(owner));
    employees = [await addEmployee(owner, household, { ...FOREIGNER, domestic: true })];
  });

  it('is done when both schemes are filed in one', async () => {
    expect((await file(SEPTEMBER, 'combined')).records.map(({ kind }) => kind)).toEqual(['acr', 'ecr']);
    expect(await listedOn(LATE)).toMatchObject({ state: 'submitted', unfiled: null, filedPart: null });
  });

  it('is open for EIS, as under EIS alone, without interest until its empty record is made', async () => {
    await file(AUGUST, 'combined');
    await file(SEPTEMBER, 'socso');
    const open = { state: 'overdue', submissionId: null };
    expect(await listedOn(LATE)).toMatchObject({ ...open, unfiled: 'eis', interest: 0 });
    expect(await listedOn(LATE, SEPTEMBER, 'eis')).toMatchObject(open);
    const { records } = await file(SEPTEMBER, 'eis');
    expect(records).toMatchObject([{ kind: 'ecr', total: 0 }]);
    expect(await listedOn(LATE)).toMatchObject({ state: 'submitted', unfiled: null });
  });
});

describe('what an open month may come to', () => {
  it('is the last month of each scheme', async () => {
    const socso = await file(SEPTEMBER, 'socso');
    const eis = await file(AUGUST, 'eis');
    const october = await listedOn(LONG_AFTER, month('2025-10'));
    const due = dueDateOf(month('2025-10'));
    const interest = [...socso.records, ...eis.records]
      .map(({ total }) => lateInterest(sen(total), due, calendarDate(LONG_AFTER)).total)
      .reduce<number>((sum, each) => sum + each, 0);
    expect(october).toMatchObject({ unfiled: 'combined', interest, interestEstimated: true });
  });
});
