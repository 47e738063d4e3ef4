import { DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { MomentText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { DocumentRow } from '@/lib/documents/queries';
import { wordsHere } from '@/lib/i18n/here';
import { fileHref, newDocumentHref, removeHref } from './addresses';
import { sizeText } from './size-text';

interface DocumentListProps {
  caseId: string;
  documents: readonly DocumentRow[];
  isOpen: boolean;
}

/** Senarai Muat Naik Dokumen Sokongan: what has been uploaded, and what can be done with each. */
export function DocumentList({ caseId, documents, isOpen }: DocumentListProps) {
  const t = wordsHere('documents');
  return (
    <div id="list">
      <Panel title={t('list')}>
        <DataTable
          caption={t('list')}
          hideCaption
          rows={documents}
          rowKey={({ id }) => id}
          columns={[
            { key: 'type', header: t('column.type'), rowHeader: true, cell: ({ type }) => t(`type.${type}`) },
            {
              key: 'file',
              header: t('column.file'),
              cell: ({ fileName }) => (
                // A name may be written from right to left: it must not turn what stands beside it.
                <bdi className="wrap-anywhere">{fileName}</bdi>
              ),
            },
            { key: 'size', header: t('column.size'), numeric: true, cell: ({ sizeBytes }) => sizeText(sizeBytes) },
            { key: 'at', header: t('column.at'), cell: ({ uploadedAt }) => <MomentText at={uploadedAt} /> },
            { key: 'state', header: t('column.state'), cell: (row) => <DocumentState row={row} /> },
            {
              key: 'actions',
              header: t('column.actions'),
              action: true,
              cell: (row) => <DocumentActions caseId={caseId} row={row} isOpen={isOpen} />,
            },
          ]}
          empty={
            <EmptyState icon="upload" title={t('none')}>
              {isOpen && t('noneText')}
            </EmptyState>
          }
        />
      </Panel>
    </div>
  );
}

function DocumentState({ row }: { row: DocumentRow }) {
  const t = wordsHere('documents');
  const isRefused = row.state === 'refused';
  return (
    <>
      <Tag tone={isRefused ? 'bad' : 'good'}>{t(`state.${row.state}`)}</Tag>
      {row.refusedReason && (
        <p className="text-small wrap-anywhere">{t('refusedBecause', { reason: row.refusedReason })}</p>
      )}
    </>
  );
}

function DocumentActions({ caseId, row, isOpen }: { caseId: string; row: DocumentRow; isOpen: boolean }) {
  const t = wordsHere('documents');
  const file = row.fileName;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {/* Files rather than pages: ordinary links. */}
      <a
        className="link"
        href={fileHref(row.id, true)}
        target="_blank"
        rel="noopener"
        aria-label={t('viewOf', { file })}
      >
        {t('view')}
      </a>
      <a className="link" href={fileHref(row.id)} download aria-label={t('downloadOf', { file })}>
        {t('download')}
      </a>
      {isOpen && (
        <>
          <AppLink
            className="link"
            href={newDocumentHref(caseId, { type: row.type, replaces: row.id })}
            aria-label={t('replaceOf', { file })}
          >
            {t('replace')}
          </AppLink>
          <AppLink className="link text-bad" href={removeHref(caseId, row.id)} aria-label={t('removeOf', { file })}>
            {t('remove')}
          </AppLink>
        </>
      )}
    </span>
  );
}
