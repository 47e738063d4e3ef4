import type { Month } from '@/lib/core/month';
import type { InsuredPerson } from '../insured-person';
import type { SkbbkRule } from '../rule-codes';
import type { BandTable } from '../tables/band-table';
import { isConfirmed, tableOf } from '../tables/tables';
import { choiceInForce, SKBBK_CHOICE_FROM } from './choice';

/** Whether SKBBK is deducted from a person in a month, whatever the wage. */
export interface SkbbkCoverage {
  readonly covered: boolean;
  readonly rule: SkbbkRule;
  /** Null when not covered. */
  readonly table: BandTable | null;
  /** False when the amount rests on a table used past its last confirmed month (SOURCES.md#skbbk-later-phases). */
  readonly confirmed: boolean;
}

/**
 * SKBBK binds everybody in June 2026, foreign employees always, and everybody else unless they chose to stay out.
 * Permanent and temporary residents choose as citizens do; domestic work makes no difference; there is no age limit
 * (SOURCES.md#skbbk-choice).
 */
export function skbbkCoverage(person: InsuredPerson, on: Month): SkbbkCoverage {
  const table = tableOf('skbbk', on);
  if (!table) return { covered: false, rule: 'skbbk.before_start', table: null, confirmed: true };
  const rule = ruleFor(person, on);
  if (rule === 'skbbk.opted_out') return { covered: false, rule, table: null, confirmed: true };
  return { covered: true, rule, table, confirmed: isConfirmed(table, on) };
}

function ruleFor(person: InsuredPerson, on: Month): SkbbkRule {
  if (on < SKBBK_CHOICE_FROM) return 'skbbk.june_2026_compulsory';
  if (person.residency === 'foreign') return 'skbbk.foreigner_compulsory';
  const choice = choiceInForce(person.skbbkChoices, on);
  if (!choice) return 'skbbk.in_by_default';
  return choice.takesPart ? 'skbbk.in_by_choice' : 'skbbk.opted_out';
}
