import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { mayPrepare } from '@/lib/core/actor';
import { isUnderWay, listCorrections } from '@/lib/corrections/queries';
import { shownPerson } from '@/lib/employees/answer';
import { formValuesOf } from '@/lib/employees/form-values';
import { readCaseEmployee } from '@/lib/employees/queries';
import { savedParamsSchema } from '@/lib/employees/schema';
import { errorText } from '@/lib/i18n/error-text';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { cameToNothing, isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { CorrectionNotes } from '../../../corrections/_components/correction-notes';
import { employeesHref } from '../../_components/addresses';
import { employeeCrumbs } from '../../_components/employee-crumbs';
import { EndedPapers } from '../../_components/ended-papers';
import { ForeignForm } from '../../_components/foreign-form';
import { ForeignSeen } from '../../_components/foreign-seen';
import { FormHelp } from '../../_components/form-help';
import { KinFormPanel } from '../../_components/kin-form-panel';
import { RegistryPanel } from '../../_components/registry-panel';

interface ForeignPageProps {
  params: Promise<{ caseId: string; employeeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('change') };
}

/**
 * A foreign employee of the list: what Immigration says, the next-of-kin form, and everything to be changed. Once the case
 * is sent, only what Immigration says.
 */
export default async function ForeignPage({ params, searchParams }: ForeignPageProps) {
  const { caseId, employeeId } = await params;
  const { actor, state } = await requireCase(caseId);
  const row = await readCaseEmployee(actor, caseId, employeeId);
  if (!row?.isForeign) notFound();
  const { saved, at, refused } = savedParamsSchema.parse(await searchParams);
  const refusal = refused ? errorText(wordsHere('errors'), languageHere(), refused) : undefined;
  const mayCorrect = mayPrepare(actor.role) && !cameToNothing(state);
  if (!isFormOpen(state) || !mayPrepare(actor.role)) {
    const underWay = (await listCorrections(actor, caseId, row.id)).filter(isUnderWay);
    return <ForeignSeen {...{ caseId, row, mayCorrect, refusal }} notes={<CorrectionNotes corrections={underWay} />} />;
  }
  const hasForm = row.kinForm?.state === 'stored';
  const t = wordsHere('employees');
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('change'))}
      title={<PageTitle title={t('changeTitle', { name: row.name })} />}
      help={<FormHelp isForeign />}
    >
      {saved !== null && (
        <Callout
          tone="good"
          role="status"
          title={saved === 'form' ? t('kinFormDone') : t('savedTitle', { name: row.name })}
        >
          {!hasForm && <p>{t('savedKinText')}</p>}
        </Callout>
      )}
      <ErrorSummary faults={[]} message={refusal} />
      <RegistryPanel {...{ caseId, row, mayCorrect }} isOpen />
      <EndedPapers row={row} />
      <KinFormPanel
        caseId={caseId}
        employeeId={row.id}
        form={row.kinForm}
        justSaved={saved === '1' && !hasForm ? row.passport : null}
      />
      <ButtonRow>
        <LinkButton href={employeesHref(caseId)} variant={hasForm ? 'primary' : 'secondary'} icon="arrow-left">
          {t('back')}
        </LinkButton>
      </ButtonRow>
      <ClientWords namespaces={['errors', 'employeeForm']}>
        <ForeignForm
          key={at}
          caseId={caseId}
          domestic={row.domestic}
          row={{
            id: row.id,
            version: row.version,
            values: formValuesOf(row),
            person: row.known ? shownPerson(row) : null,
          }}
        />
      </ClientWords>
    </PageLayout>
  );
}
