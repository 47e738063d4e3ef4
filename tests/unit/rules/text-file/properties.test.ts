import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '@/lib/rules/text-file/faults';
import { check, checkChunks, context, line, oneSchemeLine, rajan } from './text-file.factory';

/** Bytes that get far: pieces of real lines, line ends and rubbish in any order. */
const pieces = fc.oneof(
  fc.constantFrom(line(), line({ skbbk: '' }), line({ id: rajan.identityNumber }), oneSchemeLine(), line().trimEnd()),
  fc.constantFrom('\r\n', '\n', '\r', '\r\r\n', '', '\ufeff', '\u0000', '\t', ' '.repeat(278), 'PK\u0003\u0004'),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.nat(277), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })).map(([at, text]) => {
    const whole = line();
    return whole.slice(0, at) + text + whole.slice(at + text.length);
  }),
);
const likelyFiles = fc.array(pieces, { maxLength: 20 }).map((parts) => Buffer.from(parts.join(''), 'utf8'));
const files = fc.oneof(likelyFiles, fc.uint8Array({ maxLength: 2000 }));
const schemes = fc.constantFrom('combined' as const, 'socso' as const, 'eis' as const);

describe('whatever the bytes', { timeout: 60_000 }, () => {
  it('the check answers, and its answer adds up', () => {
    fc.assert(
      fc.property(files, schemes, (bytes, which) => {
        const { lines, faults, summary } = check(bytes, { schemes: which });
        expect(summary.goodLines + summary.badLines).toBe(summary.lines);
        expect(lines.filter((each) => each.good)).toHaveLength(summary.goodLines);
        expect(summary.bytes).toBe(bytes.length);
        expect(summary.goodWages <= summary.fileWages).toBe(true);
        const fixes = new Set(faults.filter((fault) => fault.level === 'fix').map((fault) => fault.line));
        for (const each of lines) expect(each.good, `line ${each.line}`).toBe(!fixes.has(each.line));
        if (summary.badLines > 0) expect(summary.levels.fix).toBeGreaterThan(0);
        if (summary.lines === 0) expect(summary.refused).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('every fault is safe to show and in its place', () => {
    fc.assert(
      fc.property(files, (bytes) => {
        for (const fault of check(bytes).faults) {
          expect(FAULT_CODES).toContain(fault.code);
          expect(fault.found.length).toBeLessThanOrEqual(60);
          expect(fault.found).toMatch(/^[\x20-\x7e\p{Script=Latin}]*$/u);
          expect(fault.expected).toMatch(/^[\x20-\x7e\p{Script=Latin}]*$/u);
          expect(fault.from).toBeLessThanOrEqual(fault.to);
          expect(fault.offset).toBeLessThanOrEqual(bytes.length);
          if (fault.field) expect(fault.from).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the answer does not depend on how the bytes come', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(files, cuts, (bytes, lengths) => {
        expect(checkChunks(chunksOf(bytes, lengths), context())).toEqual(check(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('nor on any one place where they are cut', () => {
    const bytes = Buffer.from(
      `\ufeff${line()}\r\n${line({ name: 'É' })}\n\r${line({ id: rajan.identityNumber })}`,
      'utf8',
    );
    const whole = check(bytes);
    for (let at = 0; at <= bytes.length; at++) {
      const cut = checkChunks([bytes.subarray(0, at), bytes.subarray(at)], context());
      expect(cut, `cut at ${at}`).toEqual(whole);
    }
  });
});

function* chunksOf(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    // A copy that is overwritten afterwards: nothing of a chunk may be kept.
    const chunk = Uint8Array.from(bytes.subarray(at, at + length));
    yield chunk;
    chunk.fill(63);
    at += length;
  }
}
