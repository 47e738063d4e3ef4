import type { CalendarDate } from '@/lib/core/calendar';
import { parseBusinessNumber } from '@/lib/rules/identity/business-number';
import { parseIcNumber } from '@/lib/rules/identity/ic-number';
import { parsePassport } from '@/lib/rules/identity/passport';
import { contradictsSsm, isEntity, isHousehold } from '@/lib/rules/registration/entities';
import { type Finding, fail, look, PASS } from './finding';

const OF_SSM: ReadonlySet<string> = new Set(['company', 'foreign_company', 'sole_proprietor', 'partnership', 'llp']);

/** Whether SSM registers such an entity. */
export function isOfSsm(entity: string | null): boolean {
  return entity !== null && OF_SSM.has(entity);
}

/**
 * Whether a registration number has a form that fits the chosen entity (SOURCES.md#business-number). A household's is its
 * owner's IC number, or a passport, which an officer compares.
 */
export function checkBrnForm(brn: string | null, entity: string | null, today: CalendarDate): Finding {
  if (brn === null || brn.trim() === '') return fail('brn_missing');
  if (isHousehold(entity)) return householdNumber(brn, today);
  const number = parseBusinessNumber(brn);
  if (number === null) return look('brn_other_form');
  if (number.kind === 'ssm') {
    if (number.year > Number(today.slice(0, 4))) return look('brn_year_ahead', { year: String(number.year) });
    const contradicts = entity !== null && isEntity(entity) && contradictsSsm(entity, number.entity);
    return contradicts ? look('brn_entity_differs') : PASS;
  }
  if (number.kind === 'ssm_old') return look('brn_old_form');
  return isOfSsm(entity) ? look('brn_other_form') : PASS;
}

function householdNumber(brn: string, today: CalendarDate): Finding {
  if (parseIcNumber(brn, today) !== null) return PASS;
  return parsePassport(brn) === null ? look('brn_other_form') : look('brn_passport');
}

/** Whether somebody else has the number. @param holder what `brn_holder` says */
export function checkBrnFree(holder: 'employer' | 'case' | null): Finding {
  if (holder === null) return PASS;
  return fail(holder === 'employer' ? 'brn_taken_employer' : 'brn_taken_case');
}
