import type { FieldErrors, TypedValues } from '@/lib/core/action-result';

const LONGEST_VALUE = 10_000;

/** What a form sent: `input` for its schema, and `typed` to be given back. */
export interface PostedForm {
  readonly input: Readonly<Record<string, string | readonly string[]>>;
  readonly typed: TypedValues;
}

/**
 * Reads a posted form. A name that comes more than once is a list. Files and the fields that Next adds are left out.
 * Anything but a form, which only a forger can send, reads as an empty one.
 */
export function readPosted(posted: unknown): PostedForm {
  // Without a prototype a field named `__proto__` is a field like any other.
  const input: Record<string, string | string[]> = Object.create(null);
  const typed: Record<string, string> = Object.create(null);
  if (!(posted instanceof FormData)) return { input, typed: {} };
  for (const name of new Set(posted.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const values = posted.getAll(name).filter((value) => typeof value === 'string');
    const [first] = values;
    if (first === undefined) continue;
    input[name] = values.length > 1 ? values : first;
    if (first.length <= LONGEST_VALUE) typed[name] = first;
  }
  return { input, typed: { ...typed } };
}

/** The first fault of each field, as a code. A nested field's name has dots; a fault of the whole form is `form`. */
export function fieldErrorsOf(
  issues: readonly { readonly path: PropertyKey[]; readonly message: string }[],
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[path.map(String).join('.') || 'form'] ??= message;
  return errors;
}
