import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageLayout } from '@/components/layout/page-layout';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { CopyButton } from '@/components/ui/copy-button';
import { DonePanel } from '@/components/ui/done-panel';
import { Panel } from '@/components/ui/panel';
import { findSubmission, type SubmissionView } from '@/lib/contributions/submission-queries';
import { isId } from '@/lib/core/ids';
import { formatDate, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { pendingHref, submissionHref } from '../../_components/addresses';
import { FiguresPanel } from '../_components/figures-panel';

interface DonePageProps {
  params: Promise<{ submissionId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.state')('submitted') };
}

/** The month is submitted: its numbers to keep, and what happens next. The page may be bookmarked. */
export default async function DonePage({ params }: DonePageProps) {
  const actor = await requireEmployer();
  const { submissionId } = await params;
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (!submission || submission.state === 'checked') notFound();
  if (submission.state === 'draft') redirect(submissionHref(submissionId, 'review'));
  const t = wordsHere('contributions.done');
  const language = languageHere();
  const month = formatMonth(language, submission.month);
  return (
    <PageLayout narrow>
      <DonePanel title={t('title', { month })}>
        <RecordNumbers records={submission.records} />
      </DonePanel>
      <Panel title={t('next')}>
        <div className="prose">
          <ul>
            <li>{t('nextPay', { due: formatDate(language, submission.dueDate) })}</li>
            <li>{t('nextRecords')}</li>
          </ul>
        </div>
      </Panel>
      {submission.records.map((record) => (
        <ButtonRow key={record.id}>
          <LinkButton href={`/api/records/${record.id}/pdf`} icon="download" download>
            {t('pdf', { kind: record.kind.toUpperCase() })}
          </LinkButton>
          <LinkButton href={`/employer/records/${record.kind}/${record.id}`} icon="eye">
            {t('record', { kind: record.kind.toUpperCase() })}
          </LinkButton>
        </ButtonRow>
      ))}
      <FiguresPanel submission={submission} />
      <ButtonRow>
        <LinkButton href="/employer" variant="primary">
          {t('overview')}
        </LinkButton>
        <LinkButton href={pendingHref(submission.schemes)}>{t('nextMonth')}</LinkButton>
      </ButtonRow>
    </PageLayout>
  );
}

function RecordNumbers({ records }: Pick<SubmissionView, 'records'>) {
  const t = wordsHere('contributions.done');
  return (
    <dl className="done-numbers">
      {records.map((record) => {
        const kind = record.kind.toUpperCase();
        return (
          <div key={record.id}>
            <dt>{t('number', { kind })}</dt>
            <dd>
              <strong>{record.number}</strong>
              <CopyButton text={record.number} label={t('copy', { kind })} doneLabel={t('copied')} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
