import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { savedParamsSchema } from '@/lib/employees/schema';
import { wordsHere } from '@/lib/i18n/here';
import { findOfficeEmployee } from '@/lib/staff/employee-queries';
import { findOfficeEmployer } from '@/lib/staff/employer-queries';
import { requireStaff } from '@/lib/web/session';
import { EmployeeFacts } from './_components/employee-facts';
import { PensionForm } from './_components/pension-form';
import { pensionValues } from './_components/pension-values';

interface Props {
  params: Promise<{ employerId: string; employeeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('staffEmployee')('title') };
}

/** One employment: the facts that decide what is contributed, and the invalidity pension, which the office writes. */
export default async function OfficeEmployeePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { employerId, employeeId } = await params;
  const employer = (await findOfficeEmployer(actor, employerId)) ?? notFound();
  const employee = (await findOfficeEmployee(actor, employerId, employeeId)) ?? notFound();
  const { saved, at } = savedParamsSchema.parse(await searchParams);
  const t = wordsHere('staffEmployee');
  const staff = wordsHere('staff');
  const parts = wordsHere('staffEmployer.part');
  const path = `/staff/employers/${employerId}`;
  return (
    <PageLayout
      crumbs={[
        { label: staff('search.title'), href: '/staff/search' },
        { label: employer.code, href: path },
        { label: parts('people'), href: `${path}?part=people` },
        { label: employee.name },
      ]}
      title={<PageTitle eyebrow={employer.name} title={employee.name} lead={t('lead')} />}
    >
      {saved && (
        <div role="status">
          <Callout tone="good" title={t('savedTitle')}>
            <p>{t('savedText')}</p>
          </Callout>
        </div>
      )}
      <ClientWords namespaces={['staffCase']}>
        <EmployeeFacts employerId={employerId} employee={employee} />
      </ClientWords>
      <Panel title={t('pensionTitle')}>
        <p className="prose mb-4">{t('pensionLead')}</p>
        <ClientWords namespaces={['staffEmployee', 'errors']}>
          <PensionForm
            key={at}
            employerId={employerId}
            employeeId={employee.id}
            version={employee.version}
            values={pensionValues(employee.pension)}
          />
        </ClientWords>
      </Panel>
    </PageLayout>
  );
}
