import { describe, expect, it } from 'vitest';
import { calendarDate, dateInMalaysia, weekday } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, type Month, month } from '@/lib/core/month';
import { dueDateOf, nextWorkingDay, nonWorkingReason, workOutDueDate } from '@/lib/rules/due-date';
import { dueDateWarning } from '@/lib/rules/due-date-warning';
import { nonWorkingDaysFor, weeklyHoliday } from '@/lib/rules/holidays';
import { lateInterest } from '@/lib/rules/late-interest';

const EXTEND = { extendToNextWorkingDay: true };

describe('the due date of a month', () => {
  it.each([
    { of: '2026-10', due: '2026-11-15' },
    { of: '2026-12', due: '2027-01-15' },
    { of: '2024-01', due: '2024-02-15' },
  ])('of $of is $due', ({ of, due }) => {
    expect(dueDateOf(month(of))).toBe(due);
  });

  it.each([
    { of: '2026-10', state: '10', reason: 'weekly_holiday', last: '2026-11-16', why: 'a Sunday in Selangor' },
    { of: '2026-10', state: '02', reason: null, last: '2026-11-15', why: 'a Sunday in Kedah is a working day' },
    { of: '2026-12', state: '03', reason: 'weekly_holiday', last: '2027-01-16', why: 'a Friday in Kelantan' },
    { of: '2026-12', state: null, reason: null, last: '2027-01-15', why: 'a Friday elsewhere' },
    { of: '2025-10', state: '14', reason: null, last: '2025-11-15', why: 'a Saturday is no weekly holiday' },
    {
      of: '2025-08',
      state: '14',
      reason: 'public_holiday',
      last: '2025-09-17',
      why: 'a declared day before Malaysia Day',
    },
  ])('$why', ({ of, state, reason, last }) => {
    const due = dueDateOf(month(of));
    const shut = nonWorkingDaysFor(due, state);
    expect(workOutDueDate(month(of), shut)).toEqual({ dueDate: due, nonWorking: reason, lastDay: due });
    expect(workOutDueDate(month(of), shut, EXTEND)).toEqual({ dueDate: due, nonWorking: reason, lastDay: last });
  });

  it('counts a holiday that staff have declared', () => {
    const due = dueDateOf(month('2026-11'));
    const shut = nonWorkingDaysFor(due, null, [due, calendarDate('2026-12-16')]);
    expect(workOutDueDate(month('2026-11'), shut, EXTEND)).toEqual({
      dueDate: '2026-12-15',
      nonWorking: 'public_holiday',
      lastDay: '2026-12-17',
    });
  });

  it('gives up on a calendar without a working day', () => {
    expect(() =>
      nextWorkingDay(calendarDate('2026-11-15'), { weekly: [0, 1, 2, 3, 4, 5, 6], public: new Set() }),
    ).toThrow();
  });
});

describe('the warning to pay earlier', () => {
  it.each([
    { of: '2026-10', state: '10', on: '2026-10-01', reason: 'weekly_holiday', why: 'a Sunday in Selangor' },
    { of: '2026-10', state: '10', on: '2026-11-15', reason: 'weekly_holiday', why: 'that Sunday itself' },
    { of: '2026-10', state: '10', on: '2026-11-16', reason: null, why: 'the day after' },
    { of: '2026-10', state: null, on: '2026-11-01', reason: 'weekly_holiday', why: 'a Sunday, the state not known' },
    { of: '2026-10', state: '02', on: '2026-11-01', reason: null, why: 'a Sunday in Kedah' },
    { of: '2026-12', state: '03', on: '2027-01-01', reason: 'weekly_holiday', why: 'a Friday in Kelantan' },
    { of: '2026-11', state: '10', on: '2026-12-01', reason: null, why: 'a Tuesday' },
    { of: '2025-10', state: '10', on: '2025-11-01', reason: null, why: 'a Saturday, which is no weekly holiday' },
    { of: '2025-08', state: '10', on: '2025-09-01', reason: 'public_holiday', why: 'a declared public holiday' },
  ])('$why, seen on $on: $reason', ({ of, state, on, reason }) => {
    expect(dueDateWarning(month(of), state, calendarDate(on))).toBe(reason);
  });
});

describe('holidays', () => {
  it.each([
    { state: '01', on: '2013-12-31', day: 0 },
    { state: '01', on: '2014-01-01', day: 5 },
    { state: '01', on: '2024-12-31', day: 5 },
    { state: '01', on: '2025-01-01', day: 0 },
    { state: '11', on: '2026-11-15', day: 5 },
    { state: '13', on: '2026-11-15', day: 0 },
    { state: null, on: '2026-11-15', day: 0 },
  ])('the weekly holiday of state $state on $on is day $day', ({ state, on, day }) => {
    expect(weeklyHoliday(state, calendarDate(on))).toBe(day);
  });

  it('move to the next day from a weekly holiday, and once more when that is a holiday', () => {
    expect(weekday(calendarDate('2029-09-16'))).toBe(0);
    const shut = nonWorkingDaysFor(calendarDate('2029-09-15'), '10');
    expect(nonWorkingReason(calendarDate('2029-09-17'), shut)).toBe('public_holiday');
    expect(nonWorkingReason(calendarDate('2029-09-18'), shut)).toBeNull();

    const crowded = nonWorkingDaysFor(calendarDate('2029-09-15'), '10', [calendarDate('2029-09-17')]);
    expect(nonWorkingReason(calendarDate('2029-09-18'), crowded)).toBe('public_holiday');
    const kedah = nonWorkingDaysFor(calendarDate('2029-09-15'), '02');
    expect(nonWorkingReason(calendarDate('2029-09-17'), kedah)).toBeNull();
  });

  it('Malaysia Day is kept since 2010', () => {
    const day = (year: number) => calendarDate(`${year}-09-16`);
    expect([2009, 2010].map((year) => nonWorkingDaysFor(day(year), '02').public.has(day(year)))).toEqual([false, true]);
  });
});

describe('the last instant of the due date, in any zone the process runs in', () => {
  const months = Array.from({ length: 100 }, (_, index) => addMonths(month('2018-03'), index));
  /** The day and the interest on RM1,000 at four instants around the deadline, Malaysian time. */
  const vectors = (on: Month) => {
    const due = dueDateOf(on);
    const midnight = Date.parse(`${due}T16:00:00.000Z`);
    return [midnight - 86_400_000, midnight - 100, midnight, midnight + 86_400_000 - 100].map((at) => {
      const paidOn = dateInMalaysia(new Date(at));
      return { paidOn, total: lateInterest(sen(1_000_00), due, paidOn).total };
    });
  };

  it.each([
    { zone: 'UTC', hour: 0 },
    { zone: 'America/New_York', hour: 19 },
    { zone: 'Asia/Kuala_Lumpur', hour: 7 },
  ])('400 boundary vectors with TZ=$zone', ({ zone, hour }) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      // Without this the other zones would be no test: in 1970 Kuala Lumpur was at UTC+7:30.
      expect(new Date(0).getHours()).toBe(hour);
      for (const on of months) {
        const [year, dueMonth] = [addMonths(on, 1).slice(0, 4), addMonths(on, 1).slice(5)];
        const stem = `${year}-${dueMonth}`;
        expect(vectors(on)).toEqual([
          { paidOn: `${stem}-15`, total: 0 },
          { paidOn: `${stem}-15`, total: 0 },
          { paidOn: `${stem}-16`, total: 5_00 },
          { paidOn: `${stem}-16`, total: 5_00 },
        ]);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
