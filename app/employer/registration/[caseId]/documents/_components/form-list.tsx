import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { FormKind } from '@/lib/documents/forms';
import { wordsHere } from '@/lib/i18n/here';

/** Muat Turun Dokumen Sokongan Yang Telah Dijana: the forms that the portal has filled in. */
export function FormList({ caseId, forms }: { caseId: string; forms: readonly FormKind[] }) {
  const t = wordsHere('documents');
  return (
    <Panel title={t('forms')}>
      <p>{t('formsText')}</p>
      {forms.length === 0 && <EmptyState title={t('formsEmpty')}>{t('formsEmptyText')}</EmptyState>}
      <ul className="stack-tight mt-4">
        {forms.map((form) => (
          <li key={form}>
            <LinkButton href={`/api/cases/${caseId}/forms/${form}`} icon="download" download>
              {t('formDownload', { name: t(`form.title.${form}`) })}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
