import { TextField } from '@/components/form/text-field';
import { type Column, DataTable } from '@/components/table/data-table';
import { Filters } from '@/components/table/filters';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import type { LinePage, LineRow } from '@/lib/contributions/line-queries';
import { LINES_A_PAGE, type LinesParams } from '@/lib/contributions/schema';
import { sen } from '@/lib/core/money';
import { wordsHere } from '@/lib/i18n/here';

interface LinesPanelProps {
  list: LinePage;
  address: LinesParams;
  /** The page that the list stands on, and what else its address has to keep. */
  path: string;
  kept?: Readonly<Record<string, string | undefined>>;
  /** The same people as a text file, where there is one to save. */
  fileHref?: string;
}

/** The people of a draft, searched and paged in the address. */
export function LinesPanel({ list, address, path, kept = {}, fileHref }: LinesPanelProps) {
  const t = wordsHere('contributions.review');
  const { rows, count } = list;
  const columns: Column<LineRow>[] = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (line) => line.name },
    { key: 'identity', header: t('identity'), cell: (line) => <Identity number={line.identityNumber} masked /> },
    { key: 'wage', header: t('wage'), numeric: true, cell: (line) => <Money amount={line.wage} /> },
    { key: 'employer', header: t('employer'), numeric: true, cell: (line) => <Money amount={line.employer} /> },
    { key: 'employee', header: t('employee'), numeric: true, cell: (line) => <Money amount={line.employee} /> },
    {
      key: 'sum',
      header: t('sum'),
      numeric: true,
      cell: (line) => <Money amount={sen(line.employer + line.employee)} />,
    },
  ];
  return (
    <Panel title={t('lines')}>
      <Filters path={path} isFiltered={address.q !== ''} label={t('searchLabel')}>
        <TextField name="q" type="search" label={t('search')} defaultValue={address.q} maxLength={100} width={24} />
      </Filters>
      <DataTable
        caption={t('lines')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(line) => line.employeeId}
        empty={<EmptyState icon="search" title={t('noLines')} />}
      />
      <Pagination
        page={address.lines}
        pageCount={Math.ceil(count / LINES_A_PAGE)}
        path={path}
        params={{ ...kept, q: address.q }}
        name="lines"
      />
      {fileHref && (
        <ButtonRow>
          <LinkButton href={fileHref} icon="download" download>
            {t('textFile')}
          </LinkButton>
        </ButtonRow>
      )}
    </Panel>
  );
}
