import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import type { MonthRow } from './month-rows';

/** Sums of a month, in sen: what its ACR and its ECR come to. */
export type MonthSums = Pick<MonthRow, 'socsoSen' | 'eisSen'>;

/** A live submission of a month. */
export interface Filing extends MonthSums, Pick<MonthRow, 'state' | 'schemes' | 'people'> {
  readonly id: string;
}

/** How a month stands in the schemes that were asked for. */
export interface Standing {
  /** The schemes still to be submitted; null once there are none. */
  readonly unfiled: SchemeSet | null;
  /** What is submitted while the other scheme is not. */
  readonly filed: Filing | null;
  /** What the month's state and sums are of, the one behind first: drafts, or all that is submitted once nothing is open. */
  readonly current: readonly Filing[];
}

/**
 * How a month stands: asked for both schemes, it is submitted or paid only when both are. While one of them is, the month
 * is as the other one is.
 *
 * @param filings its live submissions, drafts first
 */
export function standingOf(asked: SchemeSet, filings: readonly Filing[]): Standing {
  const filed = filings.filter(({ state }) => state !== 'draft');
  const unfiled = unfiledOf(asked, filed);
  const [part] = filed;
  if (unfiled === null || !part) return { unfiled, filed: null, current: filings };
  return { unfiled, filed: part, current: filings.filter(({ state }) => state === 'draft') };
}

function unfiledOf(asked: SchemeSet, filed: readonly Filing[]): SchemeSet | null {
  const lacksSocso = coversSocso(asked) && !filed.some(({ schemes }) => coversSocso(schemes));
  const lacksEis = coversEis(asked) && !filed.some(({ schemes }) => coversEis(schemes));
  if (lacksSocso) return lacksEis ? 'combined' : 'socso';
  return lacksEis ? 'eis' : null;
}

/** Whether every scheme that was asked for is submitted and paid. */
export function isPaid({ unfiled, current }: Standing): boolean {
  return unfiled === null && current.every(({ state }) => state === 'paid');
}

const NO_SUMS: MonthSums = { socsoSen: 0n, eisSen: 0n };

/** Sums of several submissions together. */
export function addUp(filings: readonly MonthSums[]): MonthSums {
  return filings.reduce(
    (sums, { socsoSen, eisSen }) => ({ socsoSen: sums.socsoSen + socsoSen, eisSen: sums.eisSen + eisSen }),
    NO_SUMS,
  );
}

/** The part of sums that belongs to some schemes. */
export function ofSchemes(schemes: SchemeSet, { socsoSen, eisSen }: MonthSums): MonthSums {
  return { socsoSen: coversSocso(schemes) ? socsoSen : 0n, eisSen: coversEis(schemes) ? eisSen : 0n };
}

/**
 * What an open month may come to: the sums of the last month filed, and for both schemes those of the last one of each.
 *
 * @param filings the live submissions of all months, newest month first
 */
export function expectedOf(asked: SchemeSet, filings: readonly Filing[]): MonthSums {
  const filed = filings.filter(({ state }) => state !== 'draft');
  if (asked !== 'combined') return filed[0] ?? NO_SUMS;
  return {
    socsoSen: filed.find(({ schemes }) => coversSocso(schemes))?.socsoSen ?? 0n,
    eisSen: filed.find(({ schemes }) => coversEis(schemes))?.eisSen ?? 0n,
  };
}
