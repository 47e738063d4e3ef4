declare const senBrand: unique symbol;

/** An amount of money in whole sen (1/100 ringgit). Never a fraction. */
export type Sen = number & { readonly [senBrand]: true };

/** Zero sen. */
export const ZERO_SEN = 0 as Sen;

/**
 * Marks a number as sen.
 *
 * @param value a whole number of sen; negative for a reduction
 * @throws Error when the number has a fraction or is too large to be exact: that is our mistake, not a person's
 */
export function sen(value: number): Sen {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of sen: ${value}`);
  return value as Sen;
}

/** The sum of amounts, in sen; zero for none. */
export function sumSen(amounts: Iterable<Sen>): Sen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return sen(total);
}

/** The lower of two amounts. */
export function minSen(a: Sen, b: Sen): Sen {
  return a < b ? a : b;
}

const RINGGIT = /^(?:RM)?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/i;

/**
 * Reads an amount as a person types it: `5500`, `5,500.00`, `RM 5500.5`.
 *
 * @returns the amount in sen, or null when it is not an amount with at most two decimals
 */
export function parseRinggit(text: string): Sen | null {
  const found = RINGGIT.exec(text.replace(/\s/g, ''));
  if (!found?.[1]) return null;
  const whole = Number(found[1].replaceAll(',', ''));
  const fraction = Number((found[2] ?? '').padEnd(2, '0'));
  return sen(whole * 100 + fraction);
}

/** An amount as people read it: `1,234.50`, without "RM". Takes bigint totals too. */
export function formatSen(amount: Sen | bigint): string {
  const negative = amount < 0;
  const digits = (negative ? -amount : amount).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
