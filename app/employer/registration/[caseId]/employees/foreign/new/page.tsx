import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { mayPrepare } from '@/lib/core/actor';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { employeesHref } from '../../_components/addresses';
import { employeeCrumbs } from '../../_components/employee-crumbs';
import { ForeignForm } from '../../_components/foreign-form';
import { FormHelp } from '../../_components/form-help';

interface NewForeignPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('newForeign') };
}

/** Tambah Pekerja Asing: Carian Pekerja Asing Sedia Ada, Daftar Pekerja Asing Baru, Simpan. */
export default async function NewForeignPage({ params }: NewForeignPageProps) {
  const { caseId } = await params;
  const { actor, kind, state } = await requireCase(caseId);
  if (!isFormOpen(state) || !mayPrepare(actor.role)) redirect(employeesHref(caseId));
  const t = wordsHere('employees');
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('newForeign'))}
      title={<PageTitle title={t('newForeign')} lead={t('newForeignLead')} />}
      help={<FormHelp isForeign />}
    >
      <ClientWords namespaces={['errors', 'employeeForm']}>
        <ForeignForm caseId={caseId} domestic={kind === 'new_domestic_employer'} row={null} />
      </ClientWords>
    </PageLayout>
  );
}
