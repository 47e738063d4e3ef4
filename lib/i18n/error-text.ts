import type { ErrorCode } from '@/lib/core/errors';
import { formatMoment } from './format';
import type { Language } from './language';

type Facts = Readonly<Record<string, string | number>>;
type Words = (key: never, values: never) => string;

/**
 * The sentence of a refusal, with its facts filled in.
 *
 * @param words the translator of `errors`, from `getTranslations`, `useTranslations` or `translator`
 * @param language how a moment among the facts is written
 * @param details the facts of the `DomainError`; `submission.already_submitted` needs `by` and `at` (ISO 8601),
 *   `case.already_moved` also `who`
 */
export function errorText(words: Words, language: Language, code: ErrorCode, details: Facts = {}): string {
  const { at } = details;
  const moment = typeof at === 'string' && MOMENT.test(at) ? { at: formatMoment(language, new Date(at)) } : {};
  return words(code as never, { ...details, ...moment } as never);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
