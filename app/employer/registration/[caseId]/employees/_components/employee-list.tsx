import type { ReactNode } from 'react';
import { DataTable } from '@/components/table/data-table';
import { Pagination } from '@/components/table/pagination';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { DateText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { CaseEmployeeRow } from '@/lib/employees/case-employee-view';
import type { CaseEmployeePage } from '@/lib/employees/queries';
import type { CaseEmployeeState, EmployeesParams } from '@/lib/employees/schema';
import { wordsHere } from '@/lib/i18n/here';
import { employeeHref, employeesHref, removeHref } from './addresses';

interface EmployeeListProps {
  caseId: string;
  kind: 'local' | 'foreign';
  list: CaseEmployeePage;
  params: EmployeesParams;
  isOpen: boolean;
  /** Once the case is decided nothing is missing any more. */
  isOver: boolean;
}

const TONES: Record<CaseEmployeeState, Tone> = { complete: 'good', to_check: 'info', differs: 'bad' };

/** One of the two lists of the printed guide, with its button. */
export function EmployeeList({ caseId, kind, list, params, isOpen, isOver }: EmployeeListProps) {
  const t = wordsHere('employees');
  const isLocal = kind === 'local';
  const add = isOpen ? (
    <LinkButton href={employeeHref(caseId, kind)} variant={isLocal ? 'primary' : 'secondary'} icon="plus">
      {t(isLocal ? 'addLocal' : 'addForeign')}
    </LinkButton>
  ) : null;
  return (
    <section className="panel" aria-labelledby={`${kind}-list`}>
      <div className="panel-head">
        <h2 className="panel-title" id={`${kind}-list`}>
          {t(isLocal ? 'local' : 'foreign')}
        </h2>
        {list.count > 0 && add}
      </div>
      {list.count === 0 ? (
        <Nobody caseId={caseId} isLocal={isLocal} isSearch={params.q !== ''} add={add} />
      ) : (
        <People caseId={caseId} kind={kind} list={list} isOpen={isOpen} isOver={isOver} />
      )}
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        path={employeesHref(caseId)}
        params={{ q: params.q, ...(isLocal ? { foreign: params.foreign } : { page: params.page }) }}
        name={isLocal ? 'page' : 'foreign'}
      />
    </section>
  );
}

interface NobodyProps {
  caseId: string;
  isLocal: boolean;
  isSearch: boolean;
  add: ReactNode;
}

function Nobody({ caseId, isLocal, isSearch, add }: NobodyProps) {
  const t = wordsHere('employees');
  if (isSearch) {
    return (
      <EmptyState
        icon="search"
        title={t('noneFound')}
        action={<LinkButton href={employeesHref(caseId)}>{t('everybody')}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState icon="users" title={t(isLocal ? 'noLocal' : 'noForeign')} action={add}>
      <p>{t(isLocal ? 'noLocalText' : 'noForeignText')}</p>
    </EmptyState>
  );
}

function People({ caseId, kind, list, isOpen, isOver }: Omit<EmployeeListProps, 'params'>) {
  const t = wordsHere('employees');
  return (
    <DataTable
      caption={t(kind)}
      hideCaption
      rows={list.rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: t('columns.name'), cell: (row) => row.name, rowHeader: true },
        {
          key: 'identity',
          header: t('columns.identity'),
          cell: (row) => <Identity number={row.identityNumber} masked />,
        },
        {
          key: 'from',
          header: t('columns.employedFrom'),
          cell: (row) => <DateText date={row.employedFrom} short />,
        },
        ...(kind === 'local'
          ? [
              {
                key: 'eis',
                header: t('columns.eisFrom'),
                cell: ({ eisFrom }: CaseEmployeeRow) =>
                  eisFrom ? <DateText date={eisFrom} short /> : <span className="text-ink-soft">{t('noEis')}</span>,
              },
            ]
          : []),
        { key: 'wage', header: t('columns.wage'), cell: (row) => <Money amount={row.wage} />, numeric: true },
        { key: 'state', header: t('columns.state'), cell: (row) => <State row={row} isOver={isOver} /> },
        ...(isOpen
          ? [
              {
                key: 'change',
                header: t('columns.change'),
                cell: (row: CaseEmployeeRow) => <Actions caseId={caseId} kind={kind} row={row} />,
                action: true,
              },
            ]
          : []),
        ...(!isOpen && kind === 'foreign'
          ? [
              {
                key: 'see',
                header: t('see'),
                cell: (row: CaseEmployeeRow) => (
                  <AppLink href={employeeHref(caseId, kind, row.id)} aria-label={t('seeOf', { name: row.name })}>
                    {t('see')}
                  </AppLink>
                ),
                action: true,
              },
            ]
          : []),
      ]}
    />
  );
}

function State({ row, isOver }: { row: CaseEmployeeRow; isOver: boolean }) {
  const t = wordsHere('employees');
  const lacks = isOver ? [] : row.lacks;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {lacks.map((lack) => (
        <Tag key={lack} tone="warn">
          {t(`lack.${lack}`)}
        </Tag>
      ))}
      {(row.state !== 'complete' || lacks.length === 0) && <Tag tone={TONES[row.state]}>{t(`state.${row.state}`)}</Tag>}
      {row.isLate && <Tag tone="warn">{t('late')}</Tag>}
    </span>
  );
}

function Actions({ caseId, kind, row }: { caseId: string; kind: 'local' | 'foreign'; row: CaseEmployeeRow }) {
  const t = wordsHere('employees');
  return (
    <span className="row-links">
      <AppLink href={employeeHref(caseId, kind, row.id)} aria-label={t('changeOf', { name: row.name })}>
        {t('change')}
      </AppLink>{' '}
      <AppLink href={removeHref(caseId, row.id)} aria-label={t('removeOf', { name: row.name })}>
        {t('remove')}
      </AppLink>
    </span>
  );
}
