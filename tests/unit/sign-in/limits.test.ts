import { describe, expect, it } from 'vitest';
import { secondsToNextCode } from '@/lib/sign-in/limits';

describe('secondsToNextCode', () => {
  it.each([
    { ages: [], expected: 0, why: 'the first code' },
    { ages: [0], expected: 60, why: 'a code just went' },
    { ages: [59.1], expected: 1, why: 'less than a second is missing' },
    { ages: [60], expected: 0, why: 'a minute is over' },
    { ages: [61, 200, 300, 400], expected: 0, why: 'the fifth in a quarter of an hour' },
    { ages: [61, 200, 300, 400, 899], expected: 1, why: 'the sixth, a second too early' },
    { ages: [61, 200, 300, 400, 900], expected: 0, why: 'the sixth, when the first is a quarter of an hour old' },
    { ages: Array.from({ length: 20 }, (_, at) => 1_000 + at * 1_000), expected: 66_400, why: 'the 21st of a day' },
    { ages: Array.from({ length: 20 }, (_, at) => 86_400 - (19 - at)), expected: 0, why: 'the first is a day old' },
  ])('$why: $expected', ({ ages, expected }) => {
    expect(secondsToNextCode(ages)).toBe(expected);
  });
});
