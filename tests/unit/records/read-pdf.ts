import { inflateSync } from 'node:zlib';

/** What can be read back from a paper: its pages as text, and its fonts. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** The names of the fonts whose files are inside. */
  readonly embeddedFonts: readonly string[];
  readonly allFonts: readonly string[];
  readonly raw: string;
}

type Objects = Map<string, { readonly head: string; readonly body: Buffer | null }>;

/**
 * Reads a PDF as our own writer makes it: the text of each page, in the order it was written, by the fonts' own tables
 * of characters. A text that is drawn but could not be copied from the paper does not appear.
 */
export function readPdf(file: Buffer): ReadPdf {
  const objects = readObjects(file);
  const heads = [...objects.values()].map((object) => object.head);
  const pages = heads.filter((head) => /\/Type \/Page\b(?!s)/.test(head));
  const nameOf = (head: string) => /\/(?:FontName|BaseFont) \/([^\s/]+)/.exec(head)?.[1] ?? '';
  return {
    pages: pages.map((head) => textOf(head, objects)),
    embeddedFonts: heads.filter((head) => head.includes('/FontFile2')).map(nameOf),
    allFonts: heads.filter((head) => head.includes('/Subtype /Type0')).map(nameOf),
    raw: file.toString('latin1'),
  };
}

function readObjects(file: Buffer): Objects {
  const text = file.toString('latin1');
  const objects: Objects = new Map();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?=\nendobj)/g)) {
    const [, id = '', whole = ''] = found;
    const at = whole.indexOf('\nstream\n');
    if (at < 0) {
      objects.set(id, { head: whole, body: null });
      continue;
    }
    const head = whole.slice(0, at);
    const begin = (found.index ?? 0) + found[0].indexOf('\nstream\n') + '\nstream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = file.subarray(begin, begin + length);
    objects.set(id, { head, body: head.includes('/FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

function textOf(page: string, objects: Objects): string {
  const fonts = fontsOf(page, objects);
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.body?.toString('latin1') ?? '';
  let characters = new Map<string, string>();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g)) {
    if (font) {
      characters = fonts.get(font) ?? new Map();
      continue;
    }
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (let at = 0; at < glyphs.length; at += 4) text += characters.get(glyphs.slice(at, at + 4)) ?? '\ufffd';
    }
    text += '\n';
  }
  return text;
}

/** The tables of characters of a page's fonts, by the names that the page gives them. */
function fontsOf(page: string, objects: Objects): Map<string, Map<string, string>> {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.head ?? '';
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const head = objects.get(id)?.head ?? '';
    const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '')?.body?.toString('latin1') ?? '';
    fonts.set(name, readCharacters(table));
  }
  return fonts;
}

function readCharacters(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(from, 16);
    for (const [, codes = ''] of list.matchAll(/<([0-9a-f ]*)>/g)) {
      const units = codes.split(' ').filter(Boolean);
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      characters.set((glyph++).toString(16).padStart(4, '0'), text);
    }
  }
  return characters;
}
