import { unpackOutlines } from './woff2-outlines';
import { readWoff2Tables } from './woff2-tables';

/** A table ready to be written. */
type Tables = Map<string, Uint8Array>;

const TRUE_TYPE = 0x00010000;
const WHOLE_FILE_SUM = 0xb1b0afba;
const VARIATION_TAGS = ['fvar', 'gvar', 'avar', 'HVAR', 'MVAR', 'STAT'];

/**
 * A WOFF2 font as a TrueType file, in its default weight. The npm packages hold Inter only as a variable WOFF2, and a
 * PDF can carry neither that packing nor the variations.
 *
 * @throws Error when the font is of another kind: that is a mistake in our packages
 */
export function trueTypeFrom(woff2: Uint8Array): Uint8Array {
  const tables: Tables = new Map();
  for (const { tag, bytes, packed } of readWoff2Tables(woff2)) {
    if (VARIATION_TAGS.includes(tag) || tag === 'loca') continue;
    if (packed !== (tag === 'glyf')) throw new Error(`the table ${tag} is packed in a way this reader does not know`);
    if (tag !== 'glyf') {
      tables.set(tag, bytes.slice());
      continue;
    }
    const { glyf, loca } = unpackOutlines(bytes);
    tables.set('glyf', glyf).set('loca', loca);
  }
  markLongOffsets(tables);
  return writeFile(tables);
}

function markLongOffsets(tables: Tables): void {
  const head = tables.get('head');
  if (!head) throw new Error('a font without a head');
  const view = viewOf(head);
  view.setUint32(8, 0);
  view.setInt16(50, 1);
}

function writeFile(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directoryBytes = 12 + sorted.length * 16;
  const file = new Uint8Array(sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), directoryBytes));
  const view = viewOf(file);
  writeHeader(view, sorted.length);
  let at = directoryBytes;
  let headAt = 0;
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    file.set(bytes, at);
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 4, sumOf(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') headAt = at;
    at += padded(bytes.length);
  });
  view.setUint32(headAt + 8, (WHOLE_FILE_SUM - sumOf(view, 0, file.length)) >>> 0);
  return file;
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, count);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, count * 16 - 2 ** power * 16);
}

/** The sum of 32-bit words that the format asks for; pdfkit tells two fonts of one name apart by the file's. */
function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
