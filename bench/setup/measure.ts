/** What takes part in a comparison: does its work once and answers what it measured. */
export type Contestant = () => Promise<number>;

/**
 * Lets contestants take turns, so that what else the machine does meets them alike: rounds to warm up, whose figures are
 * dropped, and then those that count, every other one in the opposite order.
 *
 * @returns what each measured, in the order of the rounds
 */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = await contestants[name]();
      if (round >= rounds.warmUp) found[name].push(figure);
    }
  }
  return found;
}

/** Two that are compared. */
export interface Pair {
  readonly subject: Contestant;
  readonly reference: Contestant;
}

/** What the two of a pair measured, in the order of the rounds. */
export interface PairFound {
  readonly subject: number[];
  readonly reference: number[];
}

/**
 * Measures pairs whose ratio counts: in each round every pair runs subject, reference, reference, subject, one straight
 * after the other, and each round has the mean of its two. A shared machine changes its speed within seconds, and a
 * program with much code loses more by it than a small one: two that stand far apart in time are not comparable.
 */
export async function sideBySide<Name extends string>(
  pairs: Readonly<Record<Name, Pair>>,
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Record<Name, PairFound>> {
  const names = Object.keys(pairs) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, { subject: [], reference: [] }])) as unknown as Record<
    Name,
    PairFound
  >;
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    for (const name of names) {
      const { subject, reference } = pairs[name];
      const first = await subject();
      const beside = [await reference(), await reference()];
      const last = await subject();
      if (round < rounds.warmUp) continue;
      found[name].subject.push(mean([first, last]));
      found[name].reference.push(mean(beside));
    }
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Milliseconds of one piece of work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The middle one; of an even number of values the mean of the middle two. @throws Error when there are none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('nothing was measured');
  return (upper + lower) / 2;
}

/** The median of the ratios of each round: what disturbs a whole round falls out. */
export function medianRatio(values: readonly number[], references: readonly number[]): number {
  return median(ratiosOf(values, references));
}

/** The ratio of each round. */
export function ratiosOf(values: readonly number[], references: readonly number[]): number[] {
  return values.map((value, round) => value / (references[round] ?? Number.NaN));
}

/** Between which two the middle half of the values lies. */
export function middleHalf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return [at(0.25), at(0.75)];
}

/** `210 ms (190-260)`: the median with the least and the most. */
export function spread(values: readonly number[], unit: string, digits = 0): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} ${unit} (${least}-${most})`;
}
