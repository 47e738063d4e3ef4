import { TextField } from '@/components/form/text-field';
import { type Column, DataTable } from '@/components/table/data-table';
import { Filters } from '@/components/table/filters';
import { Pagination } from '@/components/table/pagination';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { maskIdentity } from '@/lib/core/identity-text';
import { formatSen } from '@/lib/core/money';
import { wordsHere } from '@/lib/i18n/here';
import type { RecordLinePage } from '@/lib/records/line-queries';
import type { RecordView } from '@/lib/records/queries';
import type { RecordLine } from '@/lib/records/record-line';
import { csvHref, lineHref, type OfficeView, recordHref, textFileHref } from './addresses';

interface RecordLinesProps {
  record: RecordView;
  lines: RecordLinePage;
  search: string;
  /** Whose record the office looks at; it saves no list of people. */
  office?: OfficeView | null;
}

/** The people of a record, fifty at a time, each with a way to how their contribution was worked out. */
export function RecordLines({ record, lines, search, office = null }: RecordLinesProps) {
  const t = wordsHere('records.detail');
  const path = recordHref(record, office);
  return (
    <Panel title={t('lines')}>
      {(record.people > 0 || search !== '') && (
        <Filters path={path} isFiltered={search !== ''} label={t('search')}>
          <TextField
            name="q"
            type="search"
            label={t('find')}
            hint={t('findHint')}
            defaultValue={search}
            maxLength={100}
            autoComplete="off"
            className="max-w-none"
          />
        </Filters>
      )}
      <LineTable {...{ record, lines, search, office }} />
      <Pagination page={lines.page} pageCount={lines.pageCount} path={path} params={{ q: search }} />
      {record.people > 0 && (
        <div className="no-print mt-6 flex flex-wrap items-center justify-between gap-4">
          <p className="text-small text-ink-soft">{t('print')}</p>
          {!office && (
            <div className="flex flex-wrap gap-4">
              <LinkButton href={csvHref(record.id)} icon="download" download>
                {t('csv')}
              </LinkButton>
              <LinkButton href={textFileHref(record.submissionId)} icon="download" download>
                {t('textFile')}
              </LinkButton>
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}

function LineTable({ record, lines, search, office = null }: RecordLinesProps) {
  const t = wordsHere('records.detail');
  const columns = useColumns(record);
  return (
    <DataTable
      caption={t('linesCaption', { count: lines.count })}
      columns={columns}
      rows={lines.rows}
      rowKey={(line) => line.lineNo}
      link={{
        text: t('explain'),
        href: (line) => lineHref(record, line.employeeId, office),
        of: (line) => line.name,
      }}
      empty={
        search === '' ? (
          <EmptyState icon="users" title={t('noPeople')}>
            <p>{t('noPeopleText')}</p>
          </EmptyState>
        ) : (
          <EmptyState
            icon="search"
            title={t('nothing')}
            action={<LinkButton href={recordHref(record, office)}>{t('all')}</LinkButton>}
          >
            <p>{t('nothingText')}</p>
          </EmptyState>
        )
      }
    />
  );
}

function useColumns(record: RecordView): Column<RecordLine>[] {
  const t = wordsHere('records');
  const money = (key: 'wage' | 'employer' | 'employee' | 'skbbk' | 'total', label: string): Column<RecordLine> => ({
    key,
    header: label,
    numeric: true,
    cell: (line) => formatSen(line[key]),
  });
  const category: Column<RecordLine> = {
    key: 'category',
    header: t('word.category'),
    cell: (line) => t(`category.${line.category ?? 'none'}`),
  };
  const acr = record.kind === 'acr';
  return [
    {
      key: 'name',
      header: t('word.name'),
      rowHeader: true,
      cell: (line) => line.name,
    },
    {
      key: 'identity',
      header: t('word.identity'),
      nowrap: true,
      cell: (line) => maskIdentity(line.identityNumber),
    },
    ...(acr ? [category] : []),
    money('wage', t('word.wage')),
    money('employer', t('word.employerShare')),
    money('employee', t('word.employeeShare')),
    ...(acr ? [money('skbbk', t('word.skbbk'))] : []),
    money('total', t('word.lineTotal')),
  ];
}
