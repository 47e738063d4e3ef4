import { describe, expect, it } from 'vitest';
import { calendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { addMonths, lastDayOf, type Month, month } from '@/lib/core/month';
import { dueDateOf } from '@/lib/rules/due-date';
import { birthPlace } from '@/lib/rules/identity/birth-place';
import { hasOwnCheckLetter } from '@/lib/rules/identity/employer-code';
import { parseForeignNumber } from '@/lib/rules/identity/foreign-number';
import { parseIcNumber } from '@/lib/rules/identity/ic-number';
import { monthlyCoverage } from '@/lib/rules/monthly-contribution';
import { COMPANY_KEYS } from '@/prisma/practice/companies';
import { linesOf } from '@/prisma/practice/filing';
import { FILED_MONTHS, filingMonths, openMonthAt } from '@/prisma/practice/months';
import { employedIn, makeWorld } from '@/prisma/practice/world';

const NOW = new Date('2026-11-23T04:00:00Z');
const OPEN = month('2026-11');
const world = makeWorld({ now: NOW, seed: 7 });

describe('the months', () => {
  it.each([
    { now: '2026-11-15T15:59:59.999Z', open: '2026-10', why: 'the last moment of the 15th in Malaysia' },
    { now: '2026-11-15T16:00:00.000Z', open: '2026-11', why: 'the first moment of the 16th' },
    { now: '2026-12-31T16:00:00.000Z', open: '2026-12', why: 'the first moment of a year' },
  ])('$why opens $open', ({ now, open }) => {
    expect(openMonthAt(new Date(now))).toBe(open);
  });

  it('are, on every day of three years, the 24 before a month whose due date has not passed', () => {
    for (let days = 0; days < 3 * 365; days++) {
      const now = new Date(NOW.getTime() + days * 86_400_000);
      const { filed, open } = filingMonths(openMonthAt(now), false);
      expect([filed.length, filed.at(-1)]).toEqual([FILED_MONTHS, addMonths(open, -1)]);
      expect(dateInMalaysia(now) <= dueDateOf(open)).toBe(true);
      expect(dateInMalaysia(now) > dueDateOf(addMonths(open, -1))).toBe(true);
    }
  });

  it('are the 24 before the open one, and liability begins with them', () => {
    const { filed, liableFrom, overdue } = filingMonths(OPEN, false);
    expect(filed).toHaveLength(FILED_MONTHS);
    expect([filed[0], filed.at(-1), liableFrom, overdue]).toEqual(['2024-11', '2026-10', '2024-11', null]);
  });

  it('of whoever forgot one begin a month earlier and leave it out', () => {
    const { filed, liableFrom, overdue } = filingMonths(OPEN, true);
    expect(filed).toHaveLength(FILED_MONTHS);
    expect([filed[0], filed.at(-1), liableFrom, overdue]).toEqual(['2024-10', '2026-10', '2024-10', '2026-08']);
    expect(filed).not.toContain(overdue);
  });
});

describe('the people', () => {
  it('are the same for the same day and seed, and others for another seed', () => {
    const again = makeWorld({ now: NOW, seed: 7 });
    const other = makeWorld({ now: NOW, seed: 8 });
    expect(again.employers).toEqual(world.employers);
    expect(other.employers[1]?.employees).not.toEqual(world.employers[1]?.employees);
  });

  it('number 2, 8, 25, 40, 250 and 10,000 in the open month', () => {
    expect(world.employers.map((each) => each.company.key)).toEqual([...COMPANY_KEYS]);
    expect(world.employers.map((each) => employedIn(each, OPEN).length)).toEqual([2, 8, 25, 40, 250, 10_000]);
  });

  it('have identity numbers of the right shape that are nobody’s, each their own', () => {
    const today = dateInMalaysia(NOW);
    const people = new Map(world.employers.flatMap(({ employees }) => employees.map(({ of }) => [of.id, of])));
    const wrong = [...people.values()].filter(({ identityKind, identityNumber, birthDate, sex }) => {
      if (identityKind !== 'ic') return parseForeignNumber(identityNumber) !== identityNumber;
      const ic = parseIcNumber(identityNumber, today);
      return ic?.birthDate !== birthDate || ic.sex !== sex || birthPlace(ic.placeCode).kind !== 'unissued';
    });
    expect(wrong).toEqual([]);
    expect(new Set([...people.values()].map(({ identityNumber }) => identityNumber)).size).toBe(people.size);
    expect(world.employers.every(({ company }) => hasOwnCheckLetter(company.code))).toBe(true);
  });

  it('have names a contribution file can carry, one of them as long as the field', () => {
    const names = world.employers.flatMap(({ employees }) => employees.map(({ of }) => of.name));
    expect(names.filter((name) => !/^[A-Z@/ ]{4,150}$/.test(name))).toEqual([]);
    expect(names.some((name) => name.length === 150)).toBe(true);
  });

  it('came and went between the last filed month and the open one in every company', () => {
    const last = addMonths(OPEN, -1);
    for (const employer of world.employers.filter(({ company }) => company.key !== 'household')) {
      const before = employedIn(employer, last);
      const after = employedIn(employer, OPEN);
      expect(before.some((each) => !after.includes(each))).toBe(true);
      expect(after.some((each) => !before.includes(each))).toBe(true);
    }
  });

  it('of a large company come, go and are paid in the middle of months, below and above the ceiling', () => {
    const large = world.employers.at(-1);
    if (!large) throw new Error('no company');
    const leavers = large.employees.filter(({ to }) => to !== null);
    expect(leavers.some(({ to }) => to !== lastDayOf((to ?? '').slice(0, 7) as Month))).toBe(true);
    expect(large.employees.some(({ from }) => from > calendarDate('2025-01-01') && !from.endsWith('-01'))).toBe(true);
    const wages = linesOf(large, OPEN).map(({ contribution }) => contribution.wage);
    for (const edge of [2_000_00, 3_000_00, 4_000_00, 6_000_00, 6_000_01]) expect(wages).toContain(edge);
    expect(wages.filter((wage) => wage > 6_000_00).length).toBeGreaterThan(200);
    expect(wages.filter((wage) => wage === 0)).toEqual([]);
  });

  it('paid EIS first in the month that their records say', () => {
    for (const { employees, months } of world.employers) {
      for (const { insured, from, to, of } of employees) {
        if (insured.eisFrom !== null || insured.residency === 'foreign') continue;
        const since = insured.firstEisMonth;
        const contributed = months.filed.filter(
          (each) =>
            from <= lastDayOf(each) &&
            (to === null || to >= `${each}-01`) &&
            monthlyCoverage(insured, each).eis.covered,
        );
        expect(
          contributed.every((each) => since !== null && since <= each),
          of.name,
        ).toBe(true);
      }
    }
  });
});
