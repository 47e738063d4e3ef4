import { describe, expect, it } from 'vitest';
import { DueDateCard } from '@/app/_components/due-date-card';
import { ToDo } from '@/app/employer/(portal)/_components/to-do';
import { MonthFacts } from '@/app/employer/(portal)/contributions/_components/month-facts';
import { PendingTable } from '@/app/employer/(portal)/contributions/_components/pending-table';
import { FiguresPanel } from '@/app/employer/(portal)/contributions/[submissionId]/_components/figures-panel';
import type { PendingMonth } from '@/lib/contributions/queries';
import { calendarDate } from '@/lib/core/calendar';
import { ZERO_SEN } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { html } from './html';

const OPEN: PendingMonth = {
  month: month('2026-10'),
  state: 'due',
  dueDate: calendarDate('2026-11-15'),
  lateDays: -5,
  nonWorking: 'weekly_holiday',
  unfiled: 'combined',
  filedPart: null,
  submissionId: null,
  schemes: null,
  people: 8,
  totalSen: null,
  unpaidSen: 0n,
  interest: ZERO_SEN,
  interestEstimated: true,
  filesWaiting: 0,
};

const NO_SUMS = { wages: 0n, socsoEmployer: 0n, socsoEmployee: 0n, skbbk: 0n, eisEmployer: 0n, eisEmployee: 0n };
const DRAFT = {
  id: '0198a000-0000-7000-8000-000000000001',
  month: OPEN.month,
  schemes: 'combined',
  state: 'draft',
  version: 1,
  dueDate: OPEN.dueDate,
  nonWorking: OPEN.nonWorking,
  textFileId: null,
  submittedAt: null,
  people: 8,
  sums: NO_SUMS,
  records: [],
} as const;

describe('a due date that is not a working day', () => {
  const places = (nonWorking: PendingMonth['nonWorking']) => ({
    overview: <ToDo months={[{ ...OPEN, nonWorking }]} />,
    pending: <PendingTable state="due" months={[{ ...OPEN, nonWorking }]} schemes="combined" />,
    month: <MonthFacts month={{ ...OPEN, nonWorking }} />,
    review: <FiguresPanel submission={{ ...DRAFT, nonWorking }} />,
  });

  it.each(['overview', 'pending', 'month', 'review'] as const)('is told on the page: %s', (place) => {
    expect(html('ms', places('weekly_holiday')[place])).toContain('cuti mingguan');
    expect(html('en', places('weekly_holiday')[place])).toContain('weekly holiday');
    expect(html('ms', places('public_holiday')[place])).toContain('cuti umum');
    expect(html('en', places('public_holiday')[place])).toContain('public holiday');
    expect(html('en', places(null)[place])).not.toContain('holiday');
  });

  it('is told of a submitted month, which is still to be paid', () => {
    const months = [{ ...OPEN, state: 'submitted', unfiled: null, submissionId: DRAFT.id } as const];
    expect(html('en', <PendingTable state="submitted" months={months} schemes="combined" />)).toContain(
      'weekly holiday',
    );
  });
});

describe('the due date on the first page', () => {
  it.each([
    { of: '2026-10', ms: 'Hari itu Ahad', en: 'That day is a Sunday', why: 'a Sunday' },
    { of: '2025-08', ms: 'Hari itu cuti umum', en: 'That day is a public holiday', why: 'a declared holiday' },
  ])('warns of $why', ({ of, ms, en }) => {
    const card = <DueDateCard month={month(of)} today={calendarDate(`${of}-28`)} />;
    expect(html('ms', card)).toContain(ms);
    expect(html('en', card)).toContain(en);
  });

  it.each([
    { of: '2026-11', why: 'a Tuesday' },
    { of: '2026-12', why: 'a Friday, a working day in most states' },
    { of: '2025-10', why: 'a Saturday, which is no weekly holiday' },
  ])('does not warn of $why', ({ of }) => {
    const card = <DueDateCard month={month(of)} today={calendarDate(`${of}-28`)} />;
    expect(html('en', card)).not.toContain('That day is');
  });
});
