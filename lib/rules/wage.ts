import { parseRinggit, type Sen } from '@/lib/core/money';

/** Monthly wages above this, in sen, are worth a second look: a decimal point or two zeros too many. */
export const UNUSUAL_WAGE = 100_000_00;

/** Monthly wages above this, in sen, are a slip: nobody is paid RM10 million, and sums have to stay exact. */
export const LARGEST_WAGE = 10_000_000_00;

/** What is wrong with a wage as it was typed. */
export type WageFault = 'wage' | 'wageTooLarge';

/** A wage as it was typed: null when nothing was, which is not the same as a wage of zero. */
export type WageReading =
  | { readonly ok: true; readonly wage: Sen | null }
  | { readonly ok: false; readonly fault: WageFault };

/**
 * Reads a month's wage as a person types it. Zero is a wage: somebody without pay that month.
 *
 * @returns the wage in sen; `wage` for what is no amount of at most two decimals, `wageTooLarge` above RM10 million
 */
export function readWage(text: string): WageReading {
  if (text.trim() === '') return { ok: true, wage: null };
  const wage = parseRinggit(text);
  if (wage === null) return { ok: false, fault: 'wage' };
  return wage > LARGEST_WAGE ? { ok: false, fault: 'wageTooLarge' } : { ok: true, wage };
}
