import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { mayPrepare } from '@/lib/core/actor';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { todayHere } from '@/lib/web/today';
import { employeesHref } from '../../_components/addresses';
import { employeeCrumbs } from '../../_components/employee-crumbs';
import { FormHelp } from '../../_components/form-help';
import { LocalForm } from '../../_components/local-form';

interface NewLocalPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('newLocal') };
}

/** Tambah Pekerja: the search by No. KPPN, Pendaftaran Pekerja Baharu, Simpan. */
export default async function NewLocalPage({ params }: NewLocalPageProps) {
  const { caseId } = await params;
  const { actor, kind, state } = await requireCase(caseId);
  if (!isFormOpen(state) || !mayPrepare(actor.role)) redirect(employeesHref(caseId));
  const t = wordsHere('employees');
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('newLocal'))}
      title={<PageTitle title={t('newLocal')} lead={t('newLocalLead')} />}
      help={<FormHelp />}
    >
      <ClientWords namespaces={['errors', 'employeeForm']}>
        <LocalForm caseId={caseId} domestic={kind === 'new_domestic_employer'} today={await todayHere()} row={null} />
      </ClientWords>
    </PageLayout>
  );
}
