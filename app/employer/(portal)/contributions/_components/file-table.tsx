import { type Column, DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { MomentText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { TextFileRow } from '@/lib/contributions/month-rows';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { checkHref } from './addresses';

const TONES: Record<TextFileRow['state'], Tone> = {
  receiving: 'neutral',
  received: 'neutral',
  checking: 'info',
  checked: 'warn',
  used: 'good',
  failed: 'bad',
};

/** The files uploaded for a month, newest first. */
export function FileTable({ files }: { files: readonly TextFileRow[] }) {
  const t = wordsHere('contributions.month');
  const columns: Column<TextFileRow>[] = [
    { key: 'name', header: t('fileColumns.name'), rowHeader: true, cell: (file) => file.fileName },
    { key: 'received', header: t('fileColumns.received'), cell: (file) => <MomentText at={file.receivedAt} /> },
    {
      key: 'size',
      header: t('fileColumns.size'),
      numeric: true,
      cell: (file) => <span className="nowrap">{sizeText(file.sizeBytes)}</span>,
    },
    {
      key: 'state',
      header: t('fileColumns.state'),
      cell: (file) => <Tag tone={TONES[file.state]}>{t(`fileState.${file.state}`)}</Tag>,
    },
    {
      key: 'action',
      header: t('fileColumns.action'),
      action: true,
      cell: (file) => (
        <AppLink href={checkHref(file.id)}>
          {t('openFile')}
          <span className="visually-hidden"> {file.fileName}</span>
        </AppLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('files')}
      hideCaption
      columns={columns}
      rows={files}
      rowKey={(file) => file.id}
      empty={<EmptyState icon="file-text" title={t('noFiles')} />}
    />
  );
}

/** 85 kB, 2.7 MB: enough to tell two files apart. */
function sizeText(bytes: bigint): string {
  const kilobytes = Math.max(1, Math.round(Number(bytes) / 1_000));
  return kilobytes < 1_000 ? `${formatCount(kilobytes)} kB` : `${(kilobytes / 1_000).toFixed(1)} MB`;
}
