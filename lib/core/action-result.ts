import type { ErrorCode } from './errors';

/** What was wrong with each field: the field's name and a code for `lib/i18n`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a form typed, given back so that nothing is lost. */
export type TypedValues = Readonly<Record<string, string>>;

/**
 * What a server action answers. `fields` are faults of what was typed, `error` is a refusal with its facts,
 * `reference` is all that a person sees of a fault of ours.
 */
export type ActionResult<T = null> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly fields?: FieldErrors;
      readonly error?: ErrorCode;
      readonly details?: Readonly<Record<string, string | number>>;
      readonly reference?: string;
      readonly values?: TypedValues;
    };
