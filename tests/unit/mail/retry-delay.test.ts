import { describe, expect, it } from 'vitest';
import { retryDelay } from '@/lib/mail/retry-delay';
import { readSendFailure } from '@/lib/mail/send-failure';

describe('retryDelay', () => {
  it.each([
    { attempts: 1, age: 0, expected: 2 },
    { attempts: 4, age: 20, expected: 16 },
    { attempts: 5, age: 40, expected: 30 },
    { attempts: 60, age: 1_799, expected: 30 },
    { attempts: 61, age: 1_800, expected: 300 },
    { attempts: 900, age: 3 * 86_400 - 1, expected: 300 },
    { attempts: 901, age: 3 * 86_400, expected: null },
  ])('try $attempts at $age s: $expected', ({ attempts, age, expected }) => {
    expect(retryDelay(attempts, age)).toBe(expected);
  });
});

describe('readSendFailure', () => {
  it.each([
    { error: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, permanent: true, why: 'no such reader' },
    { error: { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, permanent: true, why: 'the message is refused' },
    { error: { code: 'EENVELOPE', command: 'API' }, permanent: true, why: 'no address at all' },
    { error: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, permanent: false, why: 'try later' },
    {
      error: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503 },
      permanent: false,
      why: 'a mix-up of commands',
    },
    {
      error: { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
      permanent: false,
      why: 'our sender is refused',
    },
    { error: { code: 'EAUTH', responseCode: 535 }, permanent: false, why: 'our password is refused' },
    { error: { code: 'ECONNECTION', responseCode: 554 }, permanent: false, why: 'a greeting that refuses' },
    { error: { code: 'ESOCKET' }, permanent: false, why: 'nobody is there' },
    { error: null, permanent: false, why: 'nothing is known' },
  ])('$why: permanent $permanent', ({ error, permanent }) => {
    expect(readSendFailure(error).permanent).toBe(permanent);
  });

  it('keeps one short line of the reply', () => {
    const response = `550 no such\r\nuser ${'x'.repeat(1_000)}`;
    const { text } = readSendFailure({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response });
    expect(text).toMatch(/^EENVELOPE RCPT TO 550 no such user x+$/);
    expect(text).toHaveLength(300);
  });
});
