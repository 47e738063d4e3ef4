import { describe, expect, it } from 'vitest';
import { COUNTRIES, findCountry, isCountry } from '@/lib/rules/employees/countries';

describe('countries', () => {
  it('have different codes and names in both languages, without Malaysia', () => {
    expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
    expect(COUNTRIES.length).toBe(249);
    expect(COUNTRIES.every(({ code, ms, en }) => /^[A-Z]{2}$/.test(code) && ms !== '' && en !== '')).toBe(true);
    expect(isCountry('MY')).toBe(false);
  });

  it.each([
    ['ID', 'ID'],
    ['indonesia', 'ID'],
    ['Filipina', 'PH'],
    ['Philippines', 'PH'],
    ["Cote d'Ivoire", 'CI'],
    ['XX', 'XX'],
    ['Atlantis', undefined],
    ['', undefined],
  ])('%s is %s', (typed, code) => {
    expect(findCountry(typed)?.code).toBe(code);
  });
});
