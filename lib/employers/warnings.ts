import type { CalendarDate } from '@/lib/core/calendar';
import { parseBusinessNumber } from '@/lib/rules/identity/business-number';
import { contradictsSsm, isEntity, isHousehold } from '@/lib/rules/registration/entities';
import type { RegistrationAnswers, RegistrationStep } from '@/lib/rules/registration/gaps';
import { lookUpPostcode } from '@/lib/rules/registration/postcodes';
import type { AnswerWarning } from './schema';

/** What is odd about the answers of a page and still allowed; of the whole form when no page is given. */
export function warningsOf(
  answers: RegistrationAnswers,
  today: CalendarDate,
  step?: RegistrationStep,
): AnswerWarning[] {
  return [
    ...(step === undefined || step === 'business' ? brnWarnings(answers, today) : []),
    ...(step === undefined || step === 'details' ? placeWarnings(answers) : []),
  ];
}

function brnWarnings({ entity, brn }: RegistrationAnswers, today: CalendarDate): AnswerWarning[] {
  if (brn === null || entity === null || !isEntity(entity) || isHousehold(entity)) return [];
  const number = parseBusinessNumber(brn);
  if (number?.kind === 'ssm') {
    return [
      ...(contradictsSsm(entity, number.entity) ? (['brnEntity'] as const) : []),
      ...(number.year > Number(today.slice(0, 4)) ? (['brnYear'] as const) : []),
    ];
  }
  // Twelve digits that are no SSM number: mostly a digit mistyped.
  return /^\d{12}$/.test(brn) ? ['brnForm'] : [];
}

function placeWarnings(answers: RegistrationAnswers): AnswerWarning[] {
  const pairs = [[answers.postcode, answers.stateCode], ...(answers.mailSame ? [] : [mailPair(answers)])];
  const found = pairs.flatMap(([postcode, stateCode]): AnswerWarning[] => {
    if (!postcode) return [];
    const place = lookUpPostcode(postcode);
    if (!place) return ['postcodeUnknown'];
    return stateCode && place.stateCode !== stateCode ? ['postcodeState'] : [];
  });
  return [...new Set(found)];
}

function mailPair({ mailPostcode, mailStateCode }: RegistrationAnswers): [string | null, string | null] {
  return [mailPostcode, mailStateCode];
}
