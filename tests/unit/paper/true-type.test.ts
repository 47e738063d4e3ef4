import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trueTypeFrom } from '@/lib/paper/true-type';

const FOLDER = 'node_modules/@fontsource-variable/inter/files';
const packed = readFileSync(`${FOLDER}/inter-latin-wght-normal.woff2`);
const file = Buffer.from(trueTypeFrom(packed));

interface Table {
  readonly offset: number;
  readonly length: number;
}

function tablesOf(font: Buffer): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    const tag = font.toString('latin1', entry, entry + 4);
    tables.set(tag, { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) });
  }
  return tables;
}

const tables = tablesOf(file);

function tableOf(tag: string): Buffer {
  const { offset = 0, length = 0 } = tables.get(tag) ?? {};
  return file.subarray(offset, offset + length);
}

/** The bytes of a glyph's outline. */
function outlineOf(glyph: number): Buffer {
  const loca = tableOf('loca');
  return tableOf('glyf').subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
}

/** The glyph of a character, by the font's own table of characters (format 4). */
function glyphOf(character: string): number {
  const cmap = tableOf('cmap');
  const at = cmap.readUInt32BE(8);
  expect(cmap.readUInt16BE(at)).toBe(4);
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const code = character.charCodeAt(0);
  for (let segment = 0; segment < segments; segment++) {
    const end = at + 14 + segment * 2;
    const start = end + segments * 2 + 2;
    const delta = start + segments * 2;
    const range = delta + segments * 2;
    if (code > cmap.readUInt16BE(end) || code < cmap.readUInt16BE(start)) continue;
    const offset = cmap.readUInt16BE(range);
    const from = cmap.readUInt16BE(start);
    const glyph = offset === 0 ? code : cmap.readUInt16BE(range + offset + (code - from) * 2);
    return (glyph + cmap.readInt16BE(delta)) & 0xffff;
  }
  return 0;
}

describe('Inter as a TrueType file', () => {
  it('has the tables that a PDF needs, and none of the variations that it cannot hold', () => {
    expect([...tables.keys()]).toEqual([...tables.keys()].sort());
    for (const tag of ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']) {
      expect(tables.has(tag), tag).toBe(true);
    }
    for (const tag of ['fvar', 'gvar', 'HVAR']) expect(tables.has(tag), tag).toBe(false);
  });

  it('adds up to the sum that the format asks for', () => {
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('says where every outline lies, in order, up to the end', () => {
    const loca = tableOf('loca');
    const glyphs = tableOf('maxp').readUInt16BE(4);
    expect(loca.length).toBe((glyphs + 1) * 4);
    for (let glyph = 0; glyph < glyphs; glyph++) {
      expect(loca.readUInt32BE(glyph * 4 + 4)).toBeGreaterThanOrEqual(loca.readUInt32BE(glyph * 4));
    }
    expect(loca.readUInt32BE(glyphs * 4)).toBe(tables.get('glyf')?.length);
    expect(tableOf('head').readInt16BE(50)).toBe(1);
  });

  it('draws an l as a rectangle of the height of an ascender', () => {
    const outline = outlineOf(glyphOf('l'));
    expect(outline.readInt16BE(0)).toBe(1);
    const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => outline.readInt16BE(at));
    expect(outline.readUInt16BE(10)).toBe(3);
    const instructions = outline.readUInt16BE(12);
    const flags = 14 + instructions;
    expect([...outline.subarray(flags, flags + 4)]).toEqual([1, 1, 1, 1]);
    const xs = pointsFrom(outline, flags + 4);
    const ys = pointsFrom(outline, flags + 12);
    expect([...new Set(xs)].sort((a, b) => a - b)).toEqual([left, right]);
    expect([...new Set(ys)].sort((a, b) => a - b)).toEqual([bottom, top]);
    expect(bottom).toBe(0);
    expect(top).toBeGreaterThan(1_400);
  });

  it('makes an e with an acute of an e and an accent', () => {
    const outline = outlineOf(glyphOf('\u00e9'));
    expect(outline.readInt16BE(0)).toBe(-1);
    expect(outline.readUInt16BE(12)).toBe(glyphOf('e'));
  });

  it.each(['latin-ext', 'vietnamese'])('can be made of the %s characters too', (subset) => {
    const other = Buffer.from(trueTypeFrom(readFileSync(`${FOLDER}/inter-${subset}-wght-normal.woff2`)));
    expect(tablesOf(other).get('glyf')?.length).toBeGreaterThan(1_000);
  });

  it('is not made of anything else', () => {
    expect(() => trueTypeFrom(file)).toThrow('not a WOFF2 font');
    expect(() => trueTypeFrom(packed.subarray(0, 600))).toThrow();
  });
});

function pointsFrom(outline: Buffer, at: number): number[] {
  let place = 0;
  return [0, 2, 4, 6].map((step) => {
    place += outline.readInt16BE(at + step);
    return place;
  });
}
