import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { DateText } from '@/components/ui/date-text';
import { Identity } from '@/components/ui/identity';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { CalendarDate } from '@/lib/core/calendar';
import type { CaseEmployeeView } from '@/lib/employees/case-employee-view';
import { wordsHere } from '@/lib/i18n/here';
import { employeesHref } from './addresses';
import { employeeCrumbs } from './employee-crumbs';
import { RegistryPanel } from './registry-panel';

interface ForeignSeenProps {
  caseId: string;
  row: CaseEmployeeView;
  mayCorrect: boolean;
  /** Why an upload was refused, from a page that was opened before the case was sent. */
  refusal: string | undefined;
  /** What is being put right about them. */
  notes: ReactNode;
}

/** A foreign employee of a case that was sent: what Immigration says, and what is being put right there. */
export async function ForeignSeen({ caseId, row, mayCorrect, refusal, notes }: ForeignSeenProps) {
  const t = wordsHere('employees');
  const form = wordsHere('employeeForm');
  const day = (date: CalendarDate | null) => (date ? <DateText date={date} /> : '-');
  return (
    <PageLayout crumbs={await employeeCrumbs(caseId, row.name)} title={<PageTitle title={row.name} />}>
      <ErrorSummary faults={[]} message={refusal} />
      <RegistryPanel caseId={caseId} row={row} isOpen={false} mayCorrect={mayCorrect} />
      {notes}
      <Panel title={t('papers')}>
        <SummaryList
          rows={[
            { label: form('field.passport'), value: <Identity number={row.passport ?? ''} masked /> },
            { label: t('registryField.passport_until'), value: day(row.passportUntil) },
            { label: t('registryField.pass_until'), value: day(row.passUntil) },
          ]}
        />
      </Panel>
      <ButtonRow>
        <LinkButton href={employeesHref(caseId)} icon="arrow-left">
          {t('back')}
        </LinkButton>
      </ButtonRow>
    </PageLayout>
  );
}
