import { DomainError } from '@/lib/core/errors';
import { hiddenTexts } from './pdf-streams';

/** After the last `%%EOF` nothing but blanks may follow, and not many. */
const MAX_TAIL_BYTES = 64;

/**
 * Names of what a PDF does by itself or carries along (ISO 32000-1, 7.11.4 and 12.6): scripts, programs, files, forms
 * that post themselves, films. None of them is in a paper that was scanned or printed.
 */
const FORBIDDEN_NAMES =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|ImportData|SubmitForm|GoToE|Rendition|RichMedia|XFA|Movie)(?![A-Za-z0-9])/;
const SCRIPT_NAME = /\/JS(?![A-Za-z0-9])/;
const AUTOMATIC_NAME = /\/AA(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** What a web server or a browser could take the same file for. */
const OTHER_LANGUAGES = /<\?php|<!doctype\s+html|<(?:html|script|svg|iframe|body|object|embed)[\s>/]/i;
const GOES_TO_PAGE = /^(?:\/OpenAction\s*)?(?:\[|<<[\s\S]{0,300}?\/S\s*\/GoTo(?![A-Za-z]))/;
const MAX_ACTION_CHARACTERS = 1_024;
const OPEN_ACTION = /\/OpenAction\s*(\[|<<|\d+\s+\d+\s+R)/g;

/**
 * Looks whether a PDF is one and nothing more: it begins with its header and ends with its end, runs nothing, carries no
 * file, is not locked, and no other kind of file hides before, in or after it. Compressed parts are unpacked, up to a
 * limit, and looked through as well.
 *
 * @throws DomainError `document.content_differs` when it is not a whole PDF; `document.unsafe`; `document.locked` when it
 * is encrypted, so that neither we nor an officer can see what is in it
 */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  requireWhole(text);
  if (hidesArchive(text) || OTHER_LANGUAGES.test(text)) throw new DomainError('document.unsafe');
  const plain = withoutEscapes(text);
  if (ENCRYPTED.test(withoutStreams(plain))) throw new DomainError('document.locked');

  // The long names cannot come about by chance in compressed bytes, so they are looked for everywhere: a reader finds an
  // object by its place, even one inside what looks like a stream. The short ones could.
  if (FORBIDDEN_NAMES.test(plain)) throw new DomainError('document.unsafe');
  const hidden = await hiddenTexts(bytes, text);
  const parts = [withoutStreams(plain), ...hidden.map(withoutEscapes)];
  for (const part of parts) {
    const acts = FORBIDDEN_NAMES.test(part) || SCRIPT_NAME.test(part) || AUTOMATIC_NAME.test(part);
    if (acts || opensWithAction(part, parts)) throw new DomainError('document.unsafe');
  }
}

function requireWhole(text: string): void {
  const end = text.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d/.test(text) || end < 0) throw new DomainError('document.content_differs');
  const tail = text.slice(end + '%%EOF'.length);
  if (tail.length > MAX_TAIL_BYTES || !/^[\s\0]*$/.test(tail)) throw new DomainError('document.unsafe');
}

/** A ZIP is read from its end, where its list of contents stands within the last 64 kB. */
function hidesArchive(text: string): boolean {
  return text.includes('PK\x03\x04') && text.slice(-66_000).includes('PK\x05\x06');
}

/** In a name any letter may stand as `#` and two digits (ISO 32000-1, 7.3.5). */
function withoutEscapes(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function withoutStreams(text: string): string {
  return text.replace(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
}

/** To open at a page is no action; to open anything else is. */
function opensWithAction(part: string, parts: readonly string[]): boolean {
  for (const found of part.matchAll(OPEN_ACTION)) {
    const [, begin = ''] = found;
    if (begin === '[') continue;
    const action = begin === '<<' ? firstDictionary(part, found.index) : objectOf(begin, parts);
    if (action === null || !GOES_TO_PAGE.test(action) || /\/(?:Next|URI)(?![A-Za-z])/.test(action)) return true;
  }
  return false;
}

/** The beginning of the object that a reference such as `5 0 R` means; null when it is not to be found. */
function objectOf(reference: string, parts: readonly string[]): string | null {
  const [id = '', generation = ''] = reference.split(/\s+/);
  const head = new RegExp(`(?:^|[^0-9])${id}\\s+${generation}\\s+obj\\s*`);
  for (const part of parts) {
    const found = head.exec(part);
    if (found) return firstDictionary(part, found.index + found[0].length);
  }
  return null;
}

/** Enough of a part to tell an action: up to the end of the first dictionary in it, which an array does not have. */
function firstDictionary(part: string, from: number): string {
  const near = part.slice(from, from + MAX_ACTION_CHARACTERS);
  const end = near.indexOf('>>');
  return end < 0 ? near : near.slice(0, end + 2);
}
