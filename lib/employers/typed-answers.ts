import { entityItemsOf, subEntitiesOf } from '@/lib/rules/registration/entities';
import { type RegistrationAnswers, type RegistrationStep, STEP_FIELDS } from '@/lib/rules/registration/gaps';
import { lookUpPostcode } from '@/lib/rules/registration/postcodes';

type Typed = Readonly<Record<string, string>>;

/** The answers of a page as its controls show them. */
export function typedOf(answers: RegistrationAnswers, step: RegistrationStep): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const field of STEP_FIELDS[step]) {
    const value = answers[field];
    if (field === 'mailSame') typed.mailSame = answers.mailSame ? 'on' : '';
    else if (field === 'firstEmployeeOn') Object.assign(typed, dateParts(answers.firstEmployeeOn));
    else typed[field] = value === null ? '' : String(value);
  }
  return typed;
}

function dateParts(date: string | null): Record<string, string> {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { 'firstEmployeeOn-day': day, 'firstEmployeeOn-month': month, 'firstEmployeeOn-year': year };
}

/** The towns that the two postcodes offer. */
export function townsOf(typed: Typed): Record<'city' | 'mailCity', readonly string[]> {
  return {
    city: lookUpPostcode((typed.postcode ?? '').trim())?.towns ?? [],
    mailCity: lookUpPostcode((typed.mailPostcode ?? '').trim())?.towns ?? [],
  };
}

/**
 * What was typed, with town and state of each postcode filled in. `always` takes them from a postcode that is in the
 * list whatever stands there, as the button does; otherwise only where nothing stands.
 */
export function withPlaces(typed: Typed, { always }: { readonly always: boolean }): Record<string, string> {
  const filled: Record<string, string> = { ...typed };
  for (const [postcode, city, state] of [
    ['postcode', 'city', 'stateCode'],
    ['mailPostcode', 'mailCity', 'mailStateCode'],
  ] as const) {
    const place = lookUpPostcode((typed[postcode] ?? '').trim());
    if (!place || !(city in typed)) continue;
    const [town = ''] = place.towns;
    if (!typed[city]?.trim() || (always && !place.towns.includes(typed[city].trim()))) filled[city] = town;
    if (always || !typed[state]) filled[state] = place.stateCode;
  }
  return filled;
}

/** What was typed on the first page, with each list that has one choice answered by it. */
export function withOnlyChoices(typed: Typed): Record<string, string> {
  const filled: Record<string, string> = { ...typed };
  if (!('entity' in typed)) return filled;
  const subs: readonly string[] = subEntitiesOf(typed.entity ?? null);
  filled.subEntity = chosenOf(subs, typed.subEntity);
  filled.entityItem = chosenOf(entityItemsOf(typed.entity ?? null, filled.subEntity), typed.entityItem);
  return filled;
}

function chosenOf(codes: readonly string[], chosen = ''): string {
  if (codes.includes(chosen)) return chosen;
  return codes.length === 1 ? (codes[0] ?? '') : '';
}
