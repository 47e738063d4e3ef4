import { describe, expect, it } from 'vitest';
import { safeNext } from '@/lib/core/safe-next';

describe('safeNext', () => {
  it.each([
    '/employer',
    '/employer/contributions',
    '/employer/contributions/months/2026-10?schemes=combined',
    '/employer/records/acr?page=2&q=a%2Fb',
    '/staff',
    '/staff/cases/1?document=2',
  ])('keeps %s', (wanted) => {
    expect(safeNext(wanted)).toBe(wanted);
  });

  it('drops what comes after the hash', () => {
    expect(safeNext('/employer#x')).toBe('/employer');
  });

  it.each([
    null,
    undefined,
    '',
    'employer',
    '//evil.example/employer',
    '/\\evil.example/employer',
    '/employer\\..\\evil',
    'https://evil.example/employer',
    'javascript:alert(1)',
    '/employer/..//evil.example',
    '/employer/%2e%2e//evil.example',
    '/employers',
    '/staffs',
    '/staff/login',
    '/staff/login/authenticator',
    '/api/session',
    '/employer/login',
    '/employer/login/code?next=/employer',
    '/employer/choose',
    '/employer\r\nSet-Cookie: a=b',
    '/employer/\u0000',
    '/employer/ä',
    `/employer/${'a'.repeat(1_100)}`,
  ])('drops %j', (wanted) => {
    expect(safeNext(wanted)).toBeNull();
  });
});
