import { dateInMalaysia } from '@/lib/core/calendar';
import type { RegistrationView } from '@/lib/employers/queries';
import { stepStamp } from '@/lib/employers/step-stamp';
import { townsOf, typedOf } from '@/lib/employers/typed-answers';
import { warningsOf } from '@/lib/employers/warnings';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';
import type { StepStart } from './_components/use-step-form';

/** What a page of the form shows when it is opened. */
export function stepStart(registration: RegistrationView, step: RegistrationStep): StepStart {
  const values = typedOf(registration, step);
  return {
    values,
    seen: stepStamp(registration, step),
    towns: townsOf(values),
    warnings: warningsOf(registration, dateInMalaysia(new Date()), step),
  };
}
