import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import {
  type CheckView,
  countFaults,
  type FaultCounts,
  findCheck,
  listFaults,
} from '@/lib/contributions/check-queries';
import { compareWithLastMonth } from '@/lib/contributions/compare-months';
import { listLines } from '@/lib/contributions/line-queries';
import { type CheckParams, checkParamsSchema, type LinesParams, linesParamsSchema } from '@/lib/contributions/schema';
import { amountFaults, type StoredSummary, wayOn } from '@/lib/contributions/stored-summary';
import type { EmployerActor } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { checkHref, monthHref, pendingHref, textFileHref } from '../../_components/addresses';
import { LinesPanel } from '../../[submissionId]/_components/lines-panel';
import { CheckTabs } from './_components/check-tabs';
import { Comparison } from './_components/comparison';
import { FaultFilter } from './_components/fault-filter';
import { FaultList } from './_components/fault-list';
import { GoOn } from './_components/go-on';
import { TotalsTable } from './_components/totals-table';
import { Verdict } from './_components/verdict';
import { Waiting } from './_components/waiting';

interface CheckPageProps {
  params: Promise<{ fileId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.check')('eyebrow') };
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
  const t = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const month = formatMonth(languageHere(), check.month);
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
  const counts = await countFaults(actor, check.fileId);
  const comparison = check.submissionId ? await compareWithLastMonth(actor, check.submissionId) : null;
  const way = wayOn(summary);
  const view = address.view ?? (counts.length > 0 ? 'faults' : 'compare');
  return (
    <>
      <Verdict check={check} summary={summary} way={way} />
      <GoOn actor={actor} check={check} summary={summary} way={way} differing={amountFaults(summary)} />
      <TotalsTable check={check} summary={summary} comparison={comparison} />
      <div className="stack-tight" id="parts">
        <CheckTabs fileId={check.fileId} summary={summary} view={view} level={address.level} people={check.people} />
        {view === 'faults' && <Faults actor={actor} check={check} address={address} counts={counts} />}
        {view === 'compare' && <Comparison comparison={comparison} />}
        {view === 'lines' && check.submissionId && (
          <LinesPanel
            list={await listLines(actor, check.submissionId, lines)}
            address={lines}
            path={checkHref(check.fileId)}
            kept={{ view }}
          />
        )}
      </div>
    </>
  );
}

interface FaultsProps {
  actor: EmployerActor;
  check: CheckView;
  address: CheckParams;
  counts: FaultCounts;
}

async function Faults({ actor, check, address, counts }: FaultsProps) {
  const list = await listFaults(actor, check.fileId, address);
  return (
    <>
      <FaultFilter fileId={check.fileId} address={address} counts={counts} />
      <FaultList fileId={check.fileId} address={address} list={list} />
    </>
  );
}
