import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { findMonth } from '@/lib/contributions/queries';
import { pendingParamsSchema, refusalParamsSchema } from '@/lib/contributions/schema';
import { whoFiled } from '@/lib/contributions/submission-queries';
import { mayPrepare } from '@/lib/core/actor';
import { asMonth } from '@/lib/core/month';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { pendingHref, textFileHref } from '../../_components/addresses';
import { DraftPanel } from '../../_components/draft-panel';
import { FileTable } from '../../_components/file-table';
import { MonthFacts } from '../../_components/month-facts';
import { MonthRefusal } from '../../_components/month-refusal';
import { MonthTag } from '../../_components/month-tag';
import { TemplateOffer } from '../../_components/template-offer';
import { OpenWages } from '../../[submissionId]/wages/_components/open-wages';

interface MonthPageProps {
  params: Promise<{ month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: MonthPageProps): Promise<Metadata> {
  const month = asMonth((await params).month);
  const t = wordsHere('contributions.month');
  return { title: month ? t('title', { month: formatMonth(languageHere(), month) }) : '' };
}

/** One month opened: its state, its draft, its files, and the way on. */
export default async function MonthPage({ params, searchParams }: MonthPageProps) {
  const actor = await requireEmployer();
  const month = asMonth((await params).month);
  const address = await searchParams;
  const { schemes } = pendingParamsSchema.parse(address);
  const { refused } = refusalParamsSchema.parse(address);
  const view = month && (await findMonth(actor, month, schemes));
  if (!view) notFound();
  const filed = refused === 'submission.already_submitted' ? await whoFiled(actor, view.month.month, schemes) : null;
  const t = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const name = formatMonth(languageHere(), view.month.month);
  const isFiled = view.month.state === 'submitted' || view.month.state === 'paid';
  const isDraft = !isFiled && view.month.submissionId !== null;
  const mayUpload = mayPrepare(actor.role) && !isFiled;
  // Of a month asked for both schemes one may be submitted: what is done here is for the other.
  const unfiled = view.month.unfiled ?? schemes;
  const reported = view.month.filedPart?.schemes ?? view.month.schemes;
  const lead = t(isFiled ? 'month.leadFiled' : isDraft ? 'month.leadDraft' : 'month.leadOpen');
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('title'), href: '/employer/contributions' },
        { label: t(`schemes.${schemes}`), href: pendingHref(schemes) },
        { label: name },
      ]}
      title={
        <PageTitle
          eyebrow={t(`schemes.${schemes}`)}
          title={t('month.title', { month: name })}
          tag={<MonthTag state={view.month.state} />}
          lead={lead}
          action={
            mayUpload && (
              <div className="flex flex-wrap items-end gap-3">
                {/* The draft's own panel leads to its wages. */}
                {!isDraft && <OpenWages month={view.month.month} schemes={unfiled} />}
                <LinkButton
                  href={textFileHref(view.month.month, unfiled)}
                  variant={isDraft ? 'secondary' : 'primary'}
                  icon="upload"
                >
                  {t('month.textFile')}
                </LinkButton>
              </div>
            )
          }
        />
      }
      help={<MonthHelp />}
    >
      {refused && <MonthRefusal code={refused} filed={filed} />}
      {!mayPrepare(actor.role) && !isFiled && (
        <Callout tone="info" title={t('month.readOnlyTitle')}>
          <p>{t('month.readOnlyText')}</p>
        </Callout>
      )}
      {reported && reported !== schemes && (
        <Callout tone="warn" title={t('month.partlyTitle')}>
          <p>{t('month.partlyText', { schemes: t(`schemes.${reported}`) })}</p>
        </Callout>
      )}
      {isDraft && <DraftPanel month={view.month} actor={actor} />}
      <MonthFacts month={view.month} />
      <Panel title={t('month.files')}>
        <FileTable files={view.files} />
      </Panel>
      {mayUpload && view.month.people > 0 && <TemplateOffer month={view.month.month} schemes={unfiled} />}
    </PageLayout>
  );
}

function MonthHelp() {
  const t = wordsHere('contributions.month');
  return (
    <>
      <HelpBlock title={t('helpNeed')}>
        <p>{t('helpNeedText')}</p>
      </HelpBlock>
      <HelpBlock title={t('helpNext')}>
        <p>{t('helpNextText')}</p>
      </HelpBlock>
    </>
  );
}
