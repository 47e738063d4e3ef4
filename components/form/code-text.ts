const GROUP = 4;

/** A code as it is shown while it is typed: digits only, at most `length` of them, in groups of four (`1234 5678`). */
export function groupCode(text: string, length: number): string {
  return digitsOf(text)
    .slice(0, length)
    .replace(/(.{4})(?=.)/g, '$1 ');
}

/** Where the caret stands in the grouped text after as many digits as stood before it when the person typed. */
export function caretInCode(textBefore: string): number {
  const digits = digitsOf(textBefore).length;
  return digits + Math.max(0, Math.ceil(digits / GROUP) - 1);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
