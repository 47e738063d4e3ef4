/** What the first bytes of a file say it is. `marked` is plain text behind a UTF-8 byte order mark. */
export type HeadKind = 'text' | 'marked' | 'binary' | 'utf16';

/** How many bytes `headKind` wants to see, unless the file is shorter. */
export const HEAD_BYTES = 512;

/** Files that people rename to .txt or choose by mistake, by the bytes they begin with. */
const MAGIC: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'ZIP/XLSX', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'XLS/DOC', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'GZIP', bytes: [0x1f, 0x8b] },
  { name: '7Z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'XML', bytes: [0x3c, 0x3f, 0x78, 0x6d, 0x6c] },
  { name: 'HTML', bytes: [0x3c, 0x68, 0x74, 0x6d, 0x6c] },
  { name: 'HTML', bytes: [0x3c, 0x21, 0x44, 0x4f, 0x43] },
];

/**
 * Tells plain text from the files that cannot hold contributions.
 *
 * @param head the first bytes, `HEAD_BYTES` of them or the whole file
 * @returns `found` names a known binary type, or is empty
 */
export function headKind(head: Uint8Array): { readonly kind: HeadKind; readonly found: string } {
  const magic = MAGIC.find((each) => each.bytes.every((byte, at) => head[at] === byte));
  if (magic) return { kind: 'binary', found: magic.name };
  if (isUtf16(head)) return { kind: 'utf16', found: 'UTF-16' };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { kind: 'marked', found: '' };
  return isMostlyControls(head) ? { kind: 'binary', found: '' } : { kind: 'text', found: '' };
}

/** UTF-16 has its mark, or ASCII text in it shows a NUL in every other byte. Half of them is more than any accident. */
function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  if (head.length < 8) return false;
  const nuls = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const half = head.length / 4;
  return (even > half && odd <= half / 4) || (odd > half && even <= half / 4);
}

/** A few stray control bytes are a bad line to be reported; a third of the head is not a text at all. */
function isMostlyControls(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26) controls++;
  return head.length >= 16 && controls * 3 > head.length;
}
