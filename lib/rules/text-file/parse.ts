import { HEAD_BYTES, headKind } from './sniff';

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
  const cutter = newCutter(sink);
  let head: Uint8Array | null = new Uint8Array(HEAD_BYTES);
  let headLength = 0;
  let bytes = 0;
  let stopped = false;

  const stop = (reason: ReaderStop, found = '') => {
    stopped = true;
    head = null;
    sink.stop?.(reason, found);
  };
  const openHead = () => {
    if (!head) return;
    const seen = head.subarray(0, headLength);
    head = null;
    const { kind, found } = headKind(seen);
    if (kind === 'binary' || kind === 'utf16') return stop(kind, found);
    if (kind === 'marked') sink.mark?.();
    if (!cutChunk(cutter, seen, kind === 'marked' ? MARK_BYTES : 0, 0)) stop('too_many_lines');
  };

  return {
    push(chunk) {
      const base = bytes;
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
      if (!stopped && from < chunk.length && !cutChunk(cutter, chunk, from, base)) stop('too_many_lines');
      return !stopped;
    },
    end() {
      if (!stopped) openHead();
      if (!stopped && cutter.carried > 0 && !giveCarried(cutter, bytes - dropEndMark(cutter))) stop('too_many_lines');
      stopped = true;
    },
    bytes: () => bytes,
  };
}

const LF = 10;
const CR = 13;
const END_MARK = 26;
const MARK_BYTES = 3;

interface Cutter {
  readonly sink: LineSink;
  readonly line: RawLine;
  /** The beginning of a line whose end has not been pushed yet, and how long that line is so far. */
  readonly carry: Uint8Array;
  carried: number;
  carriedClean: boolean;
  /** The last byte was a CR: an LF that follows belongs to it. */
  afterCr: boolean;
}

function newCutter(sink: LineSink): Cutter {
  const carry = new Uint8Array(LINE_BUFFER_BYTES);
  const line: RawLine = { bytes: carry, start: 0, kept: 0, length: 0, number: 0, offset: 0, clean: true };
  return { sink, line, carry, carried: 0, carriedClean: true, afterCr: false };
}

/** @param base the place in the file of the chunk's byte 0 @returns false when a line beyond the limit was met */
function cutChunk(cutter: Cutter, chunk: Uint8Array, from: number, base: number): boolean {
  let at = from;
  while (at < chunk.length) {
    if (cutter.afterCr && chunk[at] === LF) at++;
    cutter.afterCr = false;
    const start = at;
    let clean = true;
    for (; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (byte >= 32 && byte <= 126) continue;
      if (byte === LF || byte === CR) break;
      clean = false;
    }
    const ended = at < chunk.length;
    if (!ended || cutter.carried > 0) carry(cutter, chunk, start, at, clean);
    if (!ended) break;
    cutter.afterCr = chunk[at] === CR;
    const given =
      cutter.carried > 0 ? giveCarried(cutter, base + at) : give(cutter, chunk, start, at - start, clean, base + start);
    if (!given) return false;
    at++;
  }
  return true;
}

function carry(cutter: Cutter, chunk: Uint8Array, from: number, to: number, clean: boolean): void {
  const room = Math.min(to - from, LINE_BUFFER_BYTES - cutter.carried);
  if (room > 0) cutter.carry.set(chunk.subarray(from, from + room), cutter.carried);
  cutter.carried += to - from;
  cutter.carriedClean &&= clean;
}

/**
 * DOS ended a text with 0x1A, some programs without a line end before it: it is no part of the last line.
 *
 * @returns how many bytes were dropped
 */
function dropEndMark(cutter: Cutter): number {
  const { carry, carried } = cutter;
  // Alone on its line it is told as a blank line, and of a longer line the end is not kept.
  if (carried < 2 || carried > LINE_BUFFER_BYTES || carry[carried - 1] !== END_MARK) return 0;
  cutter.carried--;
  cutter.carriedClean = carry.subarray(0, cutter.carried).every((byte) => byte >= 32 && byte <= 126);
  return 1;
}

function giveCarried(cutter: Cutter, endOffset: number): boolean {
  const { carried, carriedClean } = cutter;
  cutter.carried = 0;
  cutter.carriedClean = true;
  return give(cutter, cutter.carry, 0, carried, carriedClean, endOffset - carried);
}

function give(
  cutter: Cutter,
  bytes: Uint8Array,
  start: number,
  length: number,
  clean: boolean,
  offset: number,
): boolean {
  const { line, sink } = cutter;
  if (line.number === MAX_LINES) return false;
  line.number++;
  line.bytes = bytes;
  line.start = start;
  line.length = length;
  line.kept = Math.min(length, LINE_BUFFER_BYTES);
  line.clean = clean;
  line.offset = offset;
  sink.line(line);
  return true;
}
