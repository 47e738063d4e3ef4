import type { ErrorCode } from '@/lib/core/errors';

type Facts = Readonly<Record<string, string | number>>;
type Words = (key: never, values: never) => string;

/**
 * The sentence of a refusal, with its facts filled in.
 *
 * @param words the translator of `errors`, from `getTranslations`, `useTranslations` or `translator`
 * @param details the facts of the `DomainError`; `submission.already_submitted` needs `by` and `at`
 */
export function errorText(words: Words, code: ErrorCode, details: Facts = {}): string {
  return words(code as never, details as never);
}
