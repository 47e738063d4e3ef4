import { describe, expect, it } from 'vitest';
import { CasesPanel, PapersPanel } from '@/app/employer/(portal)/_components/attention-panels';
import { calendarDate } from '@/lib/core/calendar';
import { html } from './html';

const TODAY = calendarDate('2026-11-23');
const SENT = {
  caseId: '0198a000-0000-7000-8000-000000000001',
  kind: 'new_employer',
  state: 'in_review',
  number: 'KES202611000001',
  targetDate: calendarDate('2026-11-24'),
  employeeCaseId: null,
} as const;

describe('the panel of cases', () => {
  it('is not there without a case', () => {
    expect(html('ms', <CasesPanel cases={{ rows: [], count: 0 }} />)).toBe('');
  });

  it('names each case, where it stands and when the office answers, and leads to it', () => {
    const panel = <CasesPanel cases={{ rows: [SENT], count: 3 }} />;
    expect(html('ms', panel)).toContain(`href="/employer/registration/${SENT.caseId}"`);
    expect(html('ms', panel)).toMatch(/KES202611000001.*Sasaran jawapan 24 November 2026.*Sedang disemak/s);
    expect(html('en', panel)).toMatch(/Answer expected by 24 November 2026/);
  });

  it('promises no answer while the office waits for one, and leads to a correction under its employee', () => {
    const asked = { ...SENT, kind: 'immigration_correction', state: 'query', employeeCaseId: 'case' } as const;
    const panel = html('en', <CasesPanel cases={{ rows: [asked], count: 1 }} />);
    expect(panel).toContain(`href="/employer/registration/case/corrections/${SENT.caseId}"`);
    expect(panel).not.toContain('Answer expected');
  });

  it('leads to every case, and says how many are in progress when it shows a part of them', () => {
    const part = <CasesPanel cases={{ rows: [SENT], count: 3 }} />;
    expect(html('ms', part)).toMatch(/href="\/employer\/cases"[^>]*>Lihat semua kes, 3 sedang berjalan</);
    expect(html('en', <CasesPanel cases={{ rows: [SENT], count: 1 }} />)).toMatch(
      /"\/employer\/cases"[^>]*>See all cases</,
    );
  });
});

describe('the panel of papers', () => {
  const row = (passUntil: string, passportUntil: string) => ({
    employeeId: 'one',
    name: 'PEKERJA ASING',
    passUntil: calendarDate(passUntil),
    passportUntil: calendarDate(passportUntil),
  });

  it('is not there when nobody’s papers run out', () => {
    expect(html('ms', <PapersPanel papers={{ rows: [], count: 0 }} today={TODAY} />)).toBe('');
  });

  it('says which paper ends and in how many days, and nothing of the other', () => {
    const panel = <PapersPanel papers={{ rows: [row('2026-12-01', '2028-01-01')], count: 1 }} today={TODAY} />;
    expect(html('ms', panel)).toMatch(/PEKERJA ASING.*Pas atau permit tamat pada 1 Disember 2026\..*8 hari lagi/s);
    expect(html('en', panel)).toMatch(/The pass or permit ends on 1 December 2026\..*8 days left/s);
    expect(html('en', panel)).not.toContain('The passport ends');
  });

  it('leads to all of them when it shows a part', () => {
    const rows = [row('2026-12-01', '2028-01-01')];
    const part = html('ms', <PapersPanel papers={{ rows, count: 7 }} today={TODAY} />);
    expect(part).toMatch(/href="\/employer\/papers"[^>]*>Lihat semua 7</);
    expect(html('en', <PapersPanel papers={{ rows, count: 1 }} today={TODAY} />)).not.toContain('/employer/papers');
  });

  it('says what has ended, the last day itself not yet', () => {
    const ended = <PapersPanel papers={{ rows: [row('2026-11-22', '2026-11-23')], count: 1 }} today={TODAY} />;
    expect(html('ms', ended)).toMatch(/Pasport tamat pada 23.*Pas atau permit sudah tamat pada 22.*Sudah tamat/s);
    expect(html('en', ended)).toMatch(/The passport ends on 23.*The pass or permit ended on 22.*Ended/s);
    const today = <PapersPanel papers={{ rows: [row('2026-11-23', '2028-01-01')], count: 1 }} today={TODAY} />;
    expect(html('en', today)).toMatch(/>today</);
  });
});
