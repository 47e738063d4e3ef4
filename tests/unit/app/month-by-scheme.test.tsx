import { describe, expect, it } from 'vitest';
import { MoneyPanel } from '@/app/employer/(portal)/_components/money-panel';
import { ToDo } from '@/app/employer/(portal)/_components/to-do';
import { PendingTable } from '@/app/employer/(portal)/contributions/_components/pending-table';
import type { PendingMonth } from '@/lib/contributions/queries';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { html } from './html';

const HALF: PendingMonth = {
  month: month('2026-10'),
  state: 'overdue',
  dueDate: calendarDate('2026-11-15'),
  lateDays: 3,
  nonWorking: null,
  unfiled: 'eis',
  filedPart: { schemes: 'socso', interest: sen(10_00) },
  submissionId: null,
  schemes: null,
  people: 8,
  totalSen: null,
  unpaidSen: 123_45n,
  interest: sen(5_00),
  interestEstimated: true,
  filesWaiting: 0,
};
const EIS_PAGE = '/employer/contributions/months/2026-10?schemes=eis';

describe('a month filed for SOCSO alone', () => {
  it('is what needs doing, and leads to EIS', () => {
    const page = html('en', <ToDo months={[HALF]} />);
    expect(page).toContain('SOCSO has been submitted for this month. EIS has not.');
    expect(page).toContain(EIS_PAGE);
    expect(html('ms', <ToDo months={[HALF]} />)).toContain('belum dihantar.');
  });

  it('says in the list what is submitted, and leads to EIS', () => {
    const page = html('en', <PendingTable state="overdue" months={[HALF]} schemes="combined" />);
    expect(page).toContain('Submitted for SOCSO only');
    expect(page).toContain(EIS_PAGE);
  });

  it('counts in the money position with what is unpaid and the interest on both', () => {
    const page = html('en', <MoneyPanel months={[HALF]} />);
    expect(page).toContain('123.45');
    expect(page).toContain('15.00');
  });
});
