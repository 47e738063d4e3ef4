/** Unpacking a paper or a picture takes memory many times its size: this many at once in a process. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Does some work when it is its turn; whoever ends hands the turn to the first that waits. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
