import { describe, expect, it } from 'vitest';
import { newLineShelf } from '@/lib/contributions/line-shelf';

const KEEP_FIRST = () => false;
const KEEP_LAST = () => true;

function shelfOf(text: string, mayReplace: (earlier: string) => boolean = KEEP_FIRST, pieceBytes = text.length * 4) {
  const shelf = newLineShelf(mayReplace);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) shelf.push(bytes.subarray(at, at + pieceBytes));
  return shelf;
}

describe('a shelf of lines', () => {
  it('gives a line by what stands before its first tab', () => {
    const shelf = shelfOf('A1\tone\t\\N\nA2\ttwo\tx\n');
    expect(shelf.get('A1')).toBe('A1\tone\t\\N');
    expect(shelf.get('A2')).toBe('A2\ttwo\tx');
  });

  it.each(['A', 'A11', 'a1', ' A1', ''])('knows nothing under the key "%s", which no line has', (key) => {
    expect(shelfOf('A1\tone\n').get(key)).toBeUndefined();
  });

  it('is empty before anything is pushed', () => {
    const shelf = newLineShelf(KEEP_FIRST);
    expect(shelf.get('A1')).toBeUndefined();
    expect([...shelf.lines()]).toEqual([]);
  });

  it.each([1, 2, 3, 7])('takes lines in pieces of %i bytes, cut within letters of several bytes too', (pieceBytes) => {
    const shelf = shelfOf('A1\tZoë Ñandú 林\nA2\ttwo\n', KEEP_FIRST, pieceBytes);
    expect([...shelf.lines()]).toEqual(['A1\tZoë Ñandú 林', 'A2\ttwo']);
  });

  it('leaves out a line whose end has not come', () => {
    expect([...shelfOf('A1\tone\nA2\ttw').lines()]).toEqual(['A1\tone']);
  });

  it('keeps the first of two lines with one key, or the last in the place of the first', () => {
    const text = 'A1\tone\nA2\ttwo\nA1\tthree\n';
    expect([...shelfOf(text, KEEP_FIRST).lines()]).toEqual(['A1\tone', 'A2\ttwo']);
    expect([...shelfOf(text, KEEP_LAST).lines()]).toEqual(['A1\tthree', 'A2\ttwo']);
  });

  it('asks about the line that is there', () => {
    const asked: string[] = [];
    shelfOf('A1\tone\nA1\ttwo\nA1\tthree\n', (earlier) => asked.push(earlier) > 1);
    expect(asked).toEqual(['A1\tone', 'A1\tone']);
  });

  it('finds each of a hundred thousand lines again, over many pages', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `${900_101_000_000 + index * 7}\t${'x'.repeat(index % 90)}`,
    );
    const shelf = shelfOf(`${lines.join('\n')}\n`, KEEP_FIRST, 65_536);
    expect(lines.filter((line) => shelf.get(line.slice(0, 12)) !== line)).toEqual([]);
    expect([...shelf.lines()]).toEqual(lines);
    expect(shelf.get('900101000001')).toBeUndefined();
  });
});
