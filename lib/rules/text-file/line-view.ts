import { type Field, LAYOUT_FIELDS } from './layout';
import { LINE_BUFFER_BYTES, type RawLine } from './parse';

/**
 * One line ready to be read by position: position p is `bytes[start + p - 1]`, up to `COMBINED_LENGTH` at least.
 * Refilled for every line.
 */
export interface LineView {
  number: number;
  offset: number;
  bytes: Uint8Array;
  start: number;
  /** In characters. */
  length: number;
  /** The characters that a file may not hold; their places in `bytes` hold a `?`. */
  bad: readonly BadCharacter[];
  /** Bit i is set when field i of the line cannot be read. */
  closed: number;
  /** Room of our own for a line that has to be written out in full. */
  readonly room: Uint8Array;
}

export interface BadCharacter {
  /** Counted from 1. */
  readonly position: number;
  readonly character: string;
}

const NONE: readonly BadCharacter[] = [];
const SPACE = 32;
const QUESTION_MARK = 63;

/** A view for `viewLine` to fill. */
export function newLineView(): LineView {
  const room = new Uint8Array(LINE_BUFFER_BYTES);
  return { number: 0, offset: 0, bytes: room, start: 0, length: 0, bad: NONE, closed: 0, room };
}

/**
 * Fills the view with a line. Plain ASCII is read where it lies; other lines are decoded first, so that a position is
 * that of a character and not of a byte.
 *
 * @param width the positions that will be read; a shorter line is filled up with blanks
 */
export function viewLine(view: LineView, raw: RawLine, width: number): void {
  view.number = raw.number;
  view.offset = raw.offset;
  view.bad = NONE;
  view.closed = 0;
  view.length = raw.length;
  view.bytes = raw.bytes;
  view.start = raw.start;
  if (!raw.clean) fillWithCharacters(view, raw);
  else if (raw.length < width) fillWithBlanks(view, raw);
}

function fillWithBlanks(view: LineView, raw: RawLine): void {
  view.room.set(raw.bytes.subarray(raw.start, raw.start + raw.kept));
  view.room.fill(SPACE, raw.kept);
  view.bytes = view.room;
  view.start = 0;
}

/**
 * A line that is no UTF-8, or that has the right number of bytes and not of characters, was written by a program that
 * counts bytes: then each byte is a character.
 */
function fillWithCharacters(view: LineView, raw: RawLine): void {
  const bytes = raw.bytes.subarray(raw.start, raw.start + raw.kept);
  const text = decoder.decode(bytes);
  const countsBytes = LENGTHS.has(raw.length) || text.includes('\ufffd');
  const bad: BadCharacter[] = [];
  let length = 0;
  const put = (code: number) => {
    const allowed = code >= 32 && code <= 126;
    view.room[length++] = allowed ? code : QUESTION_MARK;
    if (!allowed) bad.push({ position: length, character: String.fromCodePoint(code) });
  };
  if (countsBytes) for (const byte of bytes) put(byte);
  else for (const character of text) put(character.codePointAt(0) ?? 0);
  view.room.fill(SPACE, length);
  view.bytes = view.room;
  view.start = 0;
  view.bad = bad;
  view.length = raw.length > raw.kept ? raw.length : length;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const LENGTHS = new Set(Object.values(LAYOUT_FIELDS).map((fields) => fields.at(-1)?.to ?? 0));

/**
 * Closes the fields that hold characters which cannot be read.
 *
 * @returns the fields, each with its bad characters in their order
 */
export function closeBadFields(view: LineView, fields: readonly Field[]): ReadonlyMap<Field, readonly BadCharacter[]> {
  const closed = new Map<Field, BadCharacter[]>();
  let index = 0;
  for (const bad of view.bad) {
    let field = fields[index];
    while (field && bad.position > field.to) field = fields[++index];
    if (!field) break;
    const within = closed.get(field);
    if (within) within.push(bad);
    else closed.set(field, [bad]);
    view.closed |= 1 << index;
  }
  return closed;
}
