import { describe, expect, it } from 'vitest';
import { foreignPage, unavailablePage } from '@/lib/web/plain-page';

describe('a plain page', () => {
  it.each([
    { language: 'ms', of: unavailablePage, says: 'Cuba lagi' },
    { language: 'en', of: unavailablePage, says: 'Try again' },
    { language: 'ms', of: foreignPage, says: 'tiada apa yang diubah' },
    { language: 'en', of: foreignPage, says: 'nothing was changed' },
  ] as const)('is whole in itself in $language: $says', ({ language, of, says }) => {
    const page = of(language, 'abc');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(says);
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('carries the nonce that lets its style in', () => {
    expect(unavailablePage('ms', 'abc')).toContain('<style nonce="abc">');
  });
});
