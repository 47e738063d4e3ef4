import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { DomainError } from '@/lib/core/errors';

const unpack = promisify(inflate);

/** One part of a paper is never so large unpacked; what is was made to fill memory. */
const MAX_PART_BYTES = 24 * 1_048_576;
const MAX_ALL_BYTES = 64 * 1_048_576;
const MAX_HEAD_CHARACTERS = 8_192;

/**
 * What stands compressed in a PDF, unpacked: objects that readers find in there, and everything else but pictures. The
 * objects of a stream of objects come with the heads that they would have outside it (`5 0 obj`).
 *
 * @param text the bytes, one character each
 * @throws DomainError `document.unsafe` when objects are hidden in a way that cannot be looked into, or when a part
 * unpacks to more than 24 MB, or all of them to more than 64
 */
export async function hiddenTexts(bytes: Uint8Array, text: string): Promise<string[]> {
  const texts: string[] = [];
  let all = 0;
  for (const found of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(found.index - 3, found.index) === 'end') continue;
    const head = headBefore(text, found.index);
    const holdsObjects = /\/Type\s*\/ObjStm(?![A-Za-z])/.test(head);
    if (!holdsObjects && (!head.includes('/FlateDecode') || isPicture(head))) continue;
    if (holdsObjects && !isPlainlyPacked(head)) throw new DomainError('document.unsafe');
    const part = await unpacked(bytes.subarray(found.index + found[0].length), holdsObjects);
    all += part.length;
    if (all > MAX_ALL_BYTES) throw new DomainError('document.unsafe');
    texts.push(holdsObjects ? withHeads(part, head) : part);
  }
  return texts;
}

/** The dictionary of a stream: from the head of its object on. */
function headBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - MAX_HEAD_CHARACTERS), at);
  const head = near.slice(Math.max(0, near.lastIndexOf(' obj')));
  return head.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isPicture(head: string): boolean {
  return /\/Subtype\s*\/Image(?![A-Za-z])/.test(head);
}

/** Packed once by the common method and not shifted about besides. */
function isPlainlyPacked(head: string): boolean {
  const filters = head.match(/\/(?:Filter|Predictor)(?![A-Za-z])/g) ?? [];
  return filters.length === 1 && /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head);
}

async function unpacked(bytes: Uint8Array, mustOpen: boolean): Promise<string> {
  try {
    // What follows the end of the packed part is passed over.
    const part = await unpack(bytes, { maxOutputLength: MAX_PART_BYTES });
    return part.toString('latin1');
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge || mustOpen) throw new DomainError('document.unsafe');
    // A drawing or a font that is damaged shows nothing and runs nothing.
    return '';
  }
}

/** A stream of objects begins with pairs of an object's number and its place after `First`. */
function withHeads(part: string, head: string): string {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const numbers = part.slice(0, first).trim().split(/\s+/).map(Number);
  const objects: string[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const begin = first + (numbers[at + 1] ?? 0);
    const next = at + 3 < numbers.length ? first + (numbers[at + 3] ?? 0) : part.length;
    objects.push(`${numbers[at]} 0 obj ${part.slice(begin, Math.max(begin, next))}`);
  }
  return objects.join('\n');
}
