import { type Column, DataTable } from '@/components/table/data-table';
import { DateText } from '@/components/ui/date-text';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { SubmissionView } from '@/lib/contributions/submission-queries';
import { coversEis, coversSocso } from '@/lib/core/schemes';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';

interface Share {
  readonly key: 'socso' | 'skbbk' | 'eis';
  readonly employer: bigint;
  readonly employee: bigint;
}

/** A submission's figures: head count, wages, and who pays which share. */
export function FiguresPanel({ submission }: { submission: SubmissionView }) {
  const t = wordsHere('contributions.review');
  const rules = wordsHere('rules');
  const shares = sharesOf(submission);
  const words = recordWords(submission).map((key) => t(key));
  const employer = shares.reduce((sum, share) => sum + share.employer, 0n);
  const employee = shares.reduce((sum, share) => sum + share.employee, 0n);
  const columns: Column<Share>[] = [
    { key: 'scheme', header: t('scheme'), rowHeader: true, cell: (share) => t(share.key), total: t('total') },
    {
      key: 'employer',
      header: t('employer'),
      numeric: true,
      cell: (share) => <Money amount={share.employer} />,
      total: <Money amount={employer} />,
    },
    {
      key: 'employee',
      header: t('employee'),
      numeric: true,
      cell: (share) => <Money amount={share.employee} />,
      total: <Money amount={employee} />,
    },
    {
      key: 'sum',
      header: t('sum'),
      numeric: true,
      cell: (share) => <Money amount={share.employer + share.employee} />,
      total: <Money amount={employer + employee} />,
    },
  ];
  return (
    <>
      <Panel title={t('figures')}>
        <SummaryList
          rows={[
            { label: t('people'), value: formatCount(submission.people) },
            { label: t('wages'), value: <Money amount={submission.sums.wages} withUnit /> },
            { label: t('total'), value: <Money amount={employer + employee} withUnit /> },
            {
              label: t('due'),
              value: <DateText date={submission.dueDate} />,
              note: submission.nonWorking && rules(`nonWorkingDay.${submission.nonWorking}`),
            },
            // Once they are made they are named with their numbers.
            ...(submission.state === 'draft' ? [{ label: t('records'), value: words.join(', ') }] : []),
          ]}
        />
      </Panel>
      <Panel title={t('shares')}>
        <DataTable
          caption={t('shares')}
          hideCaption
          columns={columns}
          rows={shares}
          rowKey={(share) => share.key}
          totalLabel={t('total')}
        />
      </Panel>
    </>
  );
}

function recordWords({ schemes }: SubmissionView): ('acr' | 'ecr')[] {
  return [...(coversSocso(schemes) ? (['acr'] as const) : []), ...(coversEis(schemes) ? (['ecr'] as const) : [])];
}

function sharesOf({ schemes, sums }: SubmissionView): Share[] {
  const shares: Share[] = [];
  if (coversSocso(schemes)) {
    shares.push({ key: 'socso', employer: sums.socsoEmployer, employee: sums.socsoEmployee });
    shares.push({ key: 'skbbk', employer: 0n, employee: sums.skbbk });
  }
  if (coversEis(schemes)) shares.push({ key: 'eis', employer: sums.eisEmployer, employee: sums.eisEmployee });
  return shares;
}
