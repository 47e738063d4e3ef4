import { describe, expect, it } from 'vitest';
import { coverage, type FontFile } from '@/lib/paper/fonts';
import { inTwo, splitByFont } from '@/lib/paper/pen';
import { qrModules } from '@/lib/paper/qr-code';

describe('the characters of a font file', () => {
  const covers = coverage('U+0000-00FF,U+0131,U+2000-206F');

  it.each([
    ['\u0000', true],
    ['\u00ff', true],
    ['\u0100', false],
    ['\u0130', false],
    ['\u0131', true],
    ['\u0132', false],
    ['\u206f', true],
    ['\u2070', false],
    ['\u{1f600}', false],
  ])('%j: %s', (character, covered) => {
    expect(covers(character)).toBe(covered);
  });
});

describe('a text in several fonts', () => {
  const file = (name: string, ranges: string): FontFile => ({
    name,
    bytes: new Uint8Array(),
    covers: coverage(ranges),
  });
  const latin = file('latin', 'U+0000-00FF');
  const extended = file('extended', 'U+0100-017F,U+0020');
  const cut = (text: string) => splitByFont(text, [latin, extended]).map((part) => `${part.file.name}:${part.text}`);

  it.each([
    ['AHMAD', ['latin:AHMAD']],
    ['', ['latin:']],
    ['PE\u00d1A', ['latin:PE\u00d1A']],
    ['A\u0160B', ['latin:A', 'extended:\u0160', 'latin:B']],
    ['\u0160 \u0160', ['extended:\u0160 \u0160']],
    ['TAN \u9673', ['latin:TAN \u9673']],
    ['\u0160\u9673', ['extended:\u0160', 'latin:\u9673']],
  ])('%j is cut where the font changes', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });
});

describe('a name on two lines', () => {
  const byLength = (part: string) => part.length;

  it.each([
    ['NUR AISYAH BINTI MOHD YUSOF', ['NUR AISYAH', 'BINTI MOHD YUSOF']],
    ['MUHAMMAD ALI', ['MUHAMMAD', 'ALI']],
    ['A B', ['A', 'B']],
    ['KESELURUHANNYASATUPERKATAAN', ['KESELURUHANNYASATUPERKATAAN', '']],
  ])('%s is cut where the wider line is narrowest', (name, lines) => {
    expect(inTwo(name, byLength)).toEqual(lines);
  });
});

describe('the QR code', () => {
  it('is a square with a finder in three of its corners', () => {
    const rows = qrModules('https://majikan.example/verify/h3kQ0b1-Zk2XyP_9mTqv');
    const last = rows.length - 1;
    expect(rows.every((row) => row.length === rows.length)).toBe(true);
    const ring = (top: number, left: number) =>
      Array.from({ length: 7 }, (_, at) => [rows[top]?.[left + at], rows[top + 6]?.[left + at]]).flat();
    expect(ring(0, 0)).not.toContain(false);
    expect(ring(0, last - 6)).not.toContain(false);
    expect(ring(last - 6, 0)).not.toContain(false);
    expect(rows[1]?.[1]).toBe(false);
  });
});
