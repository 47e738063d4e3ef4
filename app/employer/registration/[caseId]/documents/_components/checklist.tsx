import { DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { ChecklistLine } from '@/lib/documents/queries';
import { wordsHere } from '@/lib/i18n/here';
import { newDocumentHref } from './addresses';

interface ChecklistProps {
  caseId: string;
  lines: readonly ChecklistLine[];
  isOpen: boolean;
}

/** Senarai Semak Dokumen Sokongan: each line with what is there of it, and the way to bring it. */
export function Checklist({ caseId, lines, isOpen }: ChecklistProps) {
  const t = wordsHere('documents');
  return (
    <Panel title={t('checklist')}>
      <p className="mb-4">{t('checklistText')}</p>
      <DataTable
        caption={t('checklist')}
        hideCaption
        rows={lines}
        rowKey={({ type }) => type}
        columns={[
          { key: 'type', header: t('column.type'), rowHeader: true, cell: ({ type }) => t(`type.${type}`) },
          { key: 'need', header: t('column.need'), cell: ({ required }) => t(required ? 'required' : 'optional') },
          { key: 'state', header: t('column.state'), cell: (line) => <NeedTag {...line} /> },
          {
            key: 'insert',
            header: t('column.actions'),
            action: true,
            cell: ({ type, state }) =>
              isOpen && state === 'lacking' ? (
                <AppLink className="link" href={newDocumentHref(caseId, { type })}>
                  {t('insert')}
                  <span className="visually-hidden">: {t(`type.${type}`)}</span>
                </AppLink>
              ) : null,
          },
        ]}
        empty={<EmptyState title={t('checklistEmpty')}>{t('checklistEmptyText')}</EmptyState>}
      />
    </Panel>
  );
}

function NeedTag({ state, required }: ChecklistLine) {
  const t = wordsHere('documents.need');
  if (state === 'lacking' && !required) return <Tag tone="neutral">{t('none')}</Tag>;
  const tones: Record<ChecklistLine['state'], Tone> = { there: 'good', lacking: 'warn', refused: 'bad' };
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
