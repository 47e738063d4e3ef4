import { describe, expect, it } from 'vitest';
import { addressableSearch, likePart, readPersonSearch, readRecordSearch } from '@/lib/records/search-text';

describe('what is looked for in a list of records', () => {
  it.each([
    ['10/2026', '2026-10'],
    ['1/2026', '2026-01'],
    ['12-2025', '2025-12'],
    ['2026-10', '2026-10'],
    ['2026/3', '2026-03'],
    ['Oktober 2026', '2026-10'],
    ['okt 2026', '2026-10'],
    ['October 2026', '2026-10'],
    ['OCT. 2026', '2026-10'],
    ['Mac 2026', '2026-03'],
    ['March 2026', '2026-03'],
    ['Mei 2026', '2026-05'],
    ['Ogos 2026', '2026-08'],
    ['Disember 2025', '2025-12'],
  ])('%s is a month', (text, month) => {
    expect(readRecordSearch(text)).toEqual({ kind: 'month', month });
  });

  it('takes a word that is no month for part of a number', () => {
    expect(readRecordSearch('Foo 2026')).toEqual({ kind: 'number', part: 'FOO2026' });
  });

  it.each(['13/2026', '0/2026', '10/26', '%', '_', '\\', 'ACR-1'])('%s is in no number and is no month', (text) => {
    expect(readRecordSearch(text)).toEqual({ kind: 'nothing' });
  });

  it('takes four digits that can be a year for the year', () => {
    expect(readRecordSearch('2026')).toEqual({ kind: 'year', from: '2026-01', to: '2026-12' });
    expect(readRecordSearch('1122')).toEqual({ kind: 'number', part: '1122' });
  });

  it('reads a number in any case and with blanks', () => {
    expect(readRecordSearch(' acr 1122 6000 ')).toEqual({ kind: 'number', part: 'ACR11226000' });
  });

  it('looks for everything when nothing is typed', () => {
    expect(readRecordSearch('   ')).toEqual({ kind: 'all' });
  });
});

describe('what is looked for among people', () => {
  it.each([
    ['1709', '1709'],
    ['000918-14-1709', '000918141709'],
    ['f12 345', 'F12345'],
    ['17', null],
    ['siti', null],
    ['0009181417091', null],
    ['Tan 100%', null],
  ])('%s means the identity %s', (text, identity) => {
    expect(readPersonSearch(text)).toEqual({ name: text, identity });
  });

  it.each([
    ['000918-14-1709', '1709'],
    ['000918141709', '1709'],
    ['A123456', '3456'],
    ['123456', '123456'],
    ['1709', '1709'],
    ['Siti Aminah', 'Siti Aminah'],
  ])('an address keeps of %s only %s', (text, kept) => {
    expect(addressableSearch(text)).toBe(kept);
  });

  it('lets the signs of a pattern stand for themselves', () => {
    expect(likePart('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});
