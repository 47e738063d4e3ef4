import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '@/lib/rules/text-file/check';
import { createTextFileCheck } from '@/lib/rules/text-file/check';
import { context, line, worker } from './text-file.factory';

const MOST = 100_000;

/** Everybody of a company of any size, made when asked for. */
const people = new Map<string, RegisterEntry>();
function personOf(identityNumber: string): RegisterEntry {
  const known = people.get(identityNumber);
  if (known) return known;
  const entry = worker(identityNumber, 'Aminah binti Yusof');
  people.set(identityNumber, entry);
  return entry;
}

const TEMPLATE = Buffer.from(`${line()}\r\n`, 'latin1');

/** Lines one by one in the same buffer: nothing of what was pushed may be kept. */
function* fileOf(rows: number): Generator<Uint8Array> {
  const bytes = Buffer.from(TEMPLATE);
  for (let row = 0; row < rows; row++) {
    bytes.write(String(700101000000 + row), 32, 'latin1');
    // Wages of RM2,901.00 to RM2,910.99, all in one band.
    bytes.write(String(290100 + (row % 1000)), 208, 'latin1');
    yield bytes;
  }
}

function checkRows(rows: number) {
  const counted = { lines: 0, faults: 0 };
  const running = createTextFileCheck(context({ find: personOf }), {
    line: () => counted.lines++,
    fault: () => counted.faults++,
  });
  for (const chunk of fileOf(rows)) running.push(chunk);
  const summary = running.end();
  return { ...counted, summary };
}

function wagesOf(rows: number): bigint {
  let sum = 0n;
  for (let row = 0; row < rows; row++) sum += BigInt(290100 + (row % 1000));
  return sum;
}

/** The first bytes of a file of 40,000 rows. */
function cutAt(length: number): Uint8Array {
  const whole = Buffer.alloc(40_000 * TEMPLATE.length);
  let at = 0;
  for (const bytes of fileOf(40_000)) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole.subarray(0, length);
}

describe('never fewer rows than the file has (SEC-UP-1)', { timeout: 60_000 }, () => {
  it.each([1, 4_660, 4_661, 46_603, 46_604, MOST])('%i rows', (rows) => {
    const { lines, faults, summary } = checkRows(rows);
    expect({ lines, faults }).toEqual({ lines: rows, faults: 0 });
    expect(summary).toMatchObject({ lines: rows, goodLines: rows, people: rows, refused: null, bytes: rows * 280 });
    expect(summary.fileWages).toBe(wagesOf(rows));
    expect(summary.shares.socsoEmployer).toBe(rows * 51_65);
  });

  it('one row over the limit is refused by name', () => {
    expect(checkRows(MOST + 1).summary).toMatchObject({ refused: 'TOO_MANY_LINES', levels: { fix: 1 } });
  });

  it('a file cut at 10,485,760 bytes shows fewer rows and a broken last line', () => {
    const whole = cutAt(10_485_760);
    const running = createTextFileCheck(context({ find: personOf }), { line: () => undefined, fault: () => undefined });
    running.push(whole);
    expect(running.end()).toMatchObject({ lines: 37_450, goodLines: 37_449, counts: { LINE_LENGTH: 1 } });
  });
});
