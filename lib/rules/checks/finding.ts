/**
 * What an automatic check of a case found. `pass`: in order. `look`: an officer should look. `fail`: the case cannot be
 * approved as it is. `reason` is a code with words in `checks.reason`, and `facts` fills them: days as `YYYY-MM-DD`,
 * months as `YYYY-MM`, counts, codes. Never an identity number or a name.
 */
export type Finding =
  | { readonly outcome: 'pass' }
  | {
      readonly outcome: 'look' | 'fail';
      readonly reason: string;
      readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
    };

/** Nothing to see. */
export const PASS: Finding = { outcome: 'pass' };

/** An officer should look, and why. */
export function look(
  reason: string,
  facts: Readonly<Record<string, string | number | readonly string[]>> = {},
): Finding {
  return { outcome: 'look', reason, facts };
}

/** It cannot be approved as it is, and why. */
export function fail(
  reason: string,
  facts: Readonly<Record<string, string | number | readonly string[]>> = {},
): Finding {
  return { outcome: 'fail', reason, facts };
}
