import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { compareWithLastMonth } from '@/lib/contributions/compare-months';
import { listLackingWages } from '@/lib/contributions/lacking-wages';
import { listLines } from '@/lib/contributions/line-queries';
import { linesParamsSchema } from '@/lib/contributions/schema';
import { findSubmission, type SubmissionView } from '@/lib/contributions/submission-queries';
import { type EmployerActor, maySubmit } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { monthHref, pendingHref, submissionFileHref, submissionHref } from '../../_components/addresses';
import { Comparison } from '../../files/[fileId]/_components/comparison';
import { FiguresPanel } from '../_components/figures-panel';
import { LinesPanel } from '../_components/lines-panel';
import { declare } from '../actions';
import { LackingPeople } from '../wages/_components/lacking-people';
import '../../files/[fileId]/_components/check.css';
import '../wages/_components/wages.css';

interface ReviewPageProps {
  params: Promise<{ submissionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.review')('submit') };
}

/** The draft's figures, who pays what, the records to come, the declaration, and HANTAR. */
export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const actor = await requireEmployer();
  const { submissionId } = await params;
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (!submission || submission.state === 'checked') notFound();
  if (submission.state !== 'draft') redirect(submissionHref(submissionId, 'done'));
  const address = linesParamsSchema.parse(await searchParams);
  const lacking = await listLackingWages(actor, submission.id);
  // Of a file it stood on the check page.
  const comparison = submission.textFileId ? null : await compareWithLastMonth(actor, submission.id);
  const t = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const month = formatMonth(languageHere(), submission.month);
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('title'), href: '/employer/contributions' },
        { label: t(`schemes.${submission.schemes}`), href: pendingHref(submission.schemes) },
        { label: month, href: monthHref(submission.month, submission.schemes) },
        { label: t('review.submit') },
      ]}
      title={
        <PageTitle
          eyebrow={t(`schemes.${submission.schemes}`)}
          title={t('review.title', { month })}
          lead={t('review.lead')}
        />
      }
      help={
        <HelpBlock title={t('review.helpNext')}>
          <p>{t('review.helpNextText')}</p>
        </HelpBlock>
      }
    >
      <FiguresPanel submission={submission} />
      {comparison && <Comparison comparison={comparison} />}
      <LackingPeople submissionId={submission.id} lacking={lacking} />
      {(lacking.allowed || lacking.count === 0) && <DeclarationForm actor={actor} submission={submission} />}
      <LinesPanel
        list={await listLines(actor, submission.id, address)}
        address={address}
        path={submissionHref(submission.id, 'review')}
        {...(submission.people > 0 && { fileHref: submissionFileHref(submission.id) })}
      />
    </PageLayout>
  );
}

function DeclarationForm({ actor, submission }: { actor: EmployerActor; submission: SubmissionView }) {
  const t = wordsHere('contributions.review');
  const back = (
    <LinkButton href={monthHref(submission.month, submission.schemes)} icon="arrow-left">
      {t('back')}
    </LinkButton>
  );
  if (!maySubmit(actor.role)) {
    return (
      <Callout tone="info" title={t('cannotTitle')}>
        <p>{t('cannotText')}</p>
        {back}
      </Callout>
    );
  }
  return (
    <ClientWords namespaces={['errors']}>
      <ActionForm action={declare} fieldTexts={{ declared: t('declarationMissing') }}>
        <input type="hidden" name="submissionId" value={submission.id} />
        <input type="hidden" name="version" value={submission.version} />
        <CheckboxField name="declared" label={t('declaration')} />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          {back}
        </ButtonRow>
      </ActionForm>
    </ClientWords>
  );
}
