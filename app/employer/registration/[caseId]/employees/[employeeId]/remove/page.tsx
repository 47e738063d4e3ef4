import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { mayPrepare } from '@/lib/core/actor';
import { maskIdentity } from '@/lib/core/identity-text';
import { readCaseEmployee } from '@/lib/employees/queries';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { employeesHref } from '../../_components/addresses';
import { remove } from '../../actions';

interface RemovePageProps {
  params: Promise<{ caseId: string; employeeId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('removePage') };
}

/** Asks before somebody is taken off the list. */
export default async function RemovePage({ params }: RemovePageProps) {
  const { caseId, employeeId } = await params;
  const { actor, state } = await requireCase(caseId);
  const row = await readCaseEmployee(actor, caseId, employeeId);
  if (!row) notFound();
  if (!isFormOpen(state) || !mayPrepare(actor.role)) redirect(employeesHref(caseId));
  const t = wordsHere('employees');
  const common = wordsHere('common');
  const identity = maskIdentity(row.identityNumber);
  return (
    <PageLayout
      title={
        <PageTitle title={t('removeTitle', { name: row.name })} lead={t('removeLead', { name: row.name, identity })} />
      }
      narrow
    >
      <ClientWords namespaces={['errors']}>
        <ActionForm action={remove}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="employeeId" value={row.id} />
          <input type="hidden" name="version" value={row.version} />
          <ButtonRow>
            <SubmitButton variant="danger">{t('removeYes')}</SubmitButton>
            <LinkButton href={employeesHref(caseId)} icon="arrow-left">
              {common('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
