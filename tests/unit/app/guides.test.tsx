import { describe, expect, it } from 'vitest';
import GuidesPage from '@/app/(public)/guides/page';
import { translator } from '@/lib/i18n/t';
import { html } from './html';

/** What the page presses or names, in bold, in the order of the page. */
function boldOf(page: string): string[] {
  return [...page.matchAll(/<b>([^<]+)<\/b>/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
}

describe('the guide of a registration (QRG 1)', () => {
  it.each(['ms', 'en'] as const)('names what stands on the screens, in their order (%s)', (language) => {
    const t = translator(language, 'registration');
    const form = translator(language, 'registrationForm');
    const people = translator(language, 'employees');
    const person = translator(language, 'employeeForm');
    const documents = translator(language, 'documents');
    const upload = translator(language, 'documentUpload');
    const named = [
      translator(language, 'layout')('menu.mySites'),
      translator(language, 'layout')('menu.registration'),
      t('list.start'),
      t('list.business'),
      t('list.household'),
      t('pages.business'),
      form('field.entity'),
      form('field.subEntity'),
      form('field.entityItem'),
      form('field.brn'),
      form('save'),
      t('pages.details'),
      form('save'),
      t('pages.induction'),
      form('field.inductionPlace'),
      form('save'),
      people('local'),
      people('addLocal'),
      person('search'),
      person('isNew'),
      person('save'),
      people('foreign'),
      people('addForeign'),
      person('isNewForeign'),
      person('save'),
      people('goOn'),
      documents('checklist'),
      documents('insert'),
      upload('file'),
      upload('insert'),
      documents('next'),
      t('review.submit'),
      t('confirm.confirm'),
    ];
    expect(boldOf(html(language, <GuidesPage />)).slice(0, named.length)).toEqual(named);
  });
});

describe('the guide of a month by text file', () => {
  it.each(['ms', 'en'] as const)('presses the buttons that are there, in their order (%s)', (language) => {
    const t = translator(language, 'contributions');
    const october = language === 'ms' ? 'Oktober 2026' : 'October 2026';
    const page = html(language, <GuidesPage />);
    const pressed = boldOf(page);
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
