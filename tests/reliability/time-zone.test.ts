import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { interestToday, monthStateOf } from '@/lib/contributions/month-state';
import { listPendingMonths } from '@/lib/contributions/queries';
import type { EmployerActor } from '@/lib/core/actor';
import { addDays, calendarDate, dateInMalaysia, startOfDayInMalaysia } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, lastDayOf, type Month, month, monthOf } from '@/lib/core/month';
import { dueDateOf } from '@/lib/rules/due-date';
import { recordNumber } from '@/lib/rules/record-number';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser, type TestEmployer } from '@/tests/factories/employers';
import { createDraft } from '@/tests/factories/submissions';
import { confirm, fileMonth, textOf } from '@/tests/integration/contributions/month-file.factory';
import { makeDatabaseClock } from '@/tests/integration/db/database-clock.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const ZONES = ['UTC', 'America/New_York', 'Asia/Kuala_Lumpur'];
const OWN_ZONE = process.env.TZ;

/** Minutes west of UTC on a winter's day: proof that the process took the zone. */
const OFFSETS: Readonly<Record<string, number>> = { UTC: 0, 'America/New_York': 300, 'Asia/Kuala_Lumpur': -480 };

function useZone(zone: string): void {
  process.env.TZ = zone;
  expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(OFFSETS[zone]);
}

afterAll(() => {
  if (OWN_ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = OWN_ZONE;
});

let clock: Awaited<ReturnType<typeof makeDatabaseClock>>;
beforeAll(async () => {
  clock = await makeDatabaseClock(owner);
});

describe.each(ZONES)('REL-10 in a process of the zone %s', (zone) => {
  let employer: TestEmployer;
  let actor: EmployerActor;
  let people: TestEmployee[];
  beforeEach(async () => {
    useZone(zone);
    employer = await createEmployer(owner, { liableFrom: month('2026-08') });
    actor = await addMember(owner, employer, await createUser(owner));
    people = [await addEmployee(owner, employer)];
  });

  function upload(of: Month) {
    return { month: of, content: textOf({ employer, month: of, people }) };
  }

  it.each([
    { at: '2026-11-15T15:59:59.900Z', state: 'due', lateDays: 0, why: 'the 15th, a tenth of a second before midnight' },
    { at: '2026-11-15T16:00:00.000Z', state: 'overdue', lateDays: 1, why: 'the 16th, midnight' },
    { at: '2026-11-14T16:00:00.000Z', state: 'due', lateDays: 0, why: 'the 15th, midnight' },
    { at: '2026-11-14T15:59:59.900Z', state: 'due', lateDays: -1, why: 'the 14th' },
  ])('October is $state at $at ($why)', async ({ at, state, lateDays }) => {
    await fileMonth(actor, upload(month('2026-08')));
    await clock.set(at);
    const { today, months } = await listPendingMonths(actor, 'combined');
    expect(today).toBe(addDays(calendarDate('2026-11-15'), lateDays));
    const october = months.find((each) => each.month === '2026-10');
    expect(october).toMatchObject({ state, lateDays, dueDate: '2026-11-15', interestEstimated: true });
    // The minimum of each record, on what the last filed month says.
    expect(october && october.interest > 0).toBe(state === 'overdue');
  });

  it.each([
    {
      at: '2026-11-30T15:59:59.900Z',
      of: '2026-10',
      number: /^ACR11226/,
      newest: '2026-11',
      why: 'the end of a month',
    },
    { at: '2026-11-30T16:00:00.000Z', of: '2026-10', number: /^ACR12226/, newest: '2026-12', why: 'the next month' },
    { at: '2026-12-31T15:59:59.900Z', of: '2026-11', number: /^ACR12226/, newest: '2026-12', why: 'the end of a year' },
    { at: '2026-12-31T16:00:00.000Z', of: '2026-11', number: /^ACR01227/, newest: '2027-01', why: 'the new year' },
    { at: '2028-02-28T16:00:00.000Z', of: '2028-01', number: /^ACR02228/, newest: '2028-02', why: '29 February' },
    { at: '2028-02-29T16:00:00.000Z', of: '2028-01', number: /^ACR03228/, newest: '2028-03', why: '1 March' },
  ])('a month confirmed at $at ($why) has a number of its day', async ({ at, of, number, newest }) => {
    await clock.set(at);
    const draft = await createDraft(owner, actor, { month: month(of), employees: people });
    const { submissionId, records } = await confirm(actor, draft);
    expect(records[0]?.number).toMatch(number);
    const { rows } = await owner.query<{ submitted_at: Date; month: string; due_date: string }>(
      'SELECT submitted_at, month, due_date FROM submission WHERE id = $1',
      [submissionId],
    );
    const due_date = dueDateOf(month(of));
    expect(rows).toEqual([{ submitted_at: new Date(at), month: `${of}-01`, due_date }]);
    expect((await listPendingMonths(actor, 'combined')).months[0]?.month).toBe(newest);
  });
});

/** Every end of a day that matters: due days, month ends, year ends and leap days of ten years, three instants each. */
function boundaryInstants(): Date[] {
  const days = Array.from({ length: 67 }, (_, index) => addMonths(month('2023-01'), index)).flatMap((each) => [
    calendarDate(`${each}-15`),
    lastDayOf(each),
  ]);
  return days.flatMap((day) => {
    const ends = startOfDayInMalaysia(addDays(day, 1)).getTime();
    return [ends - 100, ends, ends + 100].map((at) => new Date(at));
  });
}

/** What is decided of an instant: the day, the state and interest of the month before, and the number's form. */
function decided(at: Date) {
  const today = dateInMalaysia(at);
  const before = addMonths(monthOf(today), -1);
  const due = dueDateOf(before);
  const interest = interestToday(sen(1_234_56), sen(78_90), due, today);
  return [today, monthStateOf(null, due, today), interest, recordNumber('acr', today, 'combined', 1)];
}

describe('REL-10 what is decided of an instant', () => {
  const instants = boundaryInstants();

  it(`is the same in every zone, for ${instants.length} instants`, () => {
    expect(instants.length).toBeGreaterThanOrEqual(400);
    const all = ZONES.map((zone) => {
      useZone(zone);
      return instants.map(decided);
    });
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it('is of the day that the zone database gives Kuala Lumpur', () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kuala_Lumpur', dateStyle: 'short' });
    for (const at of instants) expect(dateInMalaysia(at)).toBe(day.format(at));
  });
});
