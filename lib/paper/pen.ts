import type PDFDocument from 'pdfkit';
import type { Face, FontFile, PaperFonts } from './fonts';

/** How a text is drawn. Sizes and widths in points. */
export interface TextStyle {
  readonly size: number;
  readonly face?: Face;
  readonly colour?: Colour;
  readonly align?: 'left' | 'right' | 'centre';
  /** Digits of one width, for columns of figures. */
  readonly figures?: boolean;
  /** Drawn with an outline: Inter comes in one weight, and figures have to keep their width. */
  readonly strong?: boolean;
  /** Pressed together when it is wider than this. */
  readonly maxWidth?: number;
}

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export const INK: Colour = [0.063, 0.125, 0.227];
export const SOFT: Colour = [0.275, 0.337, 0.435];
export const PRIMARY: Colour = [0.09, 0.227, 0.561];
export const BAD: Colour = [0.659, 0.106, 0.071];

/** The part of pdfkit's embedded font that its types leave out. */
interface EmbeddedFont {
  readonly id: string;
  ref(): unknown;
  encode(
    text: string,
    features?: readonly string[],
  ): [glyphs: readonly string[], positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[]];
}

/** A word or a figure as the content of a page wants it; the width is that of size 1000. */
interface Written {
  readonly glyphs: string;
  readonly width: number;
}

interface Run {
  readonly font: EmbeddedFont;
  glyphs: string;
  width: number;
}

const WORDS_KEPT = 20_000;
const OUTLINE_OF_SIZE = 0.035;

/**
 * Writes text on the pages of a document. pdfkit's own `text` sets out each string anew, which for a paper of 10,000
 * lines took 25 seconds; the pen asks a font once for each word and each digit, and puts a page's text down at once.
 */
export class Pen {
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly words = new Map<string, Written>();
  private readonly used = new Set<EmbeddedFont>();
  private page: string[] = [];

  constructor(
    private readonly document: typeof PDFDocument.prototype,
    private readonly files: PaperFonts,
  ) {}

  /** Adds a text whose baseline begins, ends or is centred at `x`, `y` points below the top of the page. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    const runs = this.runsOf(text.normalize('NFC'), style);
    const width = widthOf(runs, style);
    const press = style.maxWidth !== undefined && width > style.maxWidth ? style.maxWidth / width : 1;
    let at = x - (style.align === 'right' ? width * press : style.align === 'centre' ? (width * press) / 2 : 0);
    const colour = (style.colour ?? INK).map(short).join(' ');
    this.page.push(`${colour} rg ${short(press * 100)} Tz`);
    if (style.strong) this.page.push(`${colour} RG ${short(style.size * OUTLINE_OF_SIZE)} w 2 Tr`);
    for (const { font, glyphs, width: runWidth } of runs) {
      this.used.add(font);
      this.page.push(
        `/${font.id} ${short(style.size)} Tf 1 0 0 1 ${short(at)} ${short(this.height - y)} Tm [${glyphs}] TJ`,
      );
      at += ((runWidth * style.size) / 1000) * press;
    }
    if (style.strong) this.page.push('0 Tr');
  }

  /** The width of a text in points, before any pressing. */
  width(text: string, style: TextStyle): number {
    return widthOf(this.runsOf(text.normalize('NFC'), style), style);
  }

  /** A text cut at blanks into lines no wider than `room`; a longer word has a line of its own. */
  wrap(text: string, style: TextStyle, room: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const longer = `${last} ${word}`;
      if (last !== undefined && this.width(longer, style) <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** Puts the texts written so far on the document's present page. */
  flush(): void {
    if (this.page.length === 0) return;
    for (const font of this.used) this.document.page.fonts[font.id] ??= font.ref();
    // pdfkit has turned the page upside down; text is drawn the way up that PDF itself has.
    this.document.addContent(`q 1 0 0 -1 0 ${short(this.height)} cm BT\n${this.page.join('\n')}\nET Q`);
    this.page = [];
    this.used.clear();
  }

  private get height(): number {
    return this.document.page.height;
  }

  private runsOf(text: string, style: TextStyle): Run[] {
    const runs: Run[] = [];
    for (const { file, text: part } of splitByFont(text, this.files[style.face ?? 'text'])) {
      const font = this.fontOf(file);
      const run: Run = { font, glyphs: '', width: 0 };
      for (const word of style.figures ? part : part.split(/(?<= )/)) {
        const { glyphs, width } = this.wordOf(file.name, font, word, style.figures ?? false);
        run.glyphs += glyphs;
        run.width += width;
      }
      runs.push(run);
    }
    return runs;
  }

  private wordOf(fontName: string, font: EmbeddedFont, word: string, figures: boolean): Written {
    const key = `${fontName}${figures ? '#' : ' '}${word}`;
    const kept = this.words.get(key);
    if (kept) return kept;
    // Only digits: among figures of one width a hyphen would be as wide as they are.
    const [glyphs, positions] = font.encode(word, figures && /\d/.test(word) ? ['tnum'] : undefined);
    let text = '';
    let width = 0;
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {};
      width += xAdvance;
      const kern = advanceWidth - xAdvance;
      text += `<${glyph}>${kern === 0 ? '' : short(kern)}`;
    });
    const written = { glyphs: text.replaceAll('><', ''), width };
    if (this.words.size >= WORDS_KEPT) this.words.clear();
    this.words.set(key, written);
    return written;
  }

  private fontOf(file: FontFile): EmbeddedFont {
    const kept = this.fonts.get(file.name);
    if (kept) return kept;
    this.document.font(file.bytes as Buffer);
    const { _font: font } = this.document as unknown as { _font: EmbeddedFont };
    this.fonts.set(file.name, font);
    return font;
  }
}

/**
 * Cuts a text where it needs another font file. A character that none of them draws stays in the first, which shows a
 * box: the identity number beside it still tells who is meant.
 */
export function splitByFont(text: string, files: readonly FontFile[]): { file: FontFile; text: string }[] {
  const parts: { file: FontFile; text: string }[] = [];
  const [first] = files;
  if (first && PLAIN.test(text)) return [{ file: first, text }];
  for (const character of text) {
    const last = parts.at(-1);
    if (last?.file.covers(character)) {
      last.text += character;
      continue;
    }
    const file = files.find((candidate) => candidate.covers(character)) ?? first;
    if (!file) throw new Error('a face without a font');
    if (last?.file === file) last.text += character;
    else parts.push({ file, text: character });
  }
  return parts;
}

/** A text cut at the blank that leaves its wider half the narrowest. */
export function inTwo(text: string, widthOf: (part: string) => number): [first: string, second: string] {
  const words = text.split(' ');
  const cuts = words
    .slice(1)
    .map((_word, index): [string, string] => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const wider = ([first, second]: [string, string]) => Math.max(widthOf(first), widthOf(second));
  return cuts.sort((a, b) => wider(a) - wider(b))[0] ?? [text, ''];
}

/** What nearly every text is made of, and every first font file draws. */
const PLAIN = /^[\x20-\x7e]*$/;

function widthOf(runs: readonly Run[], style: TextStyle): number {
  return runs.reduce((sum, run) => sum + (run.width * style.size) / 1000, 0);
}

/** A number with at most three decimals. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
