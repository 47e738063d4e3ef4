import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMixedScripts, LONGEST_NAME, nearKey, readName } from '@/lib/rules/employees/names';

describe('SEC-UNI-1 a name', () => {
  it.each([
    'MUTHU A/L RAMASAMY',
    'DEVI A/P KRISHNAN',
    'AHMAD BIN ALI',
    'SITI BINTI OTHMAN',
    'TAN AH KOW @ DAVID TAN',
    "NUR'AIN BINTI D'CRUZ",
    'ALI S/O MOHAMED',
    'LEE-WONG MEI LING',
    'ANAK (KEDUA) J. R.',
    '陈亚九',
    'முத்து',
    'أحمد علي',
    'José',
  ])('%s is a legal name', (name) => {
    expect(readName(name)).toEqual({ ok: true, name: name.normalize('NFC') });
  });

  it('is kept composed, with single blanks', () => {
    expect(readName('  Jose\u0301 \t bin\nAli ')).toEqual({ ok: true, name: 'Jos\u00e9 bin Ali' });
  });

  it.each([
    ['zero-width blank', 'AH\u200bMAD'],
    ['right-to-left override', '\u202eDAMHA'],
    ['zero-width joiner', 'AH\u200dMAD'],
    ['byte order mark', 'AH\ufeffMAD'],
    ['soft hyphen', 'AH\u00adMAD'],
    ['Hangul filler', 'AH\u3164MAD'],
    ['NUL', 'AH\0MAD'],
  ])('with a %s is refused', (_what, name) => {
    expect(readName(name)).toEqual({ ok: false, fault: 'nameInvisible' });
  });

  it.each(['<img onerror=x>', 'ALI123', '=1+1', '{{ALI}}', '@', './-'])('%s has signs that no name has', (name) => {
    expect(readName(name)).toEqual({ ok: false, fault: 'nameSigns' });
  });

  it('may have 150 characters and not 151, letters outside the first plane counted once', () => {
    expect(readName('A'.repeat(LONGEST_NAME)).ok).toBe(true);
    expect(readName('A'.repeat(LONGEST_NAME + 1))).toEqual({ ok: false, fault: 'nameTooLong' });
    expect(readName('\u{20000}'.repeat(LONGEST_NAME)).ok).toBe(true);
  });

  it.each(['', '   ', '\n'])('cannot be empty: %j', (name) => {
    expect(readName(name)).toEqual({ ok: false, fault: 'required' });
  });

  it('that was read reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const first = readName(typed);
        if (!first.ok) return;
        expect(readName(first.name)).toEqual(first);
        expect(first.name).toBe(first.name.normalize('NFC').trim());
      }),
    );
  });
});

describe('letters of two scripts', () => {
  it.each([
    ['\u0410HMAD', true],
    ['AHM\u0391D', true],
    ['TAN AH KOW 陈亚九', true],
    ['AHMAD BIN ALI', false],
    ['陈亚九', false],
    ["NUR'AIN @ JOSÉ", false],
  ])('%s: %s', (name, expected) => {
    expect(hasMixedScripts(name)).toBe(expected);
  });
});

describe('two names that could be one person', () => {
  it.each([
    ['AHMAD BIN ALI', 'Ahmad Ali', true],
    ['MUTHU A/L RAMASAMY', 'MUTHU AL RAMASAMY', true],
    ['JOSÉ TAN', 'JOSE  TAN', true],
    ['TAN AH KOW @ DAVID', 'TAN AH KOW DAVID', true],
    ['陈亚九', '陈亚九', true],
    ['陈亚九', '李小龙', false],
    ['AHMAD BIN ALI', 'AHMAD BIN ABU', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(nearKey(one) === nearKey(other)).toBe(expected);
  });
});
