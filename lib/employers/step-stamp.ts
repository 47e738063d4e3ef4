import 'server-only';
import { createHash } from 'node:crypto';
import { type RegistrationAnswers, type RegistrationStep, STEP_FIELDS } from '@/lib/rules/registration/gaps';

/**
 * A short mark of what a page of the form shows. Two tabs that saved different pages do not disturb each other; two that
 * saved the same one do.
 */
export function stepStamp(answers: RegistrationAnswers, step: RegistrationStep): string {
  const shown = STEP_FIELDS[step].map((field) => answers[field] ?? null);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
}
