import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Pagination } from '@/components/table/pagination';
import { Tabs } from '@/components/ui/tabs';
import { readerOf, type StaffActor } from '@/lib/core/actor';
import { wordsHere } from '@/lib/i18n/here';
import { listPayments } from '@/lib/records/payment-queries';
import { listRecords } from '@/lib/records/queries';
import {
  findOfficeEmployer,
  listEmployerActivity,
  listEmployerCases,
  listEmployerPeople,
  listEmployerSubmissions,
} from '@/lib/staff/employer-queries';
import { listEmployerLetters } from '@/lib/staff/letter-queries';
import { EMPLOYER_PARTS, type EmployerPart, employerParamsSchema } from '@/lib/staff/schema';
import { requireStaff } from '@/lib/web/session';
import { Particulars } from './_components/particulars';
import {
  ActivityTable,
  CaseTable,
  LetterTable,
  PaymentTable,
  PeopleTable,
  RecordTable,
  SubmissionTable,
} from './_components/tables';

interface EmployerPageProps {
  params: Promise<{ employerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: EmployerPageProps): Promise<Metadata> {
  const employer = await findOfficeEmployer(await requireStaff(), (await params).employerId);
  return employer ? { title: employer.code } : {};
}

/** The whole history of one employer. */
export default async function OfficeEmployerPage({ params, searchParams }: EmployerPageProps) {
  const actor = await requireStaff();
  const employer = (await findOfficeEmployer(actor, (await params).employerId)) ?? notFound();
  const { part, page } = employerParamsSchema.parse(await searchParams);
  const t = wordsHere('staffEmployer');
  const staff = wordsHere('staff');
  const path = `/staff/employers/${employer.id}`;
  const list = await partOf(actor, { employerId: employer.id, part, page });
  return (
    <PageLayout
      wide
      crumbs={[{ label: staff('search.title'), href: '/staff/search' }, { label: employer.code }]}
      title={<PageTitle eyebrow={employer.code} title={employer.name} lead={t('lead')} />}
    >
      <ClientWords namespaces={['staffCase']}>
        <Particulars employer={employer} />
      </ClientWords>
      <Tabs
        label={t('parts')}
        tabs={EMPLOYER_PARTS.map((name) => ({
          label: t(`part.${name}`),
          href: name === 'cases' ? path : `${path}?part=${name}`,
          current: name === part,
        }))}
      />
      {list.table}
      <Pagination page={list.page} pageCount={list.pageCount} path={path} params={part === 'cases' ? {} : { part }} />
    </PageLayout>
  );
}

interface PartKey {
  readonly employerId: string;
  readonly part: EmployerPart;
  readonly page: number;
}

async function partOf(actor: StaffActor, { employerId, part, page }: PartKey) {
  switch (part) {
    case 'cases': {
      const list = await listEmployerCases(actor, employerId, page);
      return { ...list, table: <CaseTable rows={list.rows} /> };
    }
    case 'letters': {
      const list = await listEmployerLetters(actor, employerId, page);
      return { ...list, table: <LetterTable rows={list.rows} /> };
    }
    case 'people': {
      const list = await listEmployerPeople(actor, employerId, page);
      const table = (
        <ClientWords namespaces={['staffCase']}>
          <PeopleTable rows={list.rows} employerId={employerId} />
        </ClientWords>
      );
      return { ...list, table };
    }
    case 'submissions': {
      const list = await listEmployerSubmissions(actor, employerId, page);
      return { ...list, table: <SubmissionTable rows={list.rows} /> };
    }
    case 'records':
      return recordsOf(actor, employerId, page);
    case 'payments': {
      const list = await listPayments(readerOf(actor, employerId), { page });
      return { ...list, table: <PaymentTable rows={list.rows} /> };
    }
    case 'activity': {
      const list = await listEmployerActivity(actor, employerId, page);
      return { ...list, table: <ActivityTable rows={list.rows} /> };
    }
  }
}

/** A page of ACR and the same page of ECR, as one list. */
async function recordsOf(actor: StaffActor, employerId: string, page: number) {
  const reader = readerOf(actor, employerId);
  const acr = await listRecords(reader, 'acr', { q: '', state: null, page });
  const ecr = await listRecords(reader, 'ecr', { q: '', state: null, page });
  const rows = [...acr.rows, ...(ecr.page === acr.page ? ecr.rows : [])].sort((a, b) => (a.month < b.month ? 1 : -1));
  const pageCount = Math.max(acr.pageCount, ecr.pageCount);
  return { page: Math.min(page, pageCount), pageCount, table: <RecordTable rows={rows} /> };
}
