import { addressOf } from '@/components/table/pagination';
import { Tabs } from '@/components/ui/tabs';
import type { SheetLevel } from '@/lib/employees/check-sheet';
import type { FaultKind, SheetView } from '@/lib/employees/sheet-queries';
import { wordsHere } from '@/lib/i18n/here';
import { sheetHref } from './addresses';

interface SheetTabsProps {
  caseId: string;
  sheet: SheetView;
  kinds: readonly FaultKind[];
  /** The level that is shown; null for all rows. */
  level: SheetLevel | null;
}

/** What was found, by level, and all rows. */
export function SheetTabs({ caseId, sheet, kinds, level }: SheetTabsProps) {
  const t = wordsHere('employeeSheet');
  const path = sheetHref(caseId, sheet.id);
  const levels = (['fix', 'look', 'note'] as const).filter((one) => kinds.some((kind) => kind.level === one));
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        ...levels.map((one) => ({
          label: t(`level.${one}`),
          href: addressOf(path, { level: one }),
          current: level === one,
        })),
        { label: t('allRows'), href: addressOf(path, { view: 'all' }), current: level === null },
      ]}
    />
  );
}
