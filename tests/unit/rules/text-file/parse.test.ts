import { describe, expect, it } from 'vitest';
import {
  createLineReader,
  LINE_BUFFER_BYTES,
  MAX_FILE_BYTES,
  MAX_LINES,
  type ReaderStop,
} from '@/lib/rules/text-file/parse';

interface Read {
  lines: { text: string; number: number; offset: number; length: number; clean: boolean }[];
  marks: number;
  stops: [ReaderStop, string][];
  bytes: number;
}

function read(chunks: readonly (string | Uint8Array)[]): Read {
  const result: Read = { lines: [], marks: 0, stops: [], bytes: 0 };
  const reader = createLineReader({
    line({ bytes, start, kept, length, number, offset, clean }) {
      const text = Buffer.from(bytes.subarray(start, start + kept)).toString('latin1');
      result.lines.push({ text, number, offset, length, clean });
    },
    mark: () => result.marks++,
    stop: (reason, found) => result.stops.push([reason, found]),
  });
  for (const chunk of chunks) reader.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  reader.end();
  result.bytes = reader.bytes();
  return result;
}

const texts = (chunks: readonly string[]) => read(chunks).lines.map((line) => line.text);

describe('line ends', () => {
  it.each([
    ['CRLF', 'one\r\ntwo\r\n'],
    ['LF', 'one\ntwo\n'],
    ['CR alone', 'one\rtwo\r'],
    ['none after the last line', 'one\r\ntwo'],
    ['a mixture', 'one\rtwo\n'],
  ])('%s', (_, text) => {
    expect(texts([text])).toEqual(['one', 'two']);
  });

  it('a CRLF cut between two chunks is one line end', () => {
    expect(texts([`${'x'.repeat(600)}\r`, '\ntwo\r', '\nthree'])).toEqual(['x'.repeat(600), 'two', 'three']);
  });

  it('blank lines are lines', () => {
    expect(texts(['one\n\n\r\n\rtwo'])).toEqual(['one', '', '', '', 'two']);
  });

  it('the end mark of DOS is no part of the last line, and of another line it is', () => {
    expect(read(['one\r\ntwo\u001a']).lines[1]).toMatchObject({ text: 'two', length: 3, offset: 5, clean: true });
    expect(read(['one\r\nt\u00e9\u001a']).lines[1]).toMatchObject({ length: 2, offset: 5, clean: false });
    expect(texts(['one\u001a\r\ntwo\u001a\u001a'])).toEqual(['one\u001a', 'two\u001a']);
    expect(texts(['one\r\n\u001a'])).toEqual(['one', '\u001a']);
  });

  it('nothing is no line', () => {
    expect(read([]).lines).toEqual([]);
    expect(read(['']).lines).toEqual([]);
  });
});

describe('what is known of a line', () => {
  it('its number and its place in the file, the mark included', () => {
    const { lines, marks, bytes } = read(['\xef\xbb\xbfone\r\n', '\r\ntwo\nthree']);
    expect(marks).toBe(1);
    expect(lines.map(({ text, number, offset }) => [text, number, offset])).toEqual([
      ['one', 1, 3],
      ['', 2, 8],
      ['two', 3, 10],
      ['three', 4, 14],
    ]);
    expect(bytes).toBe(19);
  });

  it('the place stays right over chunks', () => {
    const chunk = `${'a'.repeat(299)}\n`;
    const { lines } = read([chunk.repeat(3), chunk.slice(0, 100), chunk.slice(100), 'end']);
    expect(lines.map(({ offset }) => offset)).toEqual([0, 300, 600, 900, 1200]);
  });

  it('whether it has only visible ASCII', () => {
    const clean = read([' ~\n\t\n\x7f\n\x80\na\x00\n']).lines.map((line) => line.clean);
    expect(clean).toEqual([true, false, false, false, false]);
  });

  it('only its beginning is kept when it is long', () => {
    const [line] = read(['x'.repeat(5000), 'y'.repeat(5000), '\n']).lines;
    expect(line).toMatchObject({ length: 10_000, text: 'x'.repeat(LINE_BUFFER_BYTES) });
  });
});

describe('the head of a file', () => {
  it.each([
    ['a ZIP or a workbook', 'PK\x03\x04rest', 'ZIP/XLSX'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1', 'XLS/DOC'],
    ['GZIP', '\x1f\x8b\x08', 'GZIP'],
    ['a picture', '\x89PNG\r\n', 'PNG'],
    ['rich text', '{\\rtf1', 'RTF'],
    ['a web page', '<!DOCTYPE html>', 'HTML'],
  ])('%s is refused by name', (_, head, found) => {
    const { stops, lines } = read([head, 'B3200012345K\n']);
    expect(stops).toEqual([['binary', found]]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['UTF-16 with its mark, little end first', Buffer.from('\ufeffB3200012345K\r\n', 'utf16le')],
    ['UTF-16 with its mark, big end first', Buffer.from('\ufeffB3200012345K\r\n', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('B3200012345K\r\n'.repeat(50), 'utf16le')],
    ['UTF-16 without a mark, big end first', Buffer.from('B3200012345K\r\n'.repeat(50), 'utf16le').swap16()],
  ])('%s is refused', (_, bytes) => {
    expect(read([bytes]).stops).toEqual([['utf16', 'UTF-16']]);
  });

  it('a file of control bytes is refused, one NUL in a line is not', () => {
    expect(read(['\x01\x02\x03abc'.repeat(20)]).stops).toEqual([['binary', '']]);
    expect(read([`B32000\x0012345K${' '.repeat(266)}\n`]).stops).toEqual([]);
  });

  it('is seen however the bytes come', () => {
    expect(read([...'PK\x03\x04 and more'.repeat(60)]).stops).toEqual([['binary', 'ZIP/XLSX']]);
    expect(read(['\xef', '\xbb', '\xbf', 'x']).marks).toBe(1);
  });
});

describe('limits', { timeout: 60_000 }, () => {
  it('100,000 lines are read and one more is not', () => {
    expect(read(['x\n'.repeat(MAX_LINES)])).toMatchObject({ stops: [] });
    const { lines, stops } = read(['x\n'.repeat(MAX_LINES + 1)]);
    expect(stops).toEqual([['too_many_lines', '']]);
    expect(lines).toHaveLength(MAX_LINES);
  });

  it('a last line without its end counts', () => {
    expect(read(['x\n'.repeat(MAX_LINES), 'x']).stops).toEqual([['too_many_lines', '']]);
  });

  it('32 MB are read and one byte more is not', () => {
    const half = new Uint8Array(MAX_FILE_BYTES / 2).fill(120);
    expect(read([half, half])).toMatchObject({ stops: [], lines: [{ length: MAX_FILE_BYTES }] });
    expect(read([half, half, 'x'])).toMatchObject({ stops: [['too_large', '']], lines: [] });
  });

  it('says when the rest need not be read', () => {
    const reader = createLineReader({ line: () => undefined });
    expect(reader.push(Buffer.from('x\n'.repeat(MAX_LINES)))).toBe(true);
    expect(reader.push(Buffer.from('x\n'))).toBe(false);
    expect(reader.push(Buffer.from('x\n'))).toBe(false);
    expect(reader.bytes()).toBe(2 * MAX_LINES + 4);
  });

  it('keeps one buffer however long a line is', () => {
    const buffers = new Set<ArrayBufferLike>();
    const reader = createLineReader({ line: ({ bytes }) => buffers.add(bytes.buffer) });
    const chunk = new Uint8Array(64 * 1024).fill(65);
    for (let at = 0; at < 300; at++) reader.push(chunk);
    reader.end();
    expect([...buffers].map((buffer) => buffer.byteLength)).toEqual([LINE_BUFFER_BYTES]);
  });
});
