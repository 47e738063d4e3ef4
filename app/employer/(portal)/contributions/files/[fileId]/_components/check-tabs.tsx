import { addressOf } from '@/components/table/pagination';
import { Tabs } from '@/components/ui/tabs';
import type { CheckParams } from '@/lib/contributions/schema';
import type { StoredSummary } from '@/lib/contributions/stored-summary';
import { wordsHere } from '@/lib/i18n/here';
import { FAULT_LEVELS } from '@/lib/rules/text-file/faults';
import { checkHref } from '../../../_components/addresses';

interface CheckTabsProps {
  fileId: string;
  summary: StoredSummary;
  view: NonNullable<CheckParams['view']>;
  level: CheckParams['level'];
  people: number;
}

const LABELS = { fix: 'mustFix', look: 'pleaseLook', note: 'forInformation' } as const;

/** The parts of the check: faults by level, the comparison, all lines. */
export function CheckTabs({ fileId, summary, view, level, people }: CheckTabsProps) {
  const t = wordsHere('contributions.check');
  const path = checkHref(fileId);
  const levels = FAULT_LEVELS.filter((one) => summary.levels[one] > 0);
  const all = levels.reduce((sum, one) => sum + summary.levels[one], 0);
  const faults = view === 'faults';
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        ...(all > 0
          ? [
              {
                label: t('allFaults'),
                href: addressOf(path, { view: 'faults' }),
                count: all,
                current: faults && level === null,
              },
            ]
          : []),
        ...levels.map((one) => ({
          label: t(LABELS[one]),
          href: addressOf(path, { view: 'faults', level: one }),
          count: summary.levels[one],
          current: faults && level === one,
        })),
        { label: t('compare'), href: addressOf(path, { view: 'compare' }), current: view === 'compare' },
        { label: t('allLines'), href: addressOf(path, { view: 'lines' }), count: people, current: view === 'lines' },
      ]}
    />
  );
}
