import { describe, expect, it } from 'vitest';
import { type Dated, inForce, inForceOrNull } from '@/lib/core/dated';
import { month } from '@/lib/core/month';

const CEILING: readonly Dated<number>[] = [
  { from: month('2022-09'), value: 5_000_00, source: 'SOURCES.md#a' },
  { from: month('2024-10'), value: 6_000_00, source: 'SOURCES.md#b' },
];

describe('a figure by its date', () => {
  it.each([
    { on: '2022-09', expected: 5_000_00, why: 'the first month of the first row' },
    { on: '2024-09', expected: 5_000_00, why: 'the last month of the first row' },
    { on: '2024-10', expected: 6_000_00, why: 'the first month of the second' },
    { on: '2999-12', expected: 6_000_00, why: 'any month after' },
  ])('$why: $on', ({ on, expected }) => {
    expect(inForce(CEILING, month(on))).toBe(expected);
  });

  it('is none before the first row', () => {
    expect(inForceOrNull(CEILING, month('2022-08'))).toBeNull();
    expect(() => inForce(CEILING, month('2022-08'))).toThrow('no figure is in force in 2022-08');
    expect(() => inForce([], month('2026-01'))).toThrow();
  });

  it('comes with its source', () => {
    expect(inForceOrNull(CEILING, month('2026-01'))?.source).toBe('SOURCES.md#b');
  });

  it('may itself be nothing', () => {
    const rows: readonly Dated<null>[] = [{ from: month('2026-01'), value: null, source: '' }];
    expect(inForce(rows, month('2026-01'))).toBeNull();
  });
});
