import { ClientWords } from '@/components/layout/client-words';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import { DateText, MomentText } from '@/components/ui/date-text';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { ReviewedCase } from '@/lib/cases/review-queries';
import { dateInMalaysia, daysBetween } from '@/lib/core/calendar';
import { wordsHere } from '@/lib/i18n/here';
import { DecisionForms, TakeForm } from './decision-forms';
import { shownDocuments } from './document-address';

/** Where the case stands and what can be done with it now; it stays in view beside the form and the documents. */
export function DecisionPanel({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.panel');
  return (
    <aside id="decision" className="decision-panel panel" aria-labelledby="decision-title">
      <div className="panel-head">
        <h2 id="decision-title" className="panel-title">
          {t('title')}
        </h2>
      </div>
      <CaseFacts review={review} />
      <div className="mt-4">
        <WhatNow review={review} />
      </div>
      <Legend />
    </aside>
  );
}

function CaseFacts({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.panel');
  const days = wordsHere('staff.queue');
  const rows: SummaryRow[] = [
    {
      label: t('age'),
      value: days('days', { count: daysBetween(dateInMalaysia(review.submittedAt), review.today) }),
    },
    { label: t('target'), value: <DateText date={review.targetDate} /> },
    { label: t('officer'), value: review.officer ?? t('nobody') },
    { label: t('applicant'), value: <span className="wrap-anywhere">{review.applicant}</span> },
  ];
  return <SummaryList rows={rows} />;
}

function WhatNow({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.panel');
  const types = wordsHere('documents.type');
  switch (review.state) {
    case 'submitted':
    case 'in_review':
    case 'resubmitted':
      if (review.isOwn) {
        return (
          <Callout tone="warn" level={3} title={t('own')}>
            <p>{t('ownText')}</p>
          </Callout>
        );
      }
      return (
        <ClientWords namespaces={['staffCase', 'errors']}>
          {review.state === 'submitted' ? (
            <TakeForm caseId={review.caseId} />
          ) : (
            <DecisionForms
              caseId={review.caseId}
              version={review.version}
              documents={shownDocuments(review.documents)
                .filter(({ state }) => state === 'stored')
                .map(({ id, version, type, fileName }) => ({ id, version, label: `${types(type)} (${fileName})` }))}
            />
          )}
        </ClientWords>
      );
    case 'query':
      return <p>{t('query')}</p>;
    case 'approved':
    case 'rejected':
      return <Decided review={review} />;
    case 'withdrawn':
    case 'draft':
    case 'discarded':
      return <p>{t('over')}</p>;
  }
}

function Decided({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.panel');
  const approved = review.state === 'approved';
  return (
    <Callout tone={approved ? 'good' : 'bad'} level={3} title={t(approved ? 'approved' : 'rejected')}>
      <p>
        {review.decidedBy ? t('by', { name: review.decidedBy }) : t('byPortal')}
        {review.decidedAt && (
          <>
            , <MomentText at={review.decidedAt} />
          </>
        )}
      </p>
      {review.employer && (
        <p>
          <AppLink href={`/staff/employers/${review.employerId}`}>
            {t('employer', { code: review.employer.code })}
          </AppLink>
        </p>
      )}
    </Callout>
  );
}

function Legend() {
  const t = wordsHere('staffCase.keys');
  const keys = ['n', 'p', 'i', 'o', 't', 'l'] as const;
  return (
    <details className="mt-5 text-small text-ink-soft">
      <summary className="cursor-pointer font-semibold">{t('title')}</summary>
      <p className="mt-2">{t('how')}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-semibold uppercase">{key}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
