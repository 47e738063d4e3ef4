import { expect, it } from 'vitest';
import { ceilingOf } from '@/app/employer/(portal)/_components/month-bars';

it.each([
  [0n, 0n],
  [1n, 1n],
  [3n, 4n],
  [4n, 4n],
  [5n, 6n],
  [7n, 8n],
  [9n, 10n],
  [10n, 10n],
  [100n, 100n],
  [101n, 200n],
  [19_834_30n, 20_000_00n],
  [20_000_01n, 40_000_00n],
  [80_000_01n, 100_000_00n],
])('bars up to %s sen stand on a scale up to %s', (highest, ceiling) => {
  expect(ceilingOf(highest)).toBe(ceiling);
});
