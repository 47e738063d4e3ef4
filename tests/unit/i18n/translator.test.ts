import { describe, expect, it, vi } from 'vitest';
import { errorText } from '@/lib/i18n/error-text';
import { fieldErrorText } from '@/lib/i18n/field-error';
import { asLanguage } from '@/lib/i18n/language';
import { nested } from '@/lib/i18n/shape';
import { translator } from '@/lib/i18n/t';

describe('translator', () => {
  it('speaks the language it is asked for', () => {
    expect(translator('ms', 'common')('next')).toBe('Seterusnya');
    expect(translator('en', 'common')('next')).toBe('Next');
  });

  it('fills in who and when', () => {
    const sentence = errorText(translator('en', 'errors'), 'en', 'submission.already_submitted', {
      by: 'Aminah',
      at: '2026-11-14T01:15:00.000Z',
    });
    expect(sentence).toContain('Aminah on 14 November 2026, 09:15');
  });

  it('puts other facts into the same sentence each time, and keeps each language apart', () => {
    const [malay, english] = [translator('ms', 'contributions.overview'), translator('en', 'contributions.overview')];
    const said = [1, 2, 1_234].map((count) => [malay('more', { count }), english('more', { count })]);
    expect(new Set(said.flat()).size).toBe(6);
    expect(said[0]?.[0]).toBe('Dan 1 bulan lagi yang tertunda.');
    expect(said[2]).toEqual([expect.stringContaining('1,234'), expect.stringContaining('1,234')]);
  });

  it('says which sentence it was when a fact is missing, and the page goes on', () => {
    const say = translator('ms', 'contributions.overview') as unknown as (key: string, facts: object) => string;
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(say('more', {})).toBe('contributions.overview.more');
    expect(complained).toHaveBeenCalledOnce();
    complained.mockRestore();
  });

  it.each([
    { who: 'named', by: 'Aminah', expected: 'oleh Aminah pada 14 November 2026, 09:15' },
    { who: 'staff', by: '', expected: 'oleh pejabat PERKESO pada 14 November 2026, 09:15' },
    { who: 'employer', by: '', expected: 'oleh majikan pada 14 November 2026, 09:15' },
    { who: 'system', by: '', expected: 'oleh portal pada 14 November 2026, 09:15' },
  ])('says who moved a case, and when: $who', ({ who, by, expected }) => {
    const details = { state: 'approved', who, by, at: '2026-11-14T01:15:00.000Z' };
    expect(errorText(translator('ms', 'errors'), 'ms', 'case.already_moved', details)).toContain(expected);
    expect(errorText(translator('en', 'errors'), 'en', 'case.already_moved', details)).not.toMatch(/[{}]/);
  });

  it.each(['ms', 'en'] as const)(
    'says something general of a field fault that has no words of its own (%s)',
    (language) => {
      const words = translator(language, 'validation');
      expect(fieldErrorText(words, 'Invalid input: expected string')).toBe(words('invalid'));
      expect(fieldErrorText(words, 'email')).toBe(words('email'));
    },
  );
});

describe('asLanguage', () => {
  it.each([
    { said: 'en', expected: 'en' },
    { said: 'ms', expected: 'ms' },
    { said: 'EN', expected: 'ms' },
    { said: 'zh', expected: 'ms' },
    { said: '', expected: 'ms' },
    { said: null, expected: 'ms' },
    { said: undefined, expected: 'ms' },
  ])('takes $said for $expected', ({ said, expected }) => {
    expect(asLanguage(said)).toBe(expected);
  });
});

describe('nested', () => {
  it('makes a step down of each dot', () => {
    expect(nested({ 'a.b': '1', 'a.c': '2', d: '3' })).toEqual({ a: { b: '1', c: '2' }, d: '3' });
  });
});
