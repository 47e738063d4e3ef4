import { describe, expect, it } from 'vitest';
import { packCoverage, sharesOf } from '@/app/employer/(portal)/contributions/[submissionId]/wages/_components/cover';
import {
  mergedTexts,
  type WagesAnswer,
  type WageView,
  wageFormModel,
} from '@/app/employer/(portal)/contributions/[submissionId]/wages/_components/wage-model';
import type { ActionResult } from '@/lib/core/action-result';
import { calendarDate } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import { monthlyContribution, monthlyCoverage } from '@/lib/rules/monthly-contribution';

const OCTOBER = month('2026-10');
const ORDINARY: InsuredPerson = {
  birthDate: calendarDate('1990-01-01'),
  residency: 'citizen',
  domestic: false,
  firstSocsoMonth: month('2015-01'),
  firstEisMonth: month('2018-01'),
  eisFrom: null,
  invalidityPension: null,
  skbbkChoices: [],
};

function view(employeeId: string, wage: number | null): WageView {
  return {
    employeeId,
    name: employeeId.toUpperCase(),
    identity: '******-**-1709',
    notes: [],
    wage: wage === null ? null : sen(wage),
    lastWage: null,
    employer: sen(0),
    employee: sen(0),
    cover: packCoverage(monthlyCoverage(ORDINARY, OCTOBER)),
    whyHref: null,
  };
}

const ROWS = [view('ali', 3_000_00), view('siti', null)];

function shown(answer: ActionResult<WagesAnswer> | null) {
  const { version, fields } = wageFormModel(ROWS, 5, answer);
  return {
    version,
    fields: fields.map(({ text, saved, fault, isContested }) => ({ text, saved, fault, isContested })),
  };
}

describe('the form of wages', () => {
  it('shows the saved wages at first', () => {
    expect(shown(null)).toEqual({
      version: 5,
      fields: [
        { text: '3,000.00', saved: 3_000_00, fault: null, isContested: false },
        { text: '', saved: null, fault: null, isContested: false },
      ],
    });
  });

  it('keeps what was typed beside its fault', () => {
    const answer = {
      ok: false,
      fields: { 'wage.siti': 'wage' },
      values: { version: '6', 'wage.ali': '3100', 'was.ali': '300000', 'wage.siti': 'banyak', 'was.siti': '' },
    } as const;
    expect(shown(answer)).toEqual({
      version: 6,
      fields: [
        { text: '3100', saved: 3_000_00, fault: null, isContested: false },
        { text: 'banyak', saved: null, fault: 'wage', isContested: false },
      ],
    });
  });

  it('after another’s save has the new version, the other’s values and one’s own beside them', () => {
    const posted = [
      { employeeId: 'ali', was: sen(3_000_00), typed: '3,000.00', wage: sen(3_000_00) },
      { employeeId: 'siti', was: null, typed: '2222', wage: sen(2_222_00) },
    ];
    const now: Record<string, Sen> = { ali: sen(3_500_00), siti: sen(2_000_00) };
    const value = { is: 'changed', version: 9, by: 'Puan Lain', at: '', now, typed: mergedTexts(posted, now) } as const;
    expect(shown({ ok: true, value })).toEqual({
      version: 9,
      fields: [
        { text: '3,500.00', saved: 3_500_00, fault: null, isContested: false },
        { text: '2222', saved: 2_000_00, fault: null, isContested: true },
      ],
    });
  });

  it('a wage that somebody else took away leaves what was typed, and empties what was not', () => {
    const posted = [{ employeeId: 'ali', was: sen(3_000_00), typed: '3,000.00', wage: sen(3_000_00) }];
    expect(mergedTexts(posted, { ali: null })).toEqual({ ali: '' });
    expect(mergedTexts(posted, {})).toEqual({ ali: '3,000.00' });
  });

  it('marks whoever is not employed in the month', () => {
    const value = { is: 'not-employed', employeeIds: ['siti'], typed: { ali: '3,000.00', siti: '100' } } as const;
    const { version, fields } = shown({ ok: true, value });
    expect(version).toBe(5);
    expect(fields[1]).toEqual({ text: '100', saved: null, fault: 'notEmployed', isContested: false });
  });
});

describe('the shares in the browser', () => {
  const PEOPLE: InsuredPerson[] = [
    ORDINARY,
    { ...ORDINARY, birthDate: calendarDate('1960-01-01') },
    { ...ORDINARY, birthDate: calendarDate('2010-01-01'), firstEisMonth: null },
    { ...ORDINARY, residency: 'foreign', firstEisMonth: null },
    { ...ORDINARY, invalidityPension: { from: month('2026-01'), until: null, averageWage: sen(9_000_02) } },
    { ...ORDINARY, skbbkChoices: [{ from: month('2026-07'), takesPart: false }] },
  ];
  const WAGES = [0, 1, 30_00, 30_01, 3_000_00, 3_000_01, 5_999_99, 6_000_00, 6_000_01].map(sen);

  it.each(PEOPLE.map((person, index) => ({ person, index })))(
    'are those of the rules (person $index)',
    ({ person }) => {
      // As it arrives: through JSON, without the tables themselves.
      const cover = JSON.parse(JSON.stringify(packCoverage(monthlyCoverage(person, OCTOBER))));
      for (const wage of WAGES) {
        const { employer, employee, socso, eis, skbbk } = monthlyContribution(person, OCTOBER, wage);
        expect(sharesOf(cover, 'combined', wage)).toEqual({ employer, employee });
        expect(sharesOf(cover, 'socso', wage)).toEqual({
          employer: socso.employer,
          employee: socso.employee + skbbk.employee,
        });
        expect(sharesOf(cover, 'eis', wage)).toEqual({ employer: eis.employer, employee: eis.employee });
      }
    },
  );

  it('carry no birth date and no table', () => {
    const text = JSON.stringify(packCoverage(monthlyCoverage(ORDINARY, OCTOBER)));
    expect(text).not.toContain('1990');
    expect(text.length).toBeLessThan(400);
  });
});
