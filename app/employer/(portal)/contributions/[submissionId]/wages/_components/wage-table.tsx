'use client';

import { useTranslations } from '#words';
import { type Column, DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import type { SchemeSet } from '@/lib/core/schemes';
import { readWage, UNUSUAL_WAGE } from '@/lib/rules/wage';
import { wageFieldId } from './addresses';
import { type Shares, sharesOf } from './cover';
import { type WageFaultCode, type WageField, wageText } from './wage-model';

/** A month in the reader's words, whole and where room is short. */
export interface MonthWords {
  readonly long: string;
  readonly short: string;
}

interface WageTableProps {
  fields: readonly WageField[];
  schemes: SchemeSet;
  month: MonthWords;
  lastMonth: MonthWords | null;
  /** What is in the fields that somebody typed in, by the employee's id. */
  live: Readonly<Record<string, string>>;
  /** The fields that were left after typing: only then is a fault in them told. */
  left: ReadonlySet<string>;
}

/** Everybody of the page with their wage; the shares follow what is typed. */
export function WageTable({ fields, schemes, month, lastMonth, live, left }: WageTableProps) {
  const t = useTranslations('wageForm');
  const shares = (field: WageField) => sharesNow(field, schemes, live[field.view.employeeId]);
  const share = (side: keyof Shares): Column<WageField> => ({
    key: side,
    header: t(side),
    numeric: true,
    cell: (field) => <ShareCell amount={shares(field)?.[side]} />,
  });
  const columns: Column<WageField>[] = [
    { key: 'person', header: t('person'), rowHeader: true, cell: ({ view }) => <Person {...view} /> },
    ...(lastMonth === null ? [] : [lastColumn(t('lastWage', { month: lastMonth.short }), t('none'))]),
    {
      key: 'wage',
      header: t('wage', { month: month.short }),
      numeric: true,
      cell: (field) => (
        <WageCell field={field} live={live[field.view.employeeId]} isLeft={left.has(field.view.employeeId)} />
      ),
    },
    share('employer'),
    share('employee'),
    { key: 'why', header: t('explain'), action: true, cell: ({ view }) => <Why {...view} /> },
  ];
  return (
    <DataTable
      caption={t('caption', { month: month.long })}
      hideCaption
      columns={columns}
      rows={fields}
      rowKey={({ view }) => view.employeeId}
      isSelected={({ isContested }) => isContested}
    />
  );
}

function lastColumn(header: string, none: string): Column<WageField> {
  return {
    key: 'last',
    header,
    numeric: true,
    cell: ({ view }) =>
      view.lastWage === null ? <span className="cell-note">{none}</span> : <Money amount={view.lastWage} />,
  };
}

/** The shares of what is in the field; null while it holds no wage. */
function sharesNow({ view, text, saved }: WageField, schemes: SchemeSet, live: string | undefined): Shares | null {
  const read = readWage(live ?? text);
  if (!read.ok || read.wage === null) return null;
  return read.wage === saved && saved === view.wage ? view : sharesOf(view.cover, schemes, read.wage);
}

function ShareCell({ amount }: { amount: Shares['employer'] | undefined }) {
  return amount === undefined ? <span className="share-none">–</span> : <Money amount={amount} />;
}

function Person({ name, identity, notes }: WageField['view']) {
  return (
    <>
      {name}
      <span className="cell-note">
        <span className="nowrap">{identity}</span>
        {notes.map((note) => (
          <span key={note} className="wage-note">
            {note}
          </span>
        ))}
      </span>
    </>
  );
}

function Why({ whyHref, name }: WageField['view']) {
  const t = useTranslations('wageForm');
  if (!whyHref) return null;
  return (
    <AppLink href={whyHref} aria-label={t('whyOf', { name })}>
      {t('why')}
    </AppLink>
  );
}

interface WageCellProps {
  field: WageField;
  live: string | undefined;
  isLeft: boolean;
}

function WageCell({ field, live, isLeft }: WageCellProps) {
  const t = useTranslations('wageForm');
  const { view, text, saved } = field;
  const id = wageFieldId(view.employeeId);
  const fault = faultNow(field, live, isLeft);
  const read = readWage(live ?? text);
  const isUnusual = read.ok && read.wage !== null && read.wage > UNUSUAL_WAGE;
  const hint = field.isContested
    ? t('otherValue', { now: wageText(saved) || t('noWage') })
    : isUnusual
      ? t('unusual')
      : null;
  return (
    <div className={fault ? 'wage-cell has-error' : 'wage-cell'}>
      <label className="visually-hidden" htmlFor={id}>
        {t('wageOf', { name: view.name })}
      </label>
      <input
        id={id}
        name={`wage.${view.employeeId}`}
        className="input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={30}
        defaultValue={text}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault || hint ? `${id}-note` : undefined}
      />
      <input type="hidden" name={`was.${view.employeeId}`} value={saved ?? ''} />
      {(fault || hint) && (
        <p id={`${id}-note`} className={fault ? 'field-error' : 'wage-hint'}>
          <Icon name={fault ? 'stop' : 'alert'} />
          <span>{fault ? t(`faults.${fault}`) : hint}</span>
        </p>
      )}
    </div>
  );
}

/** The fault of what stands in the field: the server's until somebody types, then our own once the field is left. */
function faultNow({ fault }: WageField, live: string | undefined, isLeft: boolean): WageFaultCode | null {
  if (live === undefined) return fault;
  const read = readWage(live);
  return read.ok || !isLeft ? null : read.fault;
}
