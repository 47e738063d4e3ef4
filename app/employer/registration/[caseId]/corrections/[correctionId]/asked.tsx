import type { ReactNode } from 'react';
import { DateText, MomentText } from '@/components/ui/date-text';
import { Identity } from '@/components/ui/identity';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { asCalendarDate } from '@/lib/core/calendar';
import type { CorrectionView } from '@/lib/corrections/queries';
import { isDayField } from '@/lib/corrections/schema';
import { wordsHere } from '@/lib/i18n/here';

interface AskedProps {
  correction: CorrectionView;
  /** What stands for what is right, where its reader may not see it whole. */
  shouldBe?: ReactNode;
}

/** Whom a correction is about, what should be there, why, and where it stands. */
export function Asked({ correction, shouldBe }: AskedProps) {
  const t = wordsHere('corrections');
  const { employee, number, targetDate, decidedAt } = correction;
  const day = isDayField(correction.field) ? asCalendarDate(correction.shouldBe) : null;
  const text = (value: string) => <span className="whitespace-pre-line wrap-anywhere">{value}</span>;
  const rows: SummaryRow[] = [
    { label: t('employee'), value: text(employee?.name ?? t('gone')) },
    ...(employee ? [{ label: t('passport'), value: <Identity number={employee.passport} masked /> }] : []),
    { label: t('field'), value: t(`fields.${correction.field}`) },
    ...(correction.shouldBe
      ? [{ label: t('shouldBe'), value: shouldBe ?? (day ? <DateText date={day} /> : text(correction.shouldBe)) }]
      : []),
    { label: t('explanation'), value: text(correction.explanation) },
    ...(number ? [{ label: t('page.number'), value: <strong className="nowrap">{number}</strong> }] : []),
    ...(targetDate && !decidedAt ? [{ label: t('page.target'), value: <DateText date={targetDate} /> }] : []),
    ...(decidedAt ? [{ label: t('page.decided'), value: <MomentText at={decidedAt} /> }] : []),
  ];
  return <SummaryList rows={rows} />;
}
