import { OFFICES } from './offices';

/**
 * Tempat Induksi: where a new employer is shown its duties. Online, or at one of the offices. The list is ours
 * (SOURCES.md#induction).
 */
export const ONLINE_INDUCTION = 'online';

/** Every induction place by its code: `online`, then the offices. */
export const INDUCTION_PLACES: readonly string[] = [ONLINE_INDUCTION, ...OFFICES.map(({ code }) => code)];

/** Whether a text is the code of an induction place. */
export function isInductionPlace(code: string): boolean {
  return INDUCTION_PLACES.includes(code);
}
