import { describe, expect, it } from 'vitest';
import { unavailablePage } from '@/lib/web/unavailable-page';

describe('unavailablePage', () => {
  it.each([
    { language: 'ms', says: 'Cuba lagi' },
    { language: 'en', says: 'Try again' },
  ] as const)('is whole in itself in $language', ({ language, says }) => {
    const page = unavailablePage(language, 'abc');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(says);
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('carries the nonce that lets its style in', () => {
    expect(unavailablePage('ms', 'abc')).toContain('<style nonce="abc">');
  });
});
