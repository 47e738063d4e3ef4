import { describe, expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { InsuredPerson } from '@/lib/rules/insured-person';
import { contributionOn, monthlyContribution, monthlyCoverage } from '@/lib/rules/monthly-contribution';
import { EIS_2018_01 } from '@/lib/rules/tables/data/eis-2018-01';
import { EIS_2022_09 } from '@/lib/rules/tables/data/eis-2022-09';
import { EIS_2024_10 } from '@/lib/rules/tables/data/eis-2024-10';
import { SKBBK_2026_06 } from '@/lib/rules/tables/data/skbbk-2026-06';
import { SOCSO_2016_06 } from '@/lib/rules/tables/data/socso-2016-06';
import { SOCSO_2022_09 } from '@/lib/rules/tables/data/socso-2022-09';
import { SOCSO_2024_10 } from '@/lib/rules/tables/data/socso-2024-10';
import { bornOn, insuredPerson } from '../insured-person.factory';

const LAST_WAGE = 800_000;

type Row = readonly (number | null)[];

/** The law read as a person reads it: down the printed rows until the wage fits. */
function scan(rows: readonly Row[], wage: number): Row {
  for (const row of rows) {
    const [over, notOver] = row;
    if (wage > Number(over) && (notOver === null || wage <= Number(notOver))) return row;
  }
  throw new Error(`no row for ${wage}`);
}

const FIRST = { employer: 2, employee: 3 } as const;
const SECOND = { employer: 4, employee: null } as const;

interface Sweep {
  readonly title: string;
  readonly person: InsuredPerson;
  readonly on: string;
  readonly socso: readonly Row[];
  readonly share: typeof FIRST | typeof SECOND;
  readonly eis: readonly Row[] | null;
  readonly skbbk: readonly Row[] | null;
}

const local = insuredPerson();
const older = bornOn('1950-05-05', { firstEisMonth: null });

const SWEEPS: readonly Sweep[] = [
  { title: 'First', person: local, on: '2018-01', socso: SOCSO_2016_06, share: FIRST, eis: EIS_2018_01, skbbk: null },
  { title: 'Second', person: older, on: '2022-08', socso: SOCSO_2016_06, share: SECOND, eis: null, skbbk: null },
  { title: 'First', person: local, on: '2022-09', socso: SOCSO_2022_09, share: FIRST, eis: EIS_2022_09, skbbk: null },
  { title: 'Second', person: older, on: '2024-09', socso: SOCSO_2022_09, share: SECOND, eis: null, skbbk: null },
  { title: 'First', person: local, on: '2024-10', socso: SOCSO_2024_10, share: FIRST, eis: EIS_2024_10, skbbk: null },
  { title: 'Second', person: older, on: '2026-05', socso: SOCSO_2024_10, share: SECOND, eis: null, skbbk: null },
  {
    title: 'First with SKBBK',
    person: local,
    on: '2026-06',
    socso: SOCSO_2024_10,
    share: FIRST,
    eis: EIS_2024_10,
    skbbk: SKBBK_2026_06,
  },
  {
    title: 'Second with SKBBK',
    person: older,
    on: '2028-05',
    socso: SOCSO_2024_10,
    share: SECOND,
    eis: null,
    skbbk: SKBBK_2026_06,
  },
];

describe('every wage from RM0.01 to RM8,000.00, by index and by reading down the rows', () => {
  it.each(SWEEPS)('$title category in $on', ({ person, on, socso, share, eis, skbbk }) => {
    const coverage = monthlyCoverage(person, month(on));
    let differences = 0;
    for (let wage = 1; wage <= LAST_WAGE; wage++) {
      const socsoRow = scan(socso, wage);
      const employer = Number(socsoRow[share.employer]);
      const employee = share.employee === null ? 0 : Number(socsoRow[share.employee]);
      const eisRow = eis && scan(eis, wage);
      const eisEmployer = eisRow ? Number(eisRow[2]) : 0;
      const eisEmployee = eisRow ? Number(eisRow[3]) : 0;
      const skbbkEmployee = skbbk ? Number(scan(skbbk, wage)[2]) : 0;

      const found = contributionOn(coverage, sen(wage));
      const agrees =
        found.socso.employer === employer &&
        found.socso.employee === employee &&
        socso[found.socso.row - 1] === socsoRow &&
        found.eis.employer === eisEmployer &&
        found.eis.employee === eisEmployee &&
        found.skbbk.employee === skbbkEmployee &&
        found.employer === employer + eisEmployer &&
        found.employee === employee + eisEmployee + skbbkEmployee &&
        found.total === found.employer + found.employee;
      if (!agrees) differences++;
    }
    expect(differences).toBe(0);
  });

  it('reads the same when a person, a month and a wage are given at once', () => {
    for (const { person, on } of SWEEPS) {
      for (const wage of [0, 1, 3_950_00, 6_000_00, 6_000_01]) {
        const at = month(on);
        expect(monthlyContribution(person, at, sen(wage))).toEqual(
          contributionOn(monthlyCoverage(person, at), sen(wage)),
        );
      }
    }
  });
});
