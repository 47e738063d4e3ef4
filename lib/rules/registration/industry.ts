/** The sections of MSIC 2008 and the two-digit divisions in each (SOURCES.md#msic-2008). */
const SECTIONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/** The letters A to U. */
export const MSIC_SECTIONS: readonly string[] = Object.keys(SECTIONS);

/** A household that employs people: section and division. */
export const HOUSEHOLD_INDUSTRY = { section: 'T', division: '97' } as const;

/** The divisions of a section, two digits each; none for anything that is no section. */
export function divisionsOf(section: string | null): string[] {
  const bounds = section !== null && Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined;
  if (!bounds) return [];
  const [first, last] = bounds;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
}
