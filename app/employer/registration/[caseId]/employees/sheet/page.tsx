import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileField } from '@/components/form/file-field';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { Button, LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { mayPrepare } from '@/lib/core/actor';
import { employeesParamsSchema, SHEET_MEGABYTES, SHEET_ROWS } from '@/lib/employees/schema';
import { listSheets, type SheetView } from '@/lib/employees/sheet-queries';
import { errorText } from '@/lib/i18n/error-text';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { employeesHref, sheetHref } from '../_components/addresses';
import { employeeCrumbs } from '../_components/employee-crumbs';

interface SheetPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employeeSheet')('title') };
}

/** Many employees at once: the template, the upload, and what was uploaded before. */
export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const { caseId } = await params;
  const { actor, state } = await requireCase(caseId);
  if (!isFormOpen(state) || !mayPrepare(actor.role)) redirect(employeesHref(caseId));
  const { refused } = employeesParamsSchema.parse(await searchParams);
  const sheets = await listSheets(actor, caseId);
  const t = wordsHere('employeeSheet');
  const errors = wordsHere('errors');
  const limits = { rows: formatCount(SHEET_ROWS), megabytes: SHEET_MEGABYTES };
  const refusal = refused ? errorText(errors, languageHere(), refused, limits) : undefined;
  const api = `/api/cases/${caseId}/employees/sheet`;
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('title'))}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
    >
      <ErrorSummary faults={refusal ? [{ id: 'file', text: refusal }] : []} />
      <Panel title={t('templateTitle')}>
        <p>{t('templateText')}</p>
        <ButtonRow>
          <LinkButton href={`${api}/template.xlsx`} icon="download" download>
            {t('templateXlsx')}
          </LinkButton>
          <LinkButton href={`${api}/template.csv`} icon="download" download>
            {t('templateCsv')}
          </LinkButton>
        </ButtonRow>
      </Panel>
      <Panel title={t('uploadTitle')}>
        <form method="post" action={api} encType="multipart/form-data" noValidate>
          <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".csv,.xlsx,text/csv" error={refusal} />
          <ButtonRow>
            <Button type="submit" variant="primary" icon="upload">
              {t('upload')}
            </Button>
            <LinkButton href={employeesHref(caseId)} variant="plain">
              {t('toList')}
            </LinkButton>
          </ButtonRow>
        </form>
      </Panel>
      {sheets.length > 0 && <EarlierSheets caseId={caseId} sheets={sheets} />}
    </PageLayout>
  );
}

function EarlierSheets({ caseId, sheets }: { caseId: string; sheets: readonly SheetView[] }) {
  const t = wordsHere('employeeSheet');
  return (
    <Panel title={t('earlier')}>
      <DataTable
        caption={t('earlier')}
        hideCaption
        rows={sheets}
        rowKey={(sheet) => sheet.id}
        columns={[
          { key: 'name', header: t('columns.name'), cell: (sheet) => sheet.fileName, rowHeader: true },
          { key: 'at', header: t('columns.at'), cell: (sheet) => <MomentText at={sheet.uploadedAt} /> },
          { key: 'rows', header: t('columns.rows'), cell: (sheet) => formatCount(sheet.rowCount), numeric: true },
          { key: 'state', header: t('columns.state'), cell: (sheet) => t(`state.${sheet.state}`) },
          {
            key: 'open',
            header: t('columns.open'),
            cell: (sheet) => (
              <AppLink href={sheetHref(caseId, sheet.id)} aria-label={t('openOf', { name: sheet.fileName })}>
                {t('open')}
              </AppLink>
            ),
            action: true,
          },
        ]}
      />
    </Panel>
  );
}
