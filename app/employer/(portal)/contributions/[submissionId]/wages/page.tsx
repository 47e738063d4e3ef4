import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import { listLackingWages } from '@/lib/contributions/lacking-wages';
import { type WagesParams, wagesParamsSchema } from '@/lib/contributions/schema';
import { findSubmission, totalOf } from '@/lib/contributions/submission-queries';
import { listWages, type WagePage, type WageRow } from '@/lib/contributions/wage-lines';
import { mayPrepare } from '@/lib/core/actor';
import { maskIdentity } from '@/lib/core/identity-text';
import { isId } from '@/lib/core/ids';
import { formatMonth, formatShortDate, formatShortMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { addressableSearch } from '@/lib/records/search-text';
import { requireEmployer } from '@/lib/web/session';
import { monthHref, pendingHref, submissionHref } from '../../_components/addresses';
import { wagesHref, wagesPath, whyHref } from './_components/addresses';
import { packCoverage } from './_components/cover';
import { DraftProgress } from './_components/draft-progress';
import { LackingPeople } from './_components/lacking-people';
import { WageFilters } from './_components/wage-filters';
import { WageForm } from './_components/wage-form';
import type { WageView } from './_components/wage-model';
import './_components/wages.css';

interface WagesPageProps {
  params: Promise<{ submissionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('wages')('open') };
}

/** QRG 4, step 4a: a month's wages on the screen, fifty people at a time, with SIMPAN DRAF and LENGKAP. */
export default async function WagesPage({ params, searchParams }: WagesPageProps) {
  const actor = await requireEmployer();
  const { submissionId } = await params;
  const address = wagesParamsSchema.parse(await searchParams);
  const q = addressableSearch(address.q);
  if (q !== address.q) redirect(wagesHref(submissionId, { q, show: address.show }));
  const submission = isId(submissionId) ? await findSubmission(actor, submissionId) : null;
  if (!submission || submission.state === 'checked') notFound();
  if (submission.state !== 'draft') redirect(submissionHref(submissionId, 'done'));
  if (!mayPrepare(actor.role)) redirect(monthHref(submission.month, submission.schemes));
  const wages = await listWages(actor, submissionId, address);
  if (!wages) notFound();
  const lacking = address.checked === 'yes' ? await listLackingWages(actor, submissionId) : null;

  const t = wordsHere('wages');
  const contributions = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const month = formatMonth(languageHere(), submission.month);
  const schemes = contributions(`schemes.${submission.schemes}`);
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: contributions('title'), href: '/employer/contributions' },
        { label: schemes, href: pendingHref(submission.schemes) },
        { label: month, href: monthHref(submission.month, submission.schemes) },
        { label: t('open') },
      ]}
      title={
        <PageTitle
          eyebrow={schemes}
          title={t('title', { month })}
          tag={<Tag tone="neutral">{t('draft')}</Tag>}
          lead={t('lead')}
        />
      }
      help={<WagesHelp />}
      wide
    >
      {lacking && <LackingPeople submissionId={submissionId} lacking={{ ...lacking, allowed: false }} isAnswer />}
      {wages.progress.gone > 0 && (
        <Callout tone="warn" title={t('gone', { count: wages.progress.gone })}>
          <p>{t('goneText')}</p>
        </Callout>
      )}
      <DraftProgress progress={wages.progress} sums={submission.sums} total={totalOf(submission.sums)} />
      <section className="panel" aria-label={t('title', { month })}>
        {wages.progress.employed > 0 && <WageFilters submissionId={submissionId} params={address} />}
        <People submissionId={submissionId} wages={wages} params={address} />
      </section>
    </PageLayout>
  );
}

interface PeopleProps {
  submissionId: string;
  wages: WagePage;
  params: WagesParams;
}

async function People({ submissionId, wages, params: { q, show, saved } }: PeopleProps) {
  const t = wordsHere('wages');
  const language = languageHere();
  const { month, lastMonth, version, schemes, page, pageCount } = wages;
  if (wages.rows.length === 0) {
    if (q === '' && show === 'all') return <EmptyState icon="users" title={t('nobody')} />;
    return (
      <EmptyState
        icon={q === '' ? 'check-circle' : 'search'}
        title={q === '' ? t('nobodyLacks') : t('nothing')}
        action={<LinkButton href={wagesHref(submissionId)}>{t('everybody')}</LinkButton>}
      />
    );
  }
  const address = { q, show, page };
  return (
    <>
      <ClientWords namespaces={['errors', 'wageForm']}>
        <WageForm
          // Another page of people, and a page that was just saved, begin anew. Not the version: without script the
          // answer to a refused save belongs to the form as it was.
          key={JSON.stringify([address, saved])}
          {...{ submissionId, version, schemes, address }}
          month={{ long: formatMonth(language, month), short: formatShortMonth(language, month) }}
          lastMonth={
            lastMonth && { long: formatMonth(language, lastMonth), short: formatShortMonth(language, lastMonth) }
          }
          offered={wages.progress.offered}
          rows={await Promise.all(wages.rows.map((row) => wageView(submissionId, row)))}
        />
      </ClientWords>
      <Pagination page={page} pageCount={pageCount} path={wagesPath(submissionId)} params={{ q, ...shown(show) }} />
    </>
  );
}

function shown(show: WagesParams['show']): { show?: string } {
  return show === 'lacking' ? { show } : {};
}

/** A row as the browser may have it: the identity masked, and of the person's facts only what they mean in law. */
function wageView(submissionId: string, row: WageRow): WageView {
  const t = wordsHere('wages');
  const language = languageHere();
  const { employeeId, name, wage, lastWage, employer, employee, joined, left } = row;
  return {
    employeeId,
    name,
    identity: maskIdentity(row.identityNumber),
    notes: [
      ...(joined ? [t('joined', { date: formatShortDate(language, joined) })] : []),
      ...(left ? [t('left', { date: formatShortDate(language, left) })] : []),
    ],
    wage,
    lastWage,
    employer,
    employee,
    cover: packCoverage(row.coverage),
    whyHref: wage === null ? null : whyHref(submissionId, employeeId),
  };
}

function WagesHelp() {
  const t = wordsHere('wages');
  return (
    <>
      <HelpBlock title={t('helpNext')}>
        <p>{t('helpNextText')}</p>
      </HelpBlock>
      <HelpBlock title={t('helpWages')}>
        <p>{t('helpWagesText')}</p>
      </HelpBlock>
    </>
  );
}
