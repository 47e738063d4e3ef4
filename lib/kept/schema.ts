/** One text field of a posted form. A name may come more than once. */
export type KeptField = readonly [name: string, value: string];

/** A form is kept for so long: time to read a mail and type a code. */
export const KEPT_MINUTES = 30;
/** So many forms of one person are kept; the oldest makes room. */
export const KEPT_FORMS = 5;
/** Fields of one form that is kept, the ones that Next hides included. */
export const MAX_KEPT_FIELDS = 500;
/** Names and values of its fields together. */
export const MAX_KEPT_BYTES = 512 * 1024;

/** Whether a place to go to after sign-in is that of a kept form. */
export function isKeptAddress(next: string | null): boolean {
  return /^\/(?:employer|staff)\/kept\//.test(next ?? '');
}
