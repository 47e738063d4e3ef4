import { describe, expect, it } from 'vitest';
import { addressOf, pagesAround } from '@/components/table/pagination';

describe('pagesAround', () => {
  it.each([
    { page: 1, of: 2, shown: [1, 2] },
    { page: 1, of: 20, shown: [1, 2, null, 20] },
    { page: 3, of: 20, shown: [1, 2, 3, 4, null, 20] },
    { page: 4, of: 20, shown: [1, 2, 3, 4, 5, null, 20] },
    { page: 5, of: 20, shown: [1, null, 4, 5, 6, null, 20] },
    { page: 17, of: 20, shown: [1, null, 16, 17, 18, 19, 20] },
    { page: 20, of: 20, shown: [1, null, 19, 20] },
  ])('page $page of $of', ({ page, of, shown }) => {
    expect(pagesAround(page, of)).toEqual(shown);
  });
});

describe('addressOf', () => {
  it('leaves out what is empty, and the first page', () => {
    expect(addressOf('/list', { q: '', state: undefined, page: 1 })).toBe('/list');
  });

  it('keeps the search beside the page', () => {
    expect(addressOf('/list', { q: 'Haziq & anak', page: 2 })).toBe('/list?q=Haziq+%26+anak&page=2');
  });

  it('keeps a 1 that is not a page', () => {
    expect(addressOf('/list', { year: 1 })).toBe('/list?year=1');
  });
});
