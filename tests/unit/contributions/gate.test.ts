import { describe, expect, it } from 'vitest';
import { makeGate } from '@/lib/contributions/gate';

/** A task that ends when it is told to. */
function heldTask() {
  let end: (how: 'well' | 'badly') => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (how) => (how === 'well' ? resolve() : reject(new Error('badly')));
  });
  return { ended, end: (how: 'well' | 'badly' = 'well') => end(how) };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

describe('a gate', () => {
  it('lets two in, and the next when one leaves, in the order they came', async () => {
    const gate = makeGate(2);
    const began: number[] = [];
    const tasks = [0, 1, 2, 3].map(() => heldTask());
    const runs = tasks.map((task, index) =>
      gate.run(() => {
        began.push(index);
        return task.ended;
      }),
    );
    await settle();
    expect(began).toEqual([0, 1]);
    tasks[1]?.end();
    await settle();
    expect(began).toEqual([0, 1, 2]);
    for (const task of tasks) task.end();
    await Promise.all(runs);
    expect(began).toEqual([0, 1, 2, 3]);
  });

  it('is left by a task that fails, and gives its fault to whoever asked', async () => {
    const gate = makeGate(1);
    const first = heldTask();
    const failing = gate.run(() => first.ended);
    const second = gate.run(async () => 'second');
    first.end('badly');
    await expect(failing).rejects.toThrow('badly');
    expect(await second).toBe('second');
    expect(await gate.run(async () => 'third')).toBe('third');
  });

  it('never holds more than its places, however many come and whoever fails', async () => {
    const gate = makeGate(3);
    let inside = 0;
    let most = 0;
    const runs = Array.from({ length: 200 }, (_, index) =>
      gate
        .run(async () => {
          most = Math.max(most, ++inside);
          for (let turn = 0; turn < index % 7; turn++) await Promise.resolve();
          inside--;
          if (index % 5 === 0) throw new Error('fails');
        })
        .catch(() => undefined),
    );
    await Promise.all(runs);
    expect([most, inside]).toEqual([3, 0]);
  });
});
