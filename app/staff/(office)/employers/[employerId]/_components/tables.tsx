import { channelKey } from '@/app/employer/(portal)/records/_components/channel';
import { RecordTag } from '@/app/employer/(portal)/records/_components/record-tag';
import { type Column, DataTable } from '@/components/table/data-table';
import { AppLink } from '@/components/ui/app-link';
import { DateText, MomentText, MonthName } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import type { PaymentSummary } from '@/lib/records/payment-queries';
import type { RecordSummary } from '@/lib/records/record-summary';
import { submissionStateLabel } from '@/lib/rules/lifecycle/submission';
import type {
  ActivityRow,
  EmployerCaseRow,
  EmployerPersonRow,
  EmployerSubmissionRow,
} from '@/lib/staff/employer-queries';
import type { EmployerLetterRow } from '@/lib/staff/letter-queries';
import type { EmployerPart } from '@/lib/staff/schema';
import { CaseTag } from '../../../_components/case-tag';
import { RevealIdentity } from '../../../_components/reveal-identity';

interface PartTableProps<Row> {
  part: EmployerPart;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
}

function PartTable<Row>({ part, rows, rowKey, columns }: PartTableProps<Row>) {
  const t = wordsHere('staffEmployer');
  return (
    <DataTable
      caption={t(`part.${part}`)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      empty={<EmptyState title={t(`empty.${part}`)} />}
    />
  );
}

/** The cases of an employer. */
export function CaseTable({ rows }: { rows: readonly EmployerCaseRow[] }) {
  const t = wordsHere('staffEmployer.word');
  const kinds = wordsHere('staff.kind');
  const columns: Column<EmployerCaseRow>[] = [
    {
      key: 'number',
      header: t('case'),
      rowHeader: true,
      cell: (row) => <AppLink href={`/staff/cases/${row.id}`}>{row.number}</AppLink>,
    },
    { key: 'kind', header: t('kind'), cell: (row) => kinds(row.kind) },
    { key: 'state', header: t('state'), cell: (row) => <CaseTag state={row.state} /> },
    { key: 'sent', header: t('sent'), cell: (row) => row.submittedAt && <MomentText at={row.submittedAt} /> },
    { key: 'decided', header: t('decided'), cell: (row) => (row.decidedAt ? <MomentText at={row.decidedAt} /> : '-') },
  ];
  return <PartTable part="cases" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** The letters that were made for an employer. */
export function LetterTable({ rows }: { rows: readonly EmployerLetterRow[] }) {
  const t = wordsHere('staffEmployer.word');
  const kinds = wordsHere('cases.letterKind');
  const columns: Column<EmployerLetterRow>[] = [
    {
      key: 'letter',
      header: t('letter'),
      rowHeader: true,
      // A file rather than a page: an ordinary link.
      cell: (row) => (
        <a className="link" href={`/api/staff/letters/${row.id}`}>
          {kinds(row.kind)}
        </a>
      ),
    },
    {
      key: 'case',
      header: t('case'),
      cell: (row) => <AppLink href={`/staff/cases/${row.caseId}`}>{row.caseNumber}</AppLink>,
    },
    { key: 'made', header: t('made'), cell: (row) => <MomentText at={row.madeAt} /> },
  ];
  return <PartTable part="letters" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** The people of an employer, with masked numbers. */
export function PeopleTable({ rows, employerId }: { rows: readonly EmployerPersonRow[]; employerId: string }) {
  const t = wordsHere('staffEmployer.word');
  const columns: Column<EmployerPersonRow>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (row) => <AppLink href={`/staff/employers/${employerId}/people/${row.id}`}>{row.name}</AppLink>,
    },
    {
      key: 'identity',
      header: t('identity'),
      cell: (row) => (
        <RevealIdentity masked={row.identity} of="employee" employerId={employerId} id={row.id} name={row.name} />
      ),
    },
    { key: 'occupation', header: t('occupation'), cell: (row) => row.occupation ?? '-' },
    { key: 'from', header: t('from'), cell: (row) => <DateText date={row.employedFrom} short /> },
    {
      key: 'to',
      header: t('to'),
      cell: (row) => (row.employedTo ? <DateText date={row.employedTo} short /> : t('still')),
    },
  ];
  return <PartTable part="people" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** The months of an employer. */
export function SubmissionTable({ rows }: { rows: readonly EmployerSubmissionRow[] }) {
  const t = wordsHere('staffEmployer.word');
  const rules = wordsHere('rules');
  const schemes = wordsHere('contributions.schemes');
  const columns: Column<EmployerSubmissionRow>[] = [
    { key: 'month', header: t('month'), rowHeader: true, cell: (row) => <MonthName month={row.month} /> },
    { key: 'schemes', header: t('schemes'), cell: (row) => schemes(row.schemes) },
    { key: 'state', header: t('state'), cell: (row) => rules(submissionStateLabel(row.state)) },
    { key: 'people', header: t('people'), numeric: true, cell: (row) => formatCount(row.people) },
    { key: 'wages', header: t('wages'), numeric: true, cell: (row) => <Money amount={row.wagesSen} /> },
    { key: 'sent', header: t('sent'), cell: (row) => (row.submittedAt ? <MomentText at={row.submittedAt} /> : '-') },
  ];
  return <PartTable part="submissions" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** The ACR and ECR of an employer. */
export function RecordTable({ rows }: { rows: readonly RecordSummary[] }) {
  const t = wordsHere('staffEmployer.word');
  const columns: Column<RecordSummary>[] = [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      cell: (row) => <AppLink href={`/staff/records/${row.id}`}>{row.number}</AppLink>,
    },
    { key: 'month', header: t('month'), cell: (row) => <MonthName month={row.month} /> },
    { key: 'people', header: t('people'), numeric: true, cell: (row) => formatCount(row.people) },
    { key: 'total', header: t('total'), numeric: true, cell: (row) => <Money amount={row.totalSen} /> },
    { key: 'state', header: t('state'), cell: (row) => <RecordTag state={row.state} /> },
  ];
  return <PartTable part="records" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** The payments of an employer. */
export function PaymentTable({ rows }: { rows: readonly PaymentSummary[] }) {
  const t = wordsHere('staffEmployer.word');
  const channels = wordsHere('records.payments.channels');
  const columns: Column<PaymentSummary>[] = [
    { key: 'reference', header: t('reference'), rowHeader: true, cell: (row) => row.reference },
    { key: 'at', header: t('paidAt'), cell: (row) => <MomentText at={row.paidAt} /> },
    { key: 'channel', header: t('channel'), cell: (row) => channels(channelKey(row.channel)) },
    {
      key: 'for',
      header: t('paidFor'),
      cell: (row) => (
        <ul className="plain-list">
          {row.parts.map(({ recordId, number }) => (
            <li key={recordId}>
              <AppLink href={`/staff/records/${recordId}`}>{number}</AppLink>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'amount', header: t('amount'), numeric: true, cell: (row) => <Money amount={row.amountSen} /> },
  ];
  return <PartTable part="payments" rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** What was done, from the audit chain. */
export function ActivityTable({ rows }: { rows: readonly ActivityRow[] }) {
  const t = wordsHere('staffEmployer');
  const what = (action: string) => {
    const key = `activity.${action.replaceAll('.', '_')}` as 'activity.other';
    return t.has(key) ? t(key) : t('activity.other');
  };
  const columns: Column<ActivityRow>[] = [
    { key: 'at', header: t('word.at'), rowHeader: true, cell: (row) => <MomentText at={row.at} withSeconds /> },
    { key: 'what', header: t('word.what'), cell: (row) => what(row.action) },
    {
      key: 'by',
      header: t('word.by'),
      cell: (row) => <span className="wrap-anywhere">{row.by ?? t('word.portal')}</span>,
    },
  ];
  return <PartTable part="activity" rows={rows} rowKey={(row) => row.seq} columns={columns} />;
}
