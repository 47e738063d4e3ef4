import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { findMonth } from '@/lib/contributions/queries';
import { MAX_FILE_MEGABYTES, pendingParamsSchema, refusalParamsSchema } from '@/lib/contributions/schema';
import { whoFiled } from '@/lib/contributions/submission-queries';
import { mayPrepare } from '@/lib/core/actor';
import { asMonth } from '@/lib/core/month';
import { errorText } from '@/lib/i18n/error-text';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { MAX_FILE_BYTES } from '@/lib/rules/text-file/parse';
import { requireEmployer } from '@/lib/web/session';
import { monthHref, pendingHref, refusedMonthHref } from '../../../_components/addresses';
import { TemplateOffer } from '../../../_components/template-offer';
import { UploadForm } from './_components/upload-form';

interface TextFilePageProps {
  params: Promise<{ month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: TextFilePageProps): Promise<Metadata> {
  const month = asMonth((await params).month);
  const t = wordsHere('upload');
  return { title: month ? t('title', { month: formatMonth(languageHere(), month) }) : '' };
}

/** TEXT FILE: choose the month's file and upload it. Without script the browser posts the same form. */
export default async function TextFilePage({ params, searchParams }: TextFilePageProps) {
  const actor = await requireEmployer();
  const month = asMonth((await params).month);
  const address = await searchParams;
  const { schemes } = pendingParamsSchema.parse(address);
  const { refused } = refusalParamsSchema.parse(address);
  const view = month && (await findMonth(actor, month, schemes));
  if (!view || !month) notFound();
  if (view.month.unfiled !== schemes || !mayPrepare(actor.role))
    redirect(refused ? refusedMonthHref(month, schemes, refused) : monthHref(month, schemes));

  const t = wordsHere('contributions');
  const upload = wordsHere('upload');
  const errors = wordsHere('errors');
  const layout = wordsHere('layout.menu');
  const name = formatMonth(languageHere(), month);
  // One scheme of the month may be filed while the other is still open.
  const isFiledRefusal = refused === 'submission.already_submitted';
  const filed = isFiledRefusal ? await whoFiled(actor, month, schemes) : null;
  const message =
    refused && refused !== 'text_file.missing' && (filed || !isFiledRefusal)
      ? errorText(errors, languageHere(), refused, { megabytes: MAX_FILE_MEGABYTES, ...filed })
      : undefined;
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('title'), href: '/employer/contributions' },
        { label: t(`schemes.${schemes}`), href: pendingHref(schemes) },
        { label: name, href: monthHref(month, schemes) },
        { label: t('month.textFile') },
      ]}
      title={
        <PageTitle eyebrow={t(`schemes.${schemes}`)} title={upload('title', { month: name })} lead={upload('lead')} />
      }
      help={
        <>
          <HelpBlock title={upload('helpLayout')}>
            <p>{upload('helpLayoutText')}</p>
          </HelpBlock>
          <HelpBlock title={upload('helpPrivacy')}>
            <p>{upload('helpPrivacyText')}</p>
          </HelpBlock>
        </>
      }
    >
      <ErrorSummary
        faults={refused === 'text_file.missing' ? [{ id: 'file', text: upload('missing') }] : []}
        message={message}
      />
      <ClientWords namespaces={['upload', 'errors']}>
        <UploadForm
          month={month}
          schemes={schemes}
          maxBytes={MAX_FILE_BYTES}
          megabytes={String(MAX_FILE_MEGABYTES)}
          backHref={monthHref(month, schemes)}
        />
      </ClientWords>
      {view.month.people > 0 && <TemplateOffer month={month} schemes={schemes} />}
    </PageLayout>
  );
}
