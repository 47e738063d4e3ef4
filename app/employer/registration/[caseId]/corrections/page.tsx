import type { Metadata } from 'next';
import { CaseTag } from '@/app/employer/registration/_components/case-tag';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { EmptyState } from '@/components/ui/empty-state';
import { listCorrections } from '@/lib/corrections/queries';
import { wordsHere } from '@/lib/i18n/here';
import { requireCase } from '@/lib/web/session';
import { correctionHref } from './_components/addresses';

interface CorrectionsPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections')('title') };
}

/** The corrections about the people of a case. */
export default async function CorrectionsPage({ params }: CorrectionsPageProps) {
  const { caseId } = await params;
  const { actor } = await requireCase(caseId);
  const corrections = await listCorrections(actor, caseId);
  const t = wordsHere('corrections');
  return (
    <PageLayout title={<PageTitle title={t('title')} lead={t('lead')} />}>
      <DataTable
        caption={t('title')}
        hideCaption
        rows={corrections}
        rowKey={({ caseId: id }) => id}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          {
            key: 'employee',
            header: t('table.employee'),
            rowHeader: true,
            cell: ({ employee }) => employee?.name ?? t('gone'),
          },
          { key: 'what', header: t('table.what'), cell: ({ field }) => t(`fields.${field}`) },
          { key: 'number', header: t('table.number'), cell: ({ number }) => number ?? '-' },
          { key: 'state', header: t('table.state'), cell: ({ state }) => <CaseTag state={state} /> },
          {
            key: 'open',
            header: t('table.see'),
            action: true,
            cell: ({ caseId: id, field, employee }) => (
              <AppLink className="link" href={correctionHref(caseId, id)}>
                {t('table.see')}
                <span className="visually-hidden">
                  {' '}
                  {t('table.about', { name: employee?.name ?? t('gone'), field: t(`fields.${field}`) })}
                </span>
              </AppLink>
            ),
          },
        ]}
      />
    </PageLayout>
  );
}
