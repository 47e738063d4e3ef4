import { type Column, DataTable } from '@/components/table/data-table';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { formatMoment } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { SettingChangeView } from '@/lib/settings/queries';

/** What was proposed before, and what became of it. */
export function SettingHistory({ history }: { history: readonly SettingChangeView[] }) {
  const t = wordsHere('staff.settings');
  const language = languageHere();
  const outcome = ({ agreedBy, agreedAt, droppedAt }: SettingChangeView) => {
    if (agreedAt) return t('agreed', { name: agreedBy ?? '', at: formatMoment(language, agreedAt) });
    return droppedAt ? t('dropped', { at: formatMoment(language, droppedAt) }) : '';
  };
  const columns: Column<SettingChangeView>[] = [
    { key: 'change', header: t('change'), rowHeader: true, cell: (row) => t(row.on ? 'on' : 'off') },
    {
      key: 'by',
      header: t('proposedBy'),
      cell: (row) => (
        <>
          {row.proposedBy}
          <span className="cell-note">
            <MomentText at={row.proposedAt} />
          </span>
        </>
      ),
    },
    { key: 'reason', header: t('reason'), cell: (row) => <span className="wrap-anywhere">{row.reason}</span> },
    { key: 'outcome', header: t('outcome'), cell: outcome },
  ];
  return (
    <Panel title={t('history')}>
      <DataTable
        caption={t('history')}
        hideCaption
        columns={columns}
        rows={history}
        rowKey={(row) => row.id}
        empty={<p>{t('noHistory')}</p>}
      />
    </Panel>
  );
}
