import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_HEIGHT, planPages, ROW_HEIGHT } from '@/lib/records/paper/page-plan';

const FIRST = 25;
const NEXT = 41;
const CLOSING = 6;

describe('the pages of a paper', () => {
  it.each([
    { people: 0, pages: [0], why: 'nobody' },
    { people: 1, pages: [1], why: 'one person' },
    { people: FIRST - CLOSING, pages: [FIRST - CLOSING], why: 'the totals just fit below' },
    { people: FIRST - CLOSING + 1, pages: [FIRST - CLOSING - 2, 3], why: 'the totals no longer fit' },
    { people: FIRST, pages: [FIRST - 3, 3], why: 'a full first page' },
    { people: FIRST + 1, pages: [FIRST, 1], why: 'one more' },
    { people: FIRST + NEXT - CLOSING, pages: [FIRST, NEXT - CLOSING], why: 'the totals just fit on the second page' },
    { people: FIRST + NEXT - CLOSING + 1, pages: [FIRST, NEXT - CLOSING - 2, 3], why: 'and no longer' },
    { people: FIRST + NEXT, pages: [FIRST, NEXT - 3, 3], why: 'two full pages' },
  ])('$why: $people people', ({ people, pages }) => {
    expect(planPages(people)).toEqual(pages);
  });

  it('hold everybody, and leave room for the totals, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (people) => {
        const pages = planPages(people);
        expect(pages.reduce((sum, rows) => sum + rows, 0)).toBe(people);
        expect(Math.max(...pages.slice(1), 0)).toBeLessThanOrEqual(NEXT);
        expect(pages.at(-1)).toBeLessThanOrEqual((pages.length === 1 ? FIRST : NEXT) - CLOSING);
        if (people > 0) expect(Math.min(...pages)).toBeGreaterThan(0);
      }),
    );
  });

  it('have rows tall enough for two lines of a long name', () => {
    expect(ROW_HEIGHT).toBeGreaterThanOrEqual(16);
    expect(HEAD_HEIGHT).toBeGreaterThan(ROW_HEIGHT);
  });
});
