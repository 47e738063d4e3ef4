import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { formatSen } from '@/lib/core/money';
import { wordsHere } from '@/lib/i18n/here';
import type { ExplanationItem } from '@/lib/rules/describe-contribution';

/** Why a scheme's amounts are what they are: rule, table, row, wage band, Act and where it is written. */
export function Explanation({ item }: { item: ExplanationItem }) {
  const t = wordsHere('records.line');
  const rules = wordsHere('rules');
  const rows: SummaryRow[] = [
    { label: t('rule'), value: rules(item.ruleCode) },
    ...useTableRows(item),
    { label: t('source'), value: t('sourceIn', { place: placeOf(item.ruleSource) }) },
  ];
  return (
    <Panel title={rules(`scheme.${item.scheme}`)} level={3}>
      <SummaryList rows={rows} />
    </Panel>
  );
}

function useTableRows(item: ExplanationItem): SummaryRow[] {
  const t = wordsHere('records.line');
  const rules = wordsHere('rules');
  const { tableId, row, scheme } = item;
  if (!tableId) return [{ label: t('amount'), value: t('none') }];
  const employer = { label: t('employer'), value: <Money amount={item.employer} withUnit /> };
  return [
    {
      label: t('table'),
      value: rules(`table.${tableId}` as 'table.socso-2024-10'),
      note: item.confirmed ? t('sourceIn', { place: placeOf(item.source) }) : rules('unconfirmed'),
    },
    { label: t('act'), value: t(`acts.${tableId}` as 'acts.socso-2024-10') },
    row === 0
      ? { label: t('row'), value: rules('noWage') }
      : { label: t('row'), value: rules('row', { row: String(row) }), note: <Band item={item} /> },
    ...(scheme === 'skbbk' ? [] : [employer]),
    { label: t('employee'), value: <Money amount={item.employee} withUnit /> },
  ];
}

function Band({ item: { wageOver, wageNotOver } }: { item: ExplanationItem }) {
  const rules = wordsHere('rules');
  const over = formatSen(wageOver);
  return wageNotOver === null ? rules('topBand', { over }) : rules('band', { over, notOver: formatSen(wageNotOver) });
}

/** The heading in the list of sources, of `SOURCES.md#heading`. */
function placeOf(source: string): string {
  return source.slice(source.indexOf('#') + 1);
}
