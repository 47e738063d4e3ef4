import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextField } from '@/components/form/text-field';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Filters } from '@/components/table/filters';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { mayPrepare } from '@/lib/core/actor';
import { listCaseEmployees, listIncompletePeople } from '@/lib/employees/queries';
import { EMPLOYEES_A_PAGE, employeesParamsSchema } from '@/lib/employees/schema';
import { errorText } from '@/lib/i18n/error-text';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { addressableSearch } from '@/lib/records/search-text';
import { isCaseOver, isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { documentsHref, employeesHref, sheetHref } from './_components/addresses';
import { employeeCrumbs } from './_components/employee-crumbs';
import { EmployeeList } from './_components/employee-list';
import { IncompletePeople } from './_components/incomplete-people';

interface EmployeesPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employees')('title') };
}

/** Senarai Pekerja Baharu and Senarai Pekerja Asing Baru, and the way on to the documents. */
export default async function EmployeesPage({ params, searchParams }: EmployeesPageProps) {
  const { caseId } = await params;
  const { actor, kind, state } = await requireCase(caseId);
  const asked = employeesParamsSchema.parse(await searchParams);
  const address = { ...asked, q: addressableSearch(asked.q) };
  const local = await listCaseEmployees(actor, caseId, { isForeign: false, q: address.q, page: address.page });
  const foreign = await listCaseEmployees(actor, caseId, { isForeign: true, q: address.q, page: address.foreign });
  const isOpen = isFormOpen(state) && mayPrepare(actor.role);
  const isLong = address.q !== '' || local.count + foreign.count > EMPLOYEES_A_PAGE / 2;
  const both = { caseId, params: address, isOpen, isOver: isCaseOver(state) };

  const t = wordsHere('employees');
  const refusal = asked.refused ? errorText(wordsHere('errors'), languageHere(), asked.refused) : undefined;
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId)}
      title={<PageTitle title={t('title')} lead={t(kind === 'new_domestic_employer' ? 'leadDomestic' : 'lead')} />}
      help={<EmployeesHelp />}
      wide
    >
      <ErrorSummary faults={[]} message={refusal} />
      {!isOpen && (
        <Callout tone="info" title={t('closedTitle')}>
          <p>{t('closedText')}</p>
        </Callout>
      )}
      {isOpen && <IncompletePeople caseId={caseId} people={await listIncompletePeople(actor, caseId)} />}
      {isLong && (
        <Filters path={employeesHref(caseId)} isFiltered={address.q !== ''} label={t('find')}>
          <TextField name="q" label={t('findLabel')} defaultValue={address.q} width={16} autoComplete="off" />
        </Filters>
      )}
      <EmployeeList kind="local" list={local} {...both} />
      <EmployeeList kind="foreign" list={foreign} {...both} />
      {isOpen && (
        <Panel title={t('many')} link={{ href: sheetHref(caseId), label: t('manyLink') }}>
          <p>{t('manyText')}</p>
        </Panel>
      )}
      <ButtonRow>
        <LinkButton
          href={documentsHref(caseId)}
          variant={local.count + foreign.count > 0 ? 'primary' : 'secondary'}
          iconAfter="arrow-right"
        >
          {t('goOn')}
        </LinkButton>
      </ButtonRow>
      <p className="field-hint">{t('goOnNote')}</p>
    </PageLayout>
  );
}

function EmployeesHelp() {
  const t = wordsHere('employees');
  return (
    <>
      <HelpBlock title={t('helpNeed')}>
        <p>{t('helpNeedText')}</p>
      </HelpBlock>
      <HelpBlock title={t('helpEis')}>
        <p>{t('helpEisText')}</p>
      </HelpBlock>
      <HelpBlock title={t('helpForeign')}>
        <p>{t('helpForeignText')}</p>
      </HelpBlock>
    </>
  );
}
