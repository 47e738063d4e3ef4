import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { mayPrepare } from '@/lib/core/actor';
import { SHEET_ROWS_A_PAGE, sheetParamsSchema } from '@/lib/employees/schema';
import { countSheetFaults, findSheet, listSheetRows } from '@/lib/employees/sheet-queries';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { employeesHref, sheetHref } from '../../_components/addresses';
import { employeeCrumbs } from '../../_components/employee-crumbs';
import { SheetFilter } from '../../_components/sheet-filter';
import { SheetRows } from '../../_components/sheet-rows';
import { SheetTabs } from '../../_components/sheet-tabs';
import { AddRows, SheetVerdict } from '../../_components/sheet-verdict';

interface SheetCheckPageProps {
  params: Promise<{ caseId: string; sheetId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('employeeSheet')('checkTitle') };
}

/** What the check of a sheet found, and the one button that adds its good rows. */
export default async function SheetCheckPage({ params, searchParams }: SheetCheckPageProps) {
  const { caseId, sheetId } = await params;
  const { actor, state } = await requireCase(caseId);
  const sheet = await findSheet(actor, caseId, sheetId);
  if (!sheet) notFound();
  const address = sheetParamsSchema.parse(await searchParams);
  const kinds = await countSheetFaults(actor, sheetId);
  const isAll = address.view === 'all' || (kinds.length === 0 && address.level === null);
  const { rows, count } = await listSheetRows(actor, sheetId, {
    level: isAll ? null : (address.level ?? firstLevel(kinds)),
    code: isAll ? null : address.code,
    page: address.page,
  });
  const isOpen = isFormOpen(state) && mayPrepare(actor.role);
  const t = wordsHere('employeeSheet');
  return (
    <PageLayout
      crumbs={await employeeCrumbs(caseId, t('checkTitle'))}
      title={<PageTitle eyebrow={sheet.fileName} title={t('checkTitle')} />}
      wide
    >
      <SheetVerdict sheet={sheet} />
      {isOpen && sheet.state === 'checked' && <AddRows caseId={caseId} sheet={sheet} />}
      <ButtonRow>
        {sheet.fixCount + sheet.lookCount > 0 && (
          <LinkButton href={`/api/cases/${caseId}/employees/sheet/${sheetId}/rows.csv`} icon="download" download>
            {t('download')}
          </LinkButton>
        )}
        <LinkButton href={employeesHref(caseId)} variant={sheet.state === 'used' ? 'primary' : 'plain'}>
          {t('toList')}
        </LinkButton>
      </ButtonRow>
      <div className="stack-tight" id="parts">
        <SheetTabs
          caseId={caseId}
          sheet={sheet}
          kinds={kinds}
          level={isAll ? null : (address.level ?? firstLevel(kinds))}
        />
        {!isAll && <SheetFilter caseId={caseId} sheetId={sheetId} address={address} kinds={kinds} />}
        {rows.length === 0 ? (
          <EmptyState icon="check-circle" title={t(isAll ? 'noRows' : 'noFaults')} />
        ) : (
          <SheetRows rows={rows} />
        )}
        <Pagination
          page={address.page}
          pageCount={Math.ceil(count / SHEET_ROWS_A_PAGE)}
          path={sheetHref(caseId, sheetId)}
          params={{
            view: address.view === 'all' ? 'all' : undefined,
            level: address.level ?? undefined,
            code: address.code ?? undefined,
          }}
        />
      </div>
    </PageLayout>
  );
}

/** The gravest level that there is: what is shown first. */
function firstLevel(kinds: Awaited<ReturnType<typeof countSheetFaults>>) {
  return (['fix', 'look', 'note'] as const).find((level) => kinds.some((kind) => kind.level === level)) ?? null;
}
