import { describe, expect, it } from 'vitest';
import { hasInvisible, oneLine } from '@/lib/core/plain-text';

describe('one line of what was typed', () => {
  it.each([
    { typed: '  Siti \t binti\r\nAbu ', expected: 'Siti binti Abu', why: 'blanks and line breaks' },
    { typed: 'Cafe\u0301', expected: 'Caf\u00e9', why: 'letters with marks are composed' },
    { typed: 'Siti\u00a0Abu', expected: 'Siti Abu', why: 'a blank that does not break' },
    { typed: ' ', expected: '', why: 'nothing' },
  ])('$why', ({ typed, expected }) => {
    expect(oneLine(typed)).toBe(expected);
  });
});

describe('signs that nobody sees', () => {
  it.each(['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u0000', '\u007f', '\ue000'])(
    '%j is one',
    (sign) => {
      expect(hasInvisible(`Ah${sign}mad`)).toBe(true);
    },
  );

  it.each(['Ahmad', 'D\u2019Souza', 'A/L', '@', 'Caf\u00e9', '\u0645\u062d\u0645\u062f', '\u674e'])(
    '%j is none',
    (text) => {
      expect(hasInvisible(text)).toBe(false);
    },
  );
});
