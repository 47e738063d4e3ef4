/**
 * Lines by their keys in plain memory. As strings in a `Map`, a register of a hundred thousand lines would take several
 * times the room, and the garbage collector would visit each of them again and again.
 */
export interface LineShelf {
  /** Takes in lines that each end with a line feed, as they arrive: a piece may end in the middle of one. */
  push(piece: Buffer): void;
  /** The line with this key, without its end. */
  get(key: string): string | undefined;
  /** Every line, in the order in which the keys first came. */
  lines(): Iterable<string>;
}

/** No line lies across two pages. */
const PAGE_BYTES = 1_048_576;
const FEWEST_ROWS = 1_024;
const SLOTS_A_ROW = 2;
const FREE = -1;
const TAB = 9;
const LINE_FEED = 10;

interface Shelf {
  readonly mayReplace: (earlier: string) => boolean;
  readonly pages: Buffer[];
  /** Bytes taken of the last page. */
  used: number;
  /** The beginning of a line whose end has not come yet. */
  rest: Buffer;
  count: number;
  /** Where each row begins, counted over all pages, and how long it is. */
  starts: Int32Array;
  lengths: Int32Array;
  /** The row in each slot, found by the hash of its key: a power of two of them, at least half of them free. */
  slots: Int32Array;
}

/**
 * An empty shelf. The key of a line is what stands before its first tab, in ASCII; a line has less than a megabyte.
 *
 * @param mayReplace whether a second line with the key of an earlier one takes its place
 */
export function newLineShelf(mayReplace: (earlier: string) => boolean): LineShelf {
  const shelf: Shelf = {
    mayReplace,
    pages: [],
    used: PAGE_BYTES,
    rest: Buffer.alloc(0),
    count: 0,
    starts: new Int32Array(FEWEST_ROWS),
    lengths: new Int32Array(FEWEST_ROWS),
    slots: new Int32Array(FEWEST_ROWS * SLOTS_A_ROW).fill(FREE),
  };
  return {
    push: (piece) => push(shelf, piece),
    get(key) {
      const row = shelf.slots[slotOf(shelf, key)] as number;
      return row === FREE ? undefined : lineOf(shelf, row);
    },
    *lines() {
      for (let row = 0; row < shelf.count; row++) yield lineOf(shelf, row);
    },
  };
}

function push(shelf: Shelf, piece: Buffer): void {
  const bytes = shelf.rest.length > 0 ? Buffer.concat([shelf.rest, piece]) : piece;
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
    takeLine(shelf, bytes, from, end);
    from = end + 1;
  }
  // A copy: the piece itself is part of a larger one.
  shelf.rest = Buffer.from(bytes.subarray(from));
}

function takeLine(shelf: Shelf, bytes: Buffer, from: number, end: number): void {
  const slot = slotOf(shelf, bytes.toString('latin1', from, bytes.indexOf(TAB, from)));
  const row = shelf.slots[slot] as number;
  if (row !== FREE) {
    if (shelf.mayReplace(lineOf(shelf, row))) write(shelf, row, bytes, from, end);
    return;
  }
  write(shelf, shelf.count, bytes, from, end);
  shelf.slots[slot] = shelf.count++;
  if (shelf.count === shelf.starts.length) grow(shelf);
}

function write(shelf: Shelf, row: number, bytes: Buffer, from: number, end: number): void {
  if (shelf.used + end - from > PAGE_BYTES) {
    shelf.pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
    shelf.used = 0;
  }
  bytes.copy(shelf.pages.at(-1) as Buffer, shelf.used, from, end);
  shelf.starts[row] = (shelf.pages.length - 1) * PAGE_BYTES + shelf.used;
  shelf.lengths[row] = end - from;
  shelf.used += end - from;
}

/** The slot that holds a key, or the free one where it belongs. */
function slotOf(shelf: Shelf, key: string): number {
  const last = shelf.slots.length - 1;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
    const row = shelf.slots[slot] as number;
    if (row === FREE || hasKey(shelf, row, key)) return slot;
  }
}

function hasKey(shelf: Shelf, row: number, key: string): boolean {
  const { page, start } = placeOf(shelf, row);
  for (let at = 0; at < key.length; at++) if (page[start + at] !== key.charCodeAt(at)) return false;
  return page[start + key.length] === TAB;
}

function grow(shelf: Shelf): void {
  const rows = shelf.count * 2;
  shelf.starts = copyInto(new Int32Array(rows), shelf.starts);
  shelf.lengths = copyInto(new Int32Array(rows), shelf.lengths);
  shelf.slots = new Int32Array(rows * SLOTS_A_ROW).fill(FREE);
  for (let row = 0; row < shelf.count; row++) {
    const { page, start } = placeOf(shelf, row);
    shelf.slots[slotOf(shelf, page.toString('latin1', start, page.indexOf(TAB, start)))] = row;
  }
}

function copyInto(larger: Int32Array<ArrayBuffer>, from: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(from);
  return larger;
}

function placeOf(shelf: Shelf, row: number): { readonly page: Buffer; readonly start: number } {
  const start = shelf.starts[row] as number;
  return { page: shelf.pages[Math.floor(start / PAGE_BYTES)] as Buffer, start: start % PAGE_BYTES };
}

function lineOf(shelf: Shelf, row: number): string {
  const { page, start } = placeOf(shelf, row);
  return page.toString('utf8', start, start + (shelf.lengths[row] as number));
}
