import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, uuidv7 } from '@/lib/core/ids';

const LAST_TIME = 2 ** 48 - 1;
const anyTime = fc.integer({ min: 0, max: LAST_TIME });
const anyRandom = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('a new id', () => {
  it('is the example of RFC 9562', () => {
    const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is of version 7 and of the variant of the RFC, whatever the time and the randomness', () => {
    fc.assert(
      fc.property(anyTime, anyRandom, (at, random) => {
        const id = uuidv7(at, random);
        expect(isId(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect('89ab').toContain(id[19]);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it('sorts after those of an earlier millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_TIME - 1 }), anyRandom, anyRandom, (at, one, other) => {
        expect(uuidv7(at, one) < uuidv7(at + 1, other)).toBe(true);
      }),
    );
  });

  it('SEC-AC-5 differs from the next of the same millisecond by 74 bits of randomness', () => {
    const ids = new Set(Array.from({ length: 10_000 }, () => uuidv7(1_790_000_000_000, randomBytes(10))));
    expect(ids.size).toBe(10_000);
    const zeros = uuidv7(0, new Uint8Array(10));
    const ones = uuidv7(0, new Uint8Array(10).fill(255));
    const bits = (id: string) => BigInt(`0x${id.replaceAll('-', '')}`);
    expect((bits(zeros) ^ bits(ones)).toString(2).replaceAll('0', '')).toHaveLength(74);
  });
});

describe('an id in an address', () => {
  it.each([
    '',
    '1',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f0',
    '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
    '017f22e279b07cc398c4dc0c0c07398f',
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398'",
    '../017f22e2-79b0-7cc3-98c4-dc0c0c07',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  ])('%j is none', (text) => {
    expect(isId(text)).toBe(false);
  });
});
