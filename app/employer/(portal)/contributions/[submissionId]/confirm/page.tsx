import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Money } from '@/components/ui/money';
import { SummaryList } from '@/components/ui/summary-list';
import { versionParamsSchema } from '@/lib/contributions/schema';
import { findSubmission, totalOf } from '@/lib/contributions/submission-queries';
import { maySubmit } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { recordKindsOf } from '@/lib/core/schemes';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { freshId } from '@/lib/web/fresh-id';
import { requireEmployer } from '@/lib/web/session';
import { submissionHref } from '../../_components/addresses';
import { confirm } from '../actions';
import { wagesHref } from '../wages/_components/addresses';

interface ConfirmPageProps {
  params: Promise<{ submissionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.confirm')('confirm') };
}

/** SAHKAN, Back and nothing else. The key is minted here: this page confirms once, however often it is sent. */
export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const actor = await requireEmployer();
  const { submissionId } = await params;
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (!submission || submission.state === 'checked') notFound();
  if (submission.state !== 'draft') redirect(submissionHref(submissionId, 'done'));
  const { version } = versionParamsSchema.parse(await searchParams);
  // The declaration was made on the review page, of that very version.
  if (version !== submission.version || !maySubmit(actor.role)) redirect(submissionHref(submissionId, 'review'));

  const t = wordsHere('contributions.confirm');
  const toWages = (
    <p>
      <AppLink href={wagesHref(submissionId)}>{t('toWages')}</AppLink>
    </p>
  );
  const month = formatMonth(languageHere(), submission.month);
  const makes = recordKindsOf(submission.schemes).map((kind) => kind.toUpperCase());
  return (
    <PageLayout title={<PageTitle title={t('title', { month })} lead={t('lead')} />} narrow>
      <SummaryList
        rows={[
          { label: t('people'), value: formatCount(submission.people) },
          { label: t('total'), value: <Money amount={totalOf(submission.sums)} withUnit /> },
          { label: t('makes'), value: makes.join(', ') },
        ]}
      />
      <ClientWords namespaces={['errors']}>
        <ActionForm action={confirm} cures={{ 'submission.facts_changed': toWages, 'submission.incomplete': toWages }}>
          <input type="hidden" name="submissionId" value={submission.id} />
          <input type="hidden" name="version" value={submission.version} />
          <input type="hidden" name="key" value={freshId()} />
          <ButtonRow>
            <SubmitButton>{t('confirm')}</SubmitButton>
            <LinkButton href={submissionHref(submissionId, 'review')} icon="arrow-left">
              {t('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
