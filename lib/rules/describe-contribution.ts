import { type Sen, ZERO_SEN } from '@/lib/core/money';
import type { MonthlyContribution } from './monthly-contribution';
import { RULE_SOURCES, type RuleCode } from './rule-codes';
import type { SocsoCategory } from './socso/category';
import type { BandTable, Scheme } from './tables/band-table';

/** One line of an explanation. The sentences for `ruleCode` are in the `rules` messages. */
export interface ExplanationItem {
  readonly scheme: Scheme;
  readonly ruleCode: RuleCode;
  /** SOCSO's category; null for the other schemes. */
  readonly category: SocsoCategory | null;
  /** Null when nothing is paid under the scheme whatever the wage. */
  readonly tableId: string | null;
  /** The row of the table, from 1; 0 when there is no table or no wage. */
  readonly row: number;
  /** The row's edges in sen: a wage over the first and not over the second; the top row has no second. */
  readonly wageOver: Sen;
  readonly wageNotOver: Sen | null;
  readonly employer: Sen;
  readonly employee: Sen;
  /** False when the table is used past its last confirmed month. */
  readonly confirmed: boolean;
  /** The Act that prints the table, or null without a table. */
  readonly act: string | null;
  /** Where the table is written, or the rule when there is no table: `SOURCES.md#anchor`. */
  readonly source: string;
  /** Where the rule is written: `SOURCES.md#anchor`. */
  readonly ruleSource: string;
}

/** Why a month's contributions are what they are: SOCSO, EIS, SKBBK, in this order, always three items. */
export function describeContribution({ socso, eis, skbbk }: MonthlyContribution): readonly ExplanationItem[] {
  return [
    item('socso', socso, { category: socso.category, employer: socso.employer, employee: socso.employee }),
    item('eis', eis, { employer: eis.employer, employee: eis.employee }),
    item('skbbk', skbbk, { employee: skbbk.employee, confirmed: skbbk.confirmed }),
  ];
}

interface Found {
  readonly rule: RuleCode;
  readonly table: BandTable | null;
  readonly row: number;
}

function item(scheme: Scheme, { rule, table, row }: Found, shown: Partial<ExplanationItem>): ExplanationItem {
  const band = table?.bands[row - 1];
  const ruleSource = RULE_SOURCES[rule];
  return {
    scheme,
    ruleCode: rule,
    category: null,
    tableId: table?.id ?? null,
    row,
    wageOver: band?.over ?? ZERO_SEN,
    wageNotOver: band?.notOver ?? null,
    employer: ZERO_SEN,
    employee: ZERO_SEN,
    confirmed: true,
    act: table?.act ?? null,
    source: table?.source ?? ruleSource,
    ruleSource,
    ...shown,
  };
}
