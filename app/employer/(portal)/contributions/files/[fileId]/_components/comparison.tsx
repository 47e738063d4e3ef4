import { type Column, DataTable } from '@/components/table/data-table';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import type { ChangedPeople, ChangedPerson, MonthComparison } from '@/lib/contributions/compare-months';
import { WAGE_JUMP_PERCENT } from '@/lib/contributions/schema';
import type { Month } from '@/lib/core/month';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';

/** Who is new, who is gone, who is missing and whose wages jumped, against the last filed month. */
export function Comparison({ comparison }: { comparison: MonthComparison | null }) {
  const t = wordsHere('contributions.check');
  return (
    <Panel title={t('compare')}>
      {comparison ? (
        <>
          <Changes title={t('missing')} changes={comparison.missing} month={comparison.previousMonth} />
          <Changes
            title={t('jumps', { percent: String(WAGE_JUMP_PERCENT) })}
            changes={comparison.jumps}
            month={comparison.previousMonth}
          />
          <Changes title={t('joiners')} changes={comparison.joiners} month={comparison.previousMonth} />
          <Changes title={t('leavers')} changes={comparison.leavers} month={comparison.previousMonth} />
        </>
      ) : (
        <p>{t('noLastMonth')}</p>
      )}
    </Panel>
  );
}

function Changes({ title, changes, month }: { title: string; changes: ChangedPeople; month: Month }) {
  const t = wordsHere('contributions.check');
  const before = t('wageBefore', { month: formatMonth(languageHere(), month) });
  const columns: Column<ChangedPerson>[] = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (person) => person.name },
    { key: 'identity', header: t('identity'), cell: (person) => <Identity number={person.identityNumber} masked /> },
    {
      key: 'before',
      header: before,
      numeric: true,
      cell: (person) => person.before !== null && <Money amount={person.before} />,
    },
    {
      key: 'after',
      header: t('wageNow'),
      numeric: true,
      cell: (person) => person.after !== null && <Money amount={person.after} />,
    },
  ];
  return (
    <details className="changes" open={changes.count > 0 && changes.count <= 10}>
      <summary>
        {title}: <strong>{formatCount(changes.count)}</strong>
      </summary>
      {changes.count === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <DataTable
            caption={title}
            hideCaption
            columns={columns}
            rows={changes.people}
            rowKey={(person) => person.employeeId}
          />
          {changes.count > changes.people.length && (
            <p>{t('firstOf', { shown: formatCount(changes.people.length), count: formatCount(changes.count) })}</p>
          )}
        </>
      )}
    </details>
  );
}
