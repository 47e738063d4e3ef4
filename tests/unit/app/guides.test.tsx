import { describe, expect, it } from 'vitest';
import GuidesPage from '@/app/(public)/guides/page';
import { translator } from '@/lib/i18n/t';
import { html } from './html';

describe('the guide of a month by text file', () => {
  it.each(['ms', 'en'] as const)('presses the buttons that are there, in their order (%s)', (language) => {
    const t = translator(language, 'contributions');
    const october = language === 'ms' ? 'Oktober 2026' : 'October 2026';
    const page = html(language, <GuidesPage />);
    const pressed = [...page.matchAll(/<b>([^<]+)<\/b>/g)].map((found) => found[1]);
    const list = pressed.indexOf(t('pending.title'));
    expect(list).toBeGreaterThan(-1);
    expect(pressed.slice(list, list + 4)).toEqual([
      t('pending.title'),
      language === 'ms' ? 'Isi' : 'Start',
      t('pending.open', { month: october }),
      t('month.textFile'),
    ]);
  });
});
