import type { validation } from './messages/ms/validation';

/** A fault of a field that any form can have. A feature may add its own codes beside these. */
export type FieldErrorCode = keyof typeof validation;

type Words = { (key: FieldErrorCode): string; has(key: FieldErrorCode): boolean };

/**
 * The sentence for a code that a schema or an action gave for a field. A code without words, such as the default
 * message of zod, reads as the general "check what was typed".
 *
 * @param words the translator of `validation`, from `getTranslations` or `useTranslations`
 */
export function fieldErrorText(words: Words, code: string): string {
  return words.has(code as FieldErrorCode) ? words(code as FieldErrorCode) : words('invalid');
}
