import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import { describeContribution, type ExplanationItem } from '@/lib/rules/describe-contribution';
import type { EisContribution } from '@/lib/rules/eis/contribution';
import { EIS_RULES, type RuleCode, SKBBK_RULES, SOCSO_RULES } from '@/lib/rules/rule-codes';
import type { SkbbkContribution } from '@/lib/rules/skbbk/contribution';
import type { SocsoCategory } from '@/lib/rules/socso/category';
import type { SocsoContribution } from '@/lib/rules/socso/contribution';
import { isConfirmed, tableOf } from '@/lib/rules/tables/tables';

/** A line as the database keeps it: the amounts, and the rule and row that gave each. */
export interface StoredLine {
  readonly employee_id: string;
  readonly line_no: number;
  readonly identity_number: string;
  readonly name: string;
  readonly wage_sen: bigint;
  readonly socso_category: SocsoCategory;
  readonly socso_rule: string;
  readonly socso_row: number;
  readonly socso_employer_sen: number;
  readonly socso_employee_sen: number;
  readonly eis_rule: string;
  readonly eis_row: number;
  readonly eis_employer_sen: number;
  readonly eis_employee_sen: number;
  readonly skbbk_rule: string;
  readonly skbbk_row: number;
  readonly skbbk_employee_sen: number;
}

/** One person on an ACR or ECR, with the shares of that record alone. */
export interface RecordLine {
  readonly employeeId: string;
  readonly lineNo: number;
  readonly identityNumber: string;
  readonly name: string;
  /** SOCSO's category; null on an ECR. */
  readonly category: SocsoCategory | null;
  readonly wage: Sen;
  readonly employer: Sen;
  readonly employee: Sen;
  /** Always zero on an ECR. */
  readonly skbbk: Sen;
  readonly total: Sen;
  /** Why: SOCSO and SKBBK on an ACR, EIS on an ECR. */
  readonly explanation: readonly ExplanationItem[];
}

/**
 * A stored line as a record shows it. The explanation is rebuilt from what was stored when the month was filed, with the
 * tables of that month: a later change of the person or of the law does not touch it.
 *
 * @throws Error on a rule that this program does not know: that is our mistake
 */
export function recordLineOf(row: StoredLine, kind: RecordKind, on: Month): RecordLine {
  const acr = kind === 'acr';
  const employer = sen(acr ? row.socso_employer_sen : row.eis_employer_sen);
  const employee = sen(acr ? row.socso_employee_sen : row.eis_employee_sen);
  const skbbk = sen(acr ? row.skbbk_employee_sen : 0);
  return {
    employeeId: row.employee_id,
    lineNo: row.line_no,
    identityNumber: row.identity_number,
    name: row.name,
    category: acr ? row.socso_category : null,
    wage: sen(Number(row.wage_sen)),
    employer,
    employee,
    skbbk,
    total: sen(employer + employee + skbbk),
    explanation: explanationOf(row, kind, on),
  };
}

/** A scheme that the submission did not report has no rule of its own; the record of the other scheme leaves it out. */
const NOT_REPORTED = 'not_reported';

function explanationOf(row: StoredLine, kind: RecordKind, on: Month): readonly ExplanationItem[] {
  const socso = socsoOf(row, on);
  const eis = eisOf(row, on);
  const skbbk = skbbkOf(row, on);
  const wage = sen(Number(row.wage_sen));
  const employer = sen(socso.employer + eis.employer);
  const employee = sen(socso.employee + eis.employee + skbbk.employee);
  const month = { month: on, wage, socso, eis, skbbk, employer, employee, total: sen(employer + employee) };
  return describeContribution(month).filter(({ scheme }) => (scheme === 'eis') === (kind === 'ecr'));
}

function socsoOf(row: StoredLine, on: Month): SocsoContribution {
  const category = row.socso_category;
  return {
    category,
    rule: ruleOf(SOCSO_RULES, row.socso_rule, 'socso.before_records'),
    table: category === 'none' ? null : tableOf('socso', on),
    row: row.socso_row,
    employer: sen(row.socso_employer_sen),
    employee: sen(row.socso_employee_sen),
  };
}

function eisOf(row: StoredLine, on: Month): EisContribution {
  const rule = ruleOf(EIS_RULES, row.eis_rule, 'eis.before_start');
  const covered = rule === 'eis.covered';
  return {
    covered,
    rule,
    table: covered ? tableOf('eis', on) : null,
    row: row.eis_row,
    employer: sen(row.eis_employer_sen),
    employee: sen(row.eis_employee_sen),
  };
}

function skbbkOf(row: StoredLine, on: Month): SkbbkContribution {
  const rule = ruleOf(SKBBK_RULES, row.skbbk_rule, 'skbbk.before_start');
  const covered = rule !== 'skbbk.before_start' && rule !== 'skbbk.opted_out';
  const table = covered ? tableOf('skbbk', on) : null;
  return {
    covered,
    rule,
    table,
    confirmed: table === null || isConfirmed(table, on),
    row: row.skbbk_row,
    employee: sen(row.skbbk_employee_sen),
  };
}

function ruleOf<Rule extends RuleCode>(known: readonly Rule[], stored: string, unreported: Rule): Rule {
  if (stored === NOT_REPORTED) return unreported;
  const found = known.find((rule) => rule === stored);
  if (!found) throw new Error(`a line rests on a rule that is not known: ${stored}`);
  return found;
}
