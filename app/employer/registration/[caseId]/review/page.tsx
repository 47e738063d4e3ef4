import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { isComplete, readCaseGaps } from '@/lib/cases/case-gaps';
import { readCaseStamp } from '@/lib/cases/case-stamp';
import { dateInMalaysia } from '@/lib/core/calendar';
import { listDocuments } from '@/lib/documents/queries';
import { listCaseEmployees } from '@/lib/employees/queries';
import type { RegistrationView } from '@/lib/employers/queries';
import { warningsOf } from '@/lib/employers/warnings';
import { wordsHere } from '@/lib/i18n/here';
import { caseHref, REGISTRATIONS } from '../../_components/addresses';
import { AnswersSummary } from '../_components/answers-summary';
import { PeopleSummary } from '../_components/people-summary';
import { declare } from '../actions';
import { openDraft } from '../open-form';

interface ReviewPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.review')('title') };
}

/** The answers with their Change links, the people, the documents, the declaration, and HANTAR. */
export default async function ReviewPage({ params }: ReviewPageProps) {
  const { context, registration } = await openDraft((await params).caseId);
  const { actor, caseId, kind } = context;
  // Before everything that is shown: what changes after it is refused on the confirmation page.
  const stamp = await readCaseStamp(actor, caseId);
  const gaps = await readCaseGaps(actor, caseId, kind);
  const t = wordsHere('registration');
  return (
    <PageLayout
      crumbs={[
        { label: t('crumbs'), href: REGISTRATIONS },
        { label: registration.name ?? t('noName'), href: caseHref(caseId) },
        { label: t('review.title') },
      ]}
      title={<PageTitle title={t('review.title')} lead={t('review.lead')} />}
      help={
        <HelpBlock title={t('review.helpTitle')}>
          <p>{t('review.helpText')}</p>
        </HelpBlock>
      }
    >
      <OddAnswers registration={registration} />
      <AnswersSummary registration={registration} />
      <PeopleSummary
        caseId={caseId}
        people={await listCaseEmployees(actor, caseId)}
        documents={await listDocuments(actor, caseId)}
      />
      {isComplete(gaps) ? <DeclarationForm caseId={caseId} stamp={stamp} /> : <NotYet caseId={caseId} />}
    </PageLayout>
  );
}

function OddAnswers({ registration }: { registration: RegistrationView }) {
  const warnings = warningsOf(registration, dateInMalaysia(new Date()));
  if (warnings.length === 0) return null;
  const t = wordsHere('registration.review');
  const form = wordsHere('registrationForm.warning');
  return (
    <Callout tone="warn" title={t('warnings')}>
      <ul className="plain-list">
        {warnings.map((warning) => (
          <li key={warning}>{form(warning)}</li>
        ))}
      </ul>
    </Callout>
  );
}

function NotYet({ caseId }: { caseId: string }) {
  const t = wordsHere('registration');
  return (
    <Callout tone="warn" title={t('review.gapsTitle')}>
      <p>{t('tasks.reviewBlocked')}</p>
      <LinkButton href={caseHref(caseId)} icon="arrow-left">
        {t('review.back')}
      </LinkButton>
    </Callout>
  );
}

function DeclarationForm({ caseId, stamp }: { caseId: string; stamp: string }) {
  const t = wordsHere('registration.review');
  return (
    <ClientWords namespaces={['errors']}>
      <ActionForm action={declare} fieldTexts={{ declared: t('declarationMissing') }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="stamp" value={stamp} />
        <CheckboxField name="declared" label={t('declaration')} />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          <LinkButton href={caseHref(caseId)} icon="arrow-left">
            {t('back')}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </ClientWords>
  );
}
