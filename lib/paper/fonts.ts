import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { trueTypeFrom } from './true-type';

/** Body text and figures, or headings. */
export type Face = 'text' | 'heading';

/** A font file that a PDF can carry, and the characters it draws. */
export interface FontFile {
  /** The name under which the document knows it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly covers: (character: string) => boolean;
}

export type PaperFonts = Readonly<Record<Face, readonly FontFile[]>>;

/** The packages' files, the commonest characters first. Inter comes packed, Poppins as pdfkit wants it. */
const FILES: Readonly<
  Record<Face, { readonly folder: string; readonly subsets: readonly string[]; readonly end: string }>
> = {
  text: {
    folder: '@fontsource-variable/inter',
    subsets: ['latin', 'latin-ext', 'vietnamese'],
    end: 'wght-normal.woff2',
  },
  heading: { folder: '@fontsource/poppins', subsets: ['latin', 'latin-ext'], end: '600-normal.woff' },
};

let held: Promise<PaperFonts> | undefined;

/** The fonts of all papers, read and unpacked once in a process. */
export function paperFonts(): Promise<PaperFonts> {
  held ??= loadFonts();
  return held;
}

async function loadFonts(): Promise<PaperFonts> {
  const [text, heading] = await Promise.all([loadFace('text'), loadFace('heading')]);
  return { text, heading };
}

async function loadFace(face: Face): Promise<FontFile[]> {
  const { folder, subsets, end } = FILES[face];
  // The portal runs from its own folder, and its packages lie beside it.
  const home = path.join(process.cwd(), 'node_modules', folder);
  const ranges: Record<string, string> = JSON.parse(await readFile(path.join(home, 'unicode.json'), 'utf8'));
  return Promise.all(
    subsets.map(async (subset) => {
      const file = await readFile(path.join(home, 'files', `${path.basename(folder)}-${subset}-${end}`));
      return {
        name: `${face}-${subset}`,
        bytes: end.endsWith('.woff2') ? trueTypeFrom(file) : new Uint8Array(file),
        covers: coverage(ranges[subset] ?? ''),
      };
    }),
  );
}

/** Whether a character is in a list of ranges such as `U+0000-00FF,U+0131`, as the package writes it. */
export function coverage(ranges: string): (character: string) => boolean {
  const edges = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return edges.some(([from, to]) => code >= from && code <= to);
  };
}
