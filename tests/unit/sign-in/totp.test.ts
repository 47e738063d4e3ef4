import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryHash } from '@/lib/sign-in/recovery-codes';
import { readRecoveryCode, readTotpCode } from '@/lib/sign-in/schema';
import { enrolmentUri, newTotpSecret, secretText, stepOfCode } from '@/lib/sign-in/totp';

const SECRET = Uint8Array.from(Buffer.from('12345678901234567890', 'ascii'));

function at(seconds: number): Date {
  return new Date(seconds * 1_000);
}

describe('codes of an authenticator (RFC 6238, appendix B, SHA-1; the last six of its eight digits)', () => {
  it.each([
    { seconds: 59, code: '287082' },
    { seconds: 1_111_111_109, code: '081804' },
    { seconds: 1_111_111_111, code: '050471' },
    { seconds: 1_234_567_890, code: '005924' },
    { seconds: 2_000_000_000, code: '279037' },
    { seconds: 20_000_000_000, code: '353130' },
  ])('$code at $seconds s', ({ seconds, code }) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('a code passes in its own step, the one before and the one after, and nowhere else', () => {
    const step = Math.floor(1_111_111_109 / 30);
    const begins = step * 30;
    expect(stepOfCode(SECRET, '081804', at(begins - 31))).toBeNull();
    expect(stepOfCode(SECRET, '081804', at(begins - 30))).toBe(step);
    expect(stepOfCode(SECRET, '081804', at(begins + 59))).toBe(step);
    expect(stepOfCode(SECRET, '081804', at(begins + 60))).toBeNull();
  });

  it('a code of another key does not pass', () => {
    expect(stepOfCode(newTotpSecret(), '081804', at(1_111_111_109))).toBeNull();
  });

  it('a new key is 160 bits, is not the one before, and stands in the address and the text', () => {
    const secret = newTotpSecret();
    expect(secret).toHaveLength(20);
    expect(Buffer.from(newTotpSecret()).equals(Buffer.from(secret))).toBe(false);
    const uri = new URL(enrolmentUri(secret, { issuer: 'majikan', account: 'a@pejabat.example' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secretText(secret).replaceAll(' ', ''));
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: 'majikan', digits: '6', period: '30' });
  });
});

describe('what is typed', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
  ])('%j as a code of the app is %j', (typed, code) => {
    expect(readTotpCode(typed)).toBe(code);
  });

  it('a recovery code may be typed small and without its dashes', () => {
    const [code = ''] = newRecoveryCodes();
    expect(readRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code.replaceAll('-', ''));
    expect(readRecoveryCode(code.slice(0, -1))).toBeNull();
    expect(readRecoveryCode(`${code.slice(0, -1)}I`)).toBeNull();
  });

  it('ten different recovery codes, whose hashes belong to one person and one key', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    const key = new Uint8Array(32).fill(1);
    const hash = recoveryHash(code, 'a', key);
    expect(recoveryHash(code.toLowerCase(), 'a', key)).toEqual(hash);
    expect(recoveryHash(code, 'b', key)).not.toEqual(hash);
    expect(recoveryHash(code, 'a', new Uint8Array(32).fill(2))).not.toEqual(hash);
  });
});
