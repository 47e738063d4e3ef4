/** Signs that nobody sees: controls, marks that turn the direction of writing, letters of no width. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/** One line of what somebody typed: NFC, every run of blanks and line breaks as one blank, none at the ends. */
export function oneLine(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a text has a sign that nobody sees, which could make it read as another text than it is. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}
