/** Lets a few tasks run at once and makes the rest wait their turn, in order. */
export interface Gate {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** @param places how many tasks may run at once */
export function makeGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    async run(task) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
