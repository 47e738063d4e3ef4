import type { ReactNode } from 'react';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { CasePage } from '@/lib/cases/case-page-queries';
import { dateInMalaysia } from '@/lib/core/calendar';
import type { RegistrationKind } from '@/lib/employers/schema';
import { formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { LetterRow } from '@/lib/letters/queries';
import { isCaseOver, makesEmployer } from '@/lib/rules/lifecycle/case';
import { caseHref, REGISTRATIONS } from '../../_components/addresses';
import { CaseTag } from '../../_components/case-tag';
import { ApprovedPanel } from './approved-panel';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { Conversation } from './conversation';

interface CaseViewProps {
  page: CasePage;
  employerId: string;
  letters: readonly LetterRow[];
  /** What else goes on about its people. */
  notes: ReactNode;
}

/** Where a case stands: in a sentence, whose turn it is, until when, what was said and what happened. */
export function CaseView({ page, employerId, letters, notes }: CaseViewProps) {
  const t = wordsHere('cases');
  const registration = wordsHere('registration');
  const corrections = wordsHere('corrections.page');
  const name = page.employerName ?? registration('noName');
  const { kind } = page;
  return (
    <PageLayout
      crumbs={[{ label: registration('crumbs'), href: REGISTRATIONS }, { label: page.number ?? name }]}
      title={
        <PageTitle
          {...(makesEmployer(kind) && { eyebrow: registration(`kind.${kind satisfies RegistrationKind}`) })}
          {...(kind === 'immigration_correction' && { eyebrow: corrections('eyebrow') })}
          title={<span className="wrap-anywhere">{name}</span>}
          tag={<CaseTag state={page.state} />}
          lead={t(`sentence.${page.state}`)}
        />
      }
    >
      {page.state === 'approved' && page.employerCode && makesEmployer(kind) && (
        <ApprovedPanel employerId={employerId} code={page.employerCode} />
      )}
      {(page.state === 'rejected' || page.state === 'withdrawn') && (
        <p>
          <LinkButton href={REGISTRATIONS}>{t('again')}</LinkButton>
        </p>
      )}
      <CaseFacts page={page} />
      {notes}
      <Conversation page={page} />
      {!isCaseOver(page.state) && (
        <Panel title={t('documents')} link={{ href: caseHref(page.caseId, 'documents'), label: t('documentsOpen') }}>
          <p>{t('documentsText')}</p>
        </Panel>
      )}
      <Letters letters={letters} />
      <CaseHistory events={page.events} />
      {page.state === 'submitted' && (
        <p>
          <AppLink className="link text-bad" href={caseHref(page.caseId, 'withdraw')}>
            {t('withdraw')}
          </AppLink>
        </p>
      )}
    </PageLayout>
  );
}

function Letters({ letters }: { letters: readonly LetterRow[] }) {
  const t = wordsHere('cases');
  const language = languageHere();
  if (letters.length === 0) return null;
  return (
    <Panel title={t('letters')}>
      <ul className="stack-tight">
        {letters.map(({ id, kind, madeAt }) => (
          <li key={id}>
            {/* A file rather than a page: an ordinary link. */}
            <a className="link" href={`/api/letters/${id}`}>
              {t(`letterKind.${kind}`)}
            </a>
            <p className="text-small text-ink-soft">
              {t('letterOf', { date: formatDate(language, dateInMalaysia(madeAt)) })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
