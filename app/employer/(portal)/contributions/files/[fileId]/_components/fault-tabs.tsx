import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Tabs } from '@/components/ui/tabs';
import type { countFaults } from '@/lib/contributions/check-queries';
import { faultWords } from '@/lib/contributions/fault-words';
import type { CheckParams } from '@/lib/contributions/schema';
import type { StoredSummary } from '@/lib/contributions/stored-summary';
import { FAULT_LEVELS } from '@/lib/rules/text-file/faults';
import { checkHref } from '../../../_components/addresses';

interface FaultTabsProps {
  fileId: string;
  summary: StoredSummary;
  address: CheckParams;
  counts: Awaited<ReturnType<typeof countFaults>>;
}

const LABELS = { fix: 'mustFix', look: 'pleaseLook', note: 'forInformation' } as const;

/** The three levels of faults, the kinds within one, and the downloads. */
export function FaultTabs({ fileId, summary, address, counts }: FaultTabsProps) {
  const t = useTranslations('contributions.check');
  const words = faultWords(useLocale());
  const path = checkHref(fileId);
  const all = summary.levels.fix + summary.levels.look + summary.levels.note;
  const kinds = counts.filter((kind) => address.level === null || kind.level === address.level);
  return (
    <>
      <h2 id="faults">{t('faults')}</h2>
      <Tabs
        label={t('tabs')}
        tabs={[
          { label: t('allFaults'), href: path, count: all, current: address.level === null },
          ...FAULT_LEVELS.filter((level) => summary.levels[level] > 0).map((level) => ({
            label: t(LABELS[level]),
            href: addressOf(path, { level }),
            count: summary.levels[level],
            current: address.level === level,
          })),
        ]}
      />
      {kinds.length > 1 && (
        <Tabs
          label={t('filter')}
          tabs={kinds.map((kind) => ({
            label: words.title(kind.code),
            href: addressOf(path, { level: kind.level, code: kind.code }),
            count: kind.count,
            current: address.code === kind.code && address.level === kind.level,
          }))}
        />
      )}
      <ButtonRow>
        <LinkButton href={`/api/text-files/${fileId}/faults`} icon="download" download>
          {t('download')}
        </LinkButton>
        <LinkButton href={`/api/text-files/${fileId}/original`} icon="file-text" download>
          {t('original')}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
