/** Choices that look random and are the same again for the same seed. */
export interface Random {
  /** 0 or more, less than 1. */
  next(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  bytes(count: number): Uint8Array;
}

/** A source of choices that begins at `seed`. Fit for practice data, never for a secret. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return scramble(state) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, between(0, items.length - 1)),
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return itemAt(items, items.length - 1)[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}

/** A share, 0 or more and less than 1, that belongs to two numbers: the same whenever it is asked for. */
export function shareOf(one: number, other: number): number {
  return scramble((scramble(one >>> 0) ^ Math.imul(other, 0x85ebca6b)) >>> 0) / 2 ** 32;
}

function itemAt<T>(items: readonly T[], at: number): T {
  if (at < 0 || at >= items.length) throw new Error('nothing to choose from');
  return items[at] as T;
}

/** The finisher of MurmurHash3 with a further round: every bit of the input moves every bit of the answer. */
function scramble(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
