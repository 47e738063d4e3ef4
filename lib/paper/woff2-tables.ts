import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader';

/** One table of a font file: its four-letter tag and its bytes. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** The bytes are in WOFF2's own packed form (`glyf` and `loca`), not in TrueType's. */
  readonly packed: boolean;
}

/** What a WOFF2 file says of one table before the compressed bytes begin. */
interface Entry {
  readonly tag: string;
  readonly packed: boolean;
  readonly length: number;
}

const SIGNATURE = 0x774f4632;
const HEADER_BYTES = 48;
const ANY_TAG = 63;
const UNPACKED_OUTLINES = 3;
/** The tags that WOFF2 writes as a number (W3C WOFF 2.0, 4.1). */
const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx ' +
  'BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty ' +
  'just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));

/**
 * The tables of a WOFF2 font, decompressed (W3C WOFF 2.0, 4 and 5).
 *
 * @throws Error when the bytes are not such a font: that is a mistake in our packages
 */
export function readWoff2Tables(file: Uint8Array): FontTable[] {
  const reader = new ByteReader(file);
  if (reader.u32() !== SIGNATURE) throw new Error('not a WOFF2 font');
  reader.skip(8);
  const count = reader.u16();
  reader.skip(6);
  const compressedBytes = reader.u32();
  reader.skip(HEADER_BYTES - 24);

  const entries = Array.from({ length: count }, () => readEntry(reader));
  const data = new ByteReader(brotliDecompressSync(reader.take(compressedBytes)));
  return entries.map(({ tag, packed, length }) => ({ tag, packed, bytes: data.take(length) }));
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === ANY_TAG ? String.fromCharCode(...reader.take(4)) : (TAGS[known] ?? '');
  const version = flags >> 6;
  const isOutline = tag === 'glyf' || tag === 'loca';
  const packed = isOutline ? version !== UNPACKED_OUTLINES : version !== 0;
  const length = reader.base128();
  return { tag, packed, length: packed ? reader.base128() : length };
}
