import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { findSubmission } from '@/lib/contributions/submission-queries';
import { mayPrepare } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { monthHref } from '../../_components/addresses';
import { discard } from '../actions';

interface DiscardPageProps {
  params: Promise<{ submissionId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.month')('discard') };
}

/** Asks before a draft is thrown away. */
export default async function DiscardPage({ params }: DiscardPageProps) {
  const actor = await requireEmployer();
  const { submissionId } = await params;
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (submission?.state !== 'draft' || !mayPrepare(actor.role)) notFound();
  const t = wordsHere('contributions.month');
  const common = wordsHere('common');
  const month = formatMonth(languageHere(), submission.month);
  return (
    <PageLayout title={<PageTitle title={t('discardTitle', { month })} lead={t('discardLead')} />} narrow>
      <ClientWords namespaces={['errors']}>
        <ActionForm action={discard}>
          <input type="hidden" name="submissionId" value={submission.id} />
          <input type="hidden" name="version" value={submission.version} />
          <ButtonRow>
            <SubmitButton variant="danger">{t('discard')}</SubmitButton>
            <LinkButton href={monthHref(submission.month, submission.schemes)} icon="arrow-left">
              {common('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
