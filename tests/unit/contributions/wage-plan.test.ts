import { describe, expect, it } from 'vitest';
import { type KeptLine, planLines } from '@/lib/contributions/wage-plan';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import type { RegisterEntry } from '@/lib/rules/text-file/check-state';

const OCTOBER = month('2026-10');

function person(name: string): RegisterEntry {
  return {
    employeeId: name.toLowerCase(),
    identityNumber: `ID${name}`,
    name,
    employedFrom: calendarDate('2020-01-01'),
    employedTo: null,
    person: {
      birthDate: calendarDate('1990-01-01'),
      residency: 'citizen',
      domestic: false,
      firstSocsoMonth: month('2015-01'),
      firstEisMonth: month('2018-01'),
      eisFrom: null,
      invalidityPension: null,
      skbbkChoices: [],
    },
  };
}

/** The line that a save would have kept. */
function kept(entry: RegisterEntry, lineNo: number, wage: number, change: Partial<KeptLine> = {}): KeptLine {
  const { socso, eis, skbbk } = monthlyContribution(entry.person, OCTOBER, sen(wage));
  const { employeeId, identityNumber, name } = entry;
  const { category } = socso;
  const shares = { socso, eis, skbbk: { ...skbbk, employer: 0 } };
  return { employeeId, lineNo, identityNumber, name, wage: sen(wage), category, ...shares, ...change };
}

const ALI = person('ALI');
const SITI = person('SITI');
const ZUL = person('ZUL');

function plan(
  lines: KeptLine[],
  wages: Record<string, number>,
  employed = [ZUL, ALI, SITI],
  schemes: SchemeSet = 'combined',
) {
  const given = new Map(Object.entries(wages).map(([id, wage]) => [id, sen(wage)]));
  const { remove, write } = planLines({ month: OCTOBER, schemes, lines }, employed, given);
  return {
    remove,
    write: write.map(({ employeeId, lineNo, contribution }) => [employeeId, lineNo, contribution.wage]),
  };
}

describe('the plan of a save', () => {
  it('numbers new lines by name after those that are there', () => {
    expect(plan([kept(SITI, 7, 1_000_00)], { siti: 1_000_00, zul: 3_00, ali: 2_00 })).toEqual({
      remove: [],
      write: [
        ['ali', 8, 2_00],
        ['zul', 9, 3_00],
      ],
    });
  });

  it('a changed wage is removed and written under its own number', () => {
    expect(plan([kept(ALI, 3, 1_000_00)], { ali: 1_000_01 })).toEqual({
      remove: ['ali'],
      write: [['ali', 3, 1_000_01]],
    });
  });

  it('a wage that is gone, and a person who is, lose their lines', () => {
    const lines = [kept(ALI, 1, 1_000_00), kept(SITI, 2, 1_000_00)];
    expect(plan(lines, { siti: 1_000_00 }, [ALI])).toEqual({ remove: ['ali', 'siti'], write: [] });
  });

  it('what is right already stays', () => {
    expect(plan([kept(ALI, 1, 1_000_00), kept(SITI, 2, 0)], { ali: 1_000_00, siti: 0 })).toEqual({
      remove: [],
      write: [],
    });
  });

  it.each([
    { why: 'another name', change: { name: 'ALI OLD' } },
    { why: 'another identity number', change: { identityNumber: 'IDOLD' } },
    { why: 'another category', change: { category: 'second' } },
    { why: 'another rule of SKBBK', change: { skbbk: { rule: 'skbbk.opted_out', row: 0, employer: 0, employee: 0 } } },
    { why: 'another share of EIS', change: { eis: { rule: 'eis.covered', row: 11, employer: 1, employee: 1 } } },
  ])('$why in the register writes a line anew though its wage is the same', ({ change }) => {
    expect(plan([kept(ALI, 1, 1_000_00, change)], { ali: 1_000_00 }).write).toEqual([['ali', 1, 1_000_00]]);
  });

  it('of a scheme that is not reported nothing is compared', () => {
    const nothing = { rule: 'not_reported', row: 0, employer: 0, employee: 0 };
    const socsoOnly = kept(ALI, 1, 1_000_00, { eis: nothing });
    const eisOnly = kept(ALI, 1, 1_000_00, { category: 'none', socso: nothing, skbbk: nothing });
    expect(plan([socsoOnly], { ali: 1_000_00 }, [ALI], 'socso').write).toEqual([]);
    expect(plan([eisOnly], { ali: 1_000_00 }, [ALI], 'eis').write).toEqual([]);
    expect(plan([socsoOnly], { ali: 1_000_00 }, [ALI], 'combined').write).toHaveLength(1);
  });
});
