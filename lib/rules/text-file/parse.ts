import { HEAD_BYTES, type HeadKind, headKind } from './sniff';

/** The largest file that is read, and the most lines, blank ones included. People are told before they upload. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
export const MAX_LINES = 100_000;

/** How much of one line is kept; the rest of a longer one is only counted. No layout comes near it. */
export const LINE_BUFFER_BYTES = 1024;

/**
 * One line of a file, without its end. The reader fills the same object for every line and `bytes` may be the chunk
 * that was pushed: read it during the call and keep nothing of it.
 */
export interface RawLine {
  bytes: Uint8Array;
  /** Where the line begins in `bytes`. */
  start: number;
  /** How many bytes of it are there; `length` says how long the line was in the file. */
  kept: number;
  length: number;
  /** 1 for the first line of the file. */
  number: number;
  /** The byte of the file at which the line begins. */
  offset: number;
  /** No byte outside 32 to 126. */
  clean: boolean;
}

/** Why the rest of a file is not read. */
export type ReaderStop = 'binary' | 'utf16' | 'too_large' | 'too_many_lines';

export interface LineSink {
  line(line: RawLine): void;
  /** Called at most once, before the first line. */
  mark?(): void;
  /** Called at most once; no line follows. `found` names the type of a binary file when it is known. */
  stop?(reason: ReaderStop, found: string): void;
}

export interface LineReader {
  /** @returns false once the rest of the file need not be read */
  push(chunk: Uint8Array): boolean;
  end(): void;
  /** The bytes pushed so far. */
  bytes(): number;
}

/**
 * Cuts a file into lines as its bytes arrive. CRLF, LF and CR alone end a line; the last may lack its end. Nothing is
 * kept but one line of at most `LINE_BUFFER_BYTES`, and nothing that is pushed makes it throw.
 */
export function createLineReader(sink: LineSink): LineReader {
  const cut = createCutter(sink);
  let head: Uint8Array | null = new Uint8Array(HEAD_BYTES);
  let headLength = 0;
  let bytes = 0;
  let stopped = false;

  const stop = (reason: ReaderStop, found = '') => {
    stopped = true;
    head = null;
    sink.stop?.(reason, found);
  };
  const feed = (chunk: Uint8Array, from: number) => {
    if (!cut.take(chunk, from)) stop('too_many_lines');
  };
  const openHead = () => {
    if (!head) return;
    const seen = head.subarray(0, headLength);
    head = null;
    const { kind, found } = headKind(seen);
    if (kind === 'binary' || kind === 'utf16') return stop(kind, found);
    if (kind === 'marked') sink.mark?.();
    feed(seen, markLength(kind));
  };

  return {
    push(chunk) {
      bytes += chunk.length;
      if (stopped) return false;
      if (bytes > MAX_FILE_BYTES) stop('too_large');
      let from = 0;
      if (head) {
        from = Math.min(chunk.length, HEAD_BYTES - headLength);
        head.set(chunk.subarray(0, from), headLength);
        headLength += from;
        if (headLength === HEAD_BYTES) openHead();
      }
      if (!stopped && from < chunk.length) feed(chunk, from);
      return !stopped;
    },
    end() {
      if (!stopped) openHead();
      if (!stopped && !cut.finish()) stop('too_many_lines');
      stopped = true;
    },
    bytes: () => bytes,
  };
}

function markLength(kind: HeadKind): number {
  return kind === 'marked' ? 3 : 0;
}

interface Cutter {
  /** @returns false when a line beyond the limit was met */
  take(chunk: Uint8Array, from: number): boolean;
  finish(): boolean;
}

const LF = 10;
const CR = 13;

function createCutter(sink: LineSink): Cutter {
  const carry = new Uint8Array(LINE_BUFFER_BYTES);
  const line: RawLine = { bytes: carry, start: 0, kept: 0, length: 0, number: 0, offset: 0, clean: true };
  let carried = 0;
  let carriedClean = true;
  let afterCr = false;
  let fileOffset = 0;

  const keep = (chunk: Uint8Array, from: number, to: number, clean: boolean) => {
    const room = Math.min(to - from, LINE_BUFFER_BYTES - Math.min(carried, LINE_BUFFER_BYTES));
    if (room > 0) carry.set(chunk.subarray(from, from + room), carried);
    carried += to - from;
    carriedClean &&= clean;
  };
  const give = (bytes: Uint8Array, start: number, length: number, clean: boolean, end: number): boolean => {
    if (line.number === MAX_LINES) return false;
    line.number++;
    line.bytes = bytes;
    line.start = start;
    line.length = length;
    line.kept = Math.min(length, LINE_BUFFER_BYTES);
    line.clean = clean;
    line.offset = end - length;
    sink.line(line);
    return true;
  };
  const giveCarried = (end: number): boolean => {
    const given = give(carry, 0, carried, carriedClean, end);
    carried = 0;
    carriedClean = true;
    return given;
  };

  return {
    take(chunk, from) {
      // The mark of a file is skipped but counts: offsets are those of the file as received.
      const base = fileOffset + (fileOffset === 0 ? 0 : -from);
      let at = from;
      while (at < chunk.length) {
        if (afterCr && chunk[at] === LF) at++;
        afterCr = false;
        const start = at;
        const found = scan(chunk, at);
        at = found.at;
        if (at === chunk.length) {
          keep(chunk, start, at, found.clean);
          break;
        }
        afterCr = chunk[at] === CR;
        if (carried > 0) {
          keep(chunk, start, at, found.clean);
          if (!giveCarried(base + at)) return false;
        } else if (!give(chunk, start, at - start, found.clean, base + at)) return false;
        at++;
      }
      fileOffset = base + chunk.length;
      return true;
    },
    finish: () => carried === 0 || giveCarried(fileOffset),
  };
}

const scanned = { at: 0, clean: true };

/** Runs to the end of the line or of the chunk, and sees on the way whether any byte is outside 32 to 126. */
function scan(chunk: Uint8Array, from: number): { readonly at: number; readonly clean: boolean } {
  let at = from;
  let clean = true;
  for (; at < chunk.length; at++) {
    const byte = chunk[at] as number;
    if (byte >= 32 && byte <= 126) continue;
    if (byte === LF || byte === CR) break;
    clean = false;
  }
  scanned.at = at;
  scanned.clean = clean;
  return scanned;
}
