import { describe, expect, it } from 'vitest';
import { checkText, fieldNames } from '@/lib/i18n/check-text';
import { ms } from '@/lib/i18n/messages/ms';

const NOTHING = { reason: null, facts: {} };

describe('an automatic check in words', () => {
  it('says that nothing was found, in both languages', () => {
    expect(checkText('ms', { code: 'documents', ...NOTHING })).toEqual({
      title: 'Dokumen sokongan',
      found: 'Tiada perbezaan ditemui.',
    });
    expect(checkText('en', { code: 'documents', ...NOTHING }).found).toBe('No difference was found.');
  });

  it('writes days and months out and names what differs', () => {
    const ended = { code: 'papers', reason: 'pass_ended', facts: { until: '2026-11-01' } };
    expect(checkText('ms', ended).found).toBe('Pas tamat pada 1 November 2026.');
    const declared = { code: 'declared_months', reason: 'declared_eis', facts: { eis: '2018-03' } };
    expect(checkText('ms', declared).found).toContain('caruman SIP pertama pada Mac 2018;');
    const differs = { code: 'immigration_person', reason: 'differs', facts: { fields: ['name', 'pass_until'] } };
    expect(checkText('en', differs).found).toBe('Differs from the entry: name, end of the pass.');
  });

  it('has a sentence for every reason', () => {
    const facts = { until: '2026-11-01', firstOn: '2026-10-01', days: 40, limit: 30, declared: 1, listed: 2 };
    for (const reason of Object.keys(ms.checks.reason)) {
      const more = {
        fields: ['name'],
        count: 1,
        year: '2027',
        code: 'case.incomplete',
        socso: '2005-03',
        eis: '2018-03',
        from: '2024-03',
      };
      const { found } = checkText('en', { code: 'papers', reason, facts: { ...facts, ...more } });
      expect(found).not.toMatch(/[{}]|checks\.|No difference/);
    }
  });

  it('shows a code that it does not know as it is', () => {
    expect(checkText('ms', { code: 'new_one', ...NOTHING }).title).toBe('new_one');
    expect(fieldNames('ms', ['name', 'new_one'])).toBe('nama, new_one');
  });
});
