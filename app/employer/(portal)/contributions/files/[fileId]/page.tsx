import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { type CheckView, countFaults, findCheck, listFaults } from '@/lib/contributions/check-queries';
import { compareWithLastMonth } from '@/lib/contributions/compare-months';
import { type CheckParams, checkParamsSchema, type LinesParams, linesParamsSchema } from '@/lib/contributions/schema';
import type { StoredSummary } from '@/lib/contributions/stored-summary';
import type { EmployerActor } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { formatMonth } from '@/lib/i18n/format';
import { requireEmployer } from '@/lib/web/session';
import { checkHref, monthHref, pendingHref, textFileHref } from '../../_components/addresses';
import { LinesPanel } from '../../[submissionId]/_components/lines-panel';
import { Comparison } from './_components/comparison';
import { FaultList } from './_components/fault-list';
import { FaultTabs } from './_components/fault-tabs';
import { GoOn } from './_components/go-on';
import { TotalsTable } from './_components/totals-table';
import { Verdict } from './_components/verdict';
import { Waiting } from './_components/waiting';

interface CheckPageProps {
  params: Promise<{ fileId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contributions.check'))('eyebrow') };
}

/** What the check of an uploaded file found, the comparison with last month, and NEXT. */
export default async function CheckPage({ params, searchParams }: CheckPageProps) {
  const actor = await requireEmployer();
  const { fileId } = await params;
  const query = await searchParams;
  const address = checkParamsSchema.parse(query);
  const lines = linesParamsSchema.parse(query);
  const check = isId(fileId) ? await findCheck(actor, fileId) : null;
  if (!check) notFound();
  const t = await getTranslations('contributions');
  const layout = await getTranslations('layout.menu');
  const month = formatMonth(await getLocale(), check.month);
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: t('title'), href: '/employer/contributions' },
        { label: t(`schemes.${check.schemes}`), href: pendingHref(check.schemes) },
        { label: month, href: monthHref(check.month, check.schemes) },
        { label: t('check.eyebrow') },
      ]}
      title={<PageTitle eyebrow={check.fileName} title={t('check.title', { month })} />}
      wide
    >
      {check.summary ? (
        <Found actor={actor} check={check} summary={check.summary} address={address} lines={lines} />
      ) : (
        <Waiting check={check} />
      )}
      {!check.summary && check.state === 'failed' && (
        <ButtonRow>
          <LinkButton href={textFileHref(check.month, check.schemes)} variant="primary" icon="upload">
            {t('check.again')}
          </LinkButton>
        </ButtonRow>
      )}
    </PageLayout>
  );
}

interface FoundProps {
  actor: EmployerActor;
  check: CheckView;
  summary: StoredSummary;
  address: CheckParams;
  lines: LinesParams;
}

async function Found({ actor, check, summary, address, lines }: FoundProps) {
  const [counts, list, comparison] = await Promise.all([
    countFaults(actor, check.fileId),
    listFaults(actor, check.fileId, address),
    check.submissionId ? compareWithLastMonth(actor, check.submissionId) : null,
  ]);
  return (
    <>
      <Verdict check={check} summary={summary} />
      <GoOn actor={actor} check={check} summary={summary} />
      {counts.length > 0 && (
        <section className="stack-tight" aria-labelledby="faults">
          <FaultTabs fileId={check.fileId} summary={summary} address={address} counts={counts} />
          <FaultList fileId={check.fileId} address={address} list={list} />
        </section>
      )}
      <TotalsTable check={check} summary={summary} comparison={comparison} />
      <Comparison comparison={comparison} />
      {check.submissionId && (
        <LinesPanel
          actor={actor}
          submissionId={check.submissionId}
          address={lines}
          path={checkHref(check.fileId)}
          kept={{ level: address.level ?? undefined, code: address.code ?? undefined }}
        />
      )}
    </>
  );
}
