import { describe, expect, it, vi } from 'vitest';
import { type CookieName, cookieOf } from '@/lib/web/cookies';

let appOrigin = '';
vi.mock('@/lib/config/env', () => ({ env: () => ({ appOrigin }) }));

const NAMES: readonly CookieName[] = ['session', 'flow', 'csrf', 'callback', 'language'];

describe('SEC-SES-4: the cookies', () => {
  it.each(NAMES)('over https no other host can set %s, and no script can read it', (name) => {
    appOrigin = 'https://portal.example.my';
    const cookie = cookieOf(name);
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie.options).toMatchObject({ httpOnly: true, secure: true, path: '/' });
    expect(cookie.options).not.toHaveProperty('domain');
    expect(['lax', 'strict']).toContain(cookie.options.sameSite);
  });

  it.each(NAMES)('on a local machine %s has a plain name and is as strict otherwise', (name) => {
    appOrigin = 'http://127.0.0.1:3000';
    const cookie = cookieOf(name);
    expect(cookie.name).not.toContain('__Host-');
    expect(cookie.options).toMatchObject({ httpOnly: true, secure: false, path: '/' });
  });

  it('the browser that waits for a code says so to the portal’s own pages alone', () => {
    expect(cookieOf('flow').options.sameSite).toBe('strict');
    expect(cookieOf('session').options.sameSite).toBe('lax');
  });

  it('the session ends with the browser, at the latest', () => {
    expect(cookieOf('session').options).not.toHaveProperty('maxAge');
  });

  it('no name begins with that of the session: next-auth would read it as a part of the token', () => {
    const session = cookieOf('session').name;
    for (const name of NAMES.filter((other) => other !== 'session'))
      expect(cookieOf(name).name.startsWith(session)).toBe(false);
  });
});
