import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { mayPrepare } from '@/lib/core/actor';
import { shownPerson } from '@/lib/employees/answer';
import { formValuesOf } from '@/lib/employees/form-values';
import { readCaseEmployee } from '@/lib/employees/queries';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { todayHere } from '@/lib/web/today';
import { employeesHref } from '../../_components/addresses';
import { employeeCrumbs } from '../../_components/employee-crumbs';
import { FormHelp } from '../../_components/form-help';
import { LocalForm } from '../../_components/local-form';
import { LocalRegistryPanel } from '../../_components/registry-panel';

interface LocalPageProps {
  params: Promise<{ caseId: string; employeeId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('change') };
}

/** A local employee of the list, to be changed. */
export default async function LocalPage({ params }: LocalPageProps) {
  const { caseId, employeeId } = await params;
  const { actor, state } = await requireCase(caseId);
  const row = await readCaseEmployee(actor, caseId, employeeId);
  if (!row || row.isForeign) notFound();
  if (!isFormOpen(state) || !mayPrepare(actor.role)) redirect(employeesHref(caseId));
  const t = wordsHere('employees');
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('change'))}
      title={<PageTitle title={t('changeTitle', { name: row.name })} />}
      help={<FormHelp />}
    >
      <LocalRegistryPanel row={row} />
      <ClientWords namespaces={['errors', 'employeeForm']}>
        <LocalForm
          caseId={caseId}
          domestic={row.domestic}
          today={await todayHere()}
          row={{
            id: row.id,
            version: row.version,
            // What was confirmed when it was saved stays so until the facts are changed to others than the number's.
            values: { ...formValuesOf(row), factsConfirmed: 'on' },
            person: row.known ? shownPerson(row) : null,
          }}
        />
      </ClientWords>
    </PageLayout>
  );
}
