import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName, toFileName } from '@/lib/rules/text-file/names';

describe('a name as the file carries it', () => {
  it.each([
    ['Aminah binti Yusof', 'AMINAH BINTI YUSOF'],
    ['Rajan  A/L   Muthu ', 'RAJAN A/L MUTHU'],
    ['José Müller', 'JOSE MULLER'],
    ['Jose\u0301', 'JOSE'],
    ['Nguyễn Đức', 'NGUYEN DUC'],
    ['Straße', 'STRASSE'],
    ['D\u2019Souza', "D'SOUZA"],
    ['Ａｍｉｎａｈ', 'AMINAH'],
    ['Ali\tbin\r\nAbu', 'ALI BIN ABU'],
    ['Ah\u200bmad', 'AHMAD'],
    ['陳大文', '???'],
    ['Lim 美玲', 'LIM ??'],
    ['', '?'],
    ['\u0301', '?'],
  ])('%j is %j', (name, expected) => {
    expect(toFileName(name)).toBe(expected);
  });

  it('is cut to 150 characters, not refused', () => {
    expect(toFileName('A'.repeat(150))).toBe('A'.repeat(150));
    expect(toFileName('A'.repeat(151))).toBe('A'.repeat(150));
    expect(toFileName(`${'A'.repeat(149)} B`)).toBe('A'.repeat(149));
  });

  it('is always visible ASCII, never empty, and stays as it is when written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const written = toFileName(name);
        expect(written).toMatch(/^[\x21-\x7e](?:[\x20-\x7e]{0,148}[\x21-\x7e])?$/);
        expect(toFileName(written)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the same name', () => {
  it.each([
    ['AMINAH BINTI YUSOF', 'Aminah bt Yusof'],
    ['AMINAH YUSOF', 'Aminah binti Yusof'],
    ['RAJAN A/L MUTHU', 'Rajan Muthu'],
    ['RAJAN A L MUTHU', 'Rajan a/l Muthu'],
    ['LIM MEI-LING', 'Lim Mei Ling'],
    ["D'SOUZA", 'DSouza'],
    ['TAN AH KOW @ JOHN', 'Tan Ah Kow John'],
    ['GURPREET S/O SINGH', 'Gurpreet Singh'],
    ['JOSE', 'José'],
    ['LIM ??', 'Lim 美玲'],
    ['ZULKIFLI BIN ABD. RAHMAN', 'Zulkifli Abd Rahman'],
  ])('%s and %s', (inFile, registered) => {
    expect(isSameName(inFile, registered)).toBe(true);
  });

  it.each([
    ['AMINAH BINTI YUNUS', 'Aminah binti Yusof'],
    ['YUSOF AMINAH', 'Aminah Yusof'],
    ['AMINAH', 'Aminah binti Yusof'],
    ['???', 'Tan Ah Kow'],
  ])('is not %s for %s', (inFile, registered) => {
    expect(isSameName(inFile, registered)).toBe(false);
  });

  it('a name that fills its field may have been cut, a shorter one not', () => {
    const long = `${'Perumal '.repeat(18)}A/L Kumaravelu`;
    expect(toFileName(long).length).toBeGreaterThanOrEqual(149);
    expect(isSameName(toFileName(long), long)).toBe(true);
    expect(isSameName(toFileName(long).slice(0, 140), long)).toBe(false);
  });
});
