import { dateInMalaysia } from '@/lib/core/calendar';
import { formatSen } from '@/lib/core/money';
import { formatCount, formatDate, formatMoment, formatMonth } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import type { RecordView } from '../queries';

/** Everything a paper says besides its rows, in the reader's language. */
export interface PaperWords {
  readonly language: Language;
  readonly brandName: string;
  readonly tagline: string;
  /** What this portal is not. */
  readonly notice: string;
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  readonly number: string;
  readonly month: string;
  readonly employer: string;
  /** Shown across the head of a record that no longer stands. */
  readonly warning: string | null;
  readonly scan: string;
  readonly verifyAddress: string;
  readonly parties: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly sums: readonly Fact[];
  readonly noPeople: string;
  readonly total: string;
  readonly people: string;
  readonly notes: readonly string[];
  readonly printed: string;
  readonly page: (page: number, pages: number) => string;
  readonly heads: Readonly<Record<ColumnHead, string>>;
  readonly categories: Readonly<Record<'first' | 'second' | 'none', string>>;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The headings of the table's columns. */
export type ColumnHead = 'no' | 'identity' | 'name' | 'category' | 'wage' | 'employer' | 'employee' | 'skbbk' | 'total';

/** The words and figures of a record's paper. @param now when it is made, printed at its foot */
export function paperWords(record: RecordView, language: Language, verifyAddress: string, now: Date): PaperWords {
  const t = translator(language, 'records');
  const portal = translator(language, 'layout');
  const { kind, employer } = record;
  const month = formatMonth(language, record.month);
  return {
    language,
    brandName: portal('name'),
    tagline: portal('tagline'),
    notice: portal('notice'),
    title: t(`paperTitle.${kind}`),
    subtitle: t(`paper.subtitle.${kind}`),
    subject: t('paper.subject', { month, employer: employer.name }),
    number: record.number,
    month,
    employer: employer.name,
    warning: record.state === 'replaced' ? t('paper.replaced') : null,
    scan: t('paper.scan'),
    verifyAddress,
    parties: partiesOf(record, t),
    facts: factsOf(record, language, t),
    sums: sumsOf(record, t),
    noPeople: t('paper.noPeople'),
    total: t('word.sum'),
    people: t('paper.people', { count: record.people }),
    notes: [
      `${t('paper.noteAmounts')} ${t(kind === 'acr' ? 'paper.noteAcr' : 'paper.noteEcr')}`,
      t('paper.noteMade', { address: verifyAddress }),
    ],
    printed: t('paper.printed', { at: formatMoment(language, now) }),
    page: (page, pages) => t('paper.page', { page: formatCount(page), pages: formatCount(pages) }),
    heads: headsOf(t),
    categories: { first: t('category.first'), second: t('category.second'), none: t('category.none') },
  };
}

type Words = ReturnType<typeof translator<'records'>>;

function partiesOf({ employer }: RecordView, t: Words): Fact[] {
  return [
    { label: t('word.employerCode'), value: employer.code },
    { label: t('word.brn'), value: employer.brn },
    { label: t('word.address'), value: `${employer.address}, ${employer.postcode} ${employer.city}` },
  ];
}

function factsOf(record: RecordView, language: Language, t: Words): Fact[] {
  const paid = record.paidAt ? `, ${formatDate(language, dateInMalaysia(record.paidAt))}` : '';
  return [
    { label: t('word.month'), value: formatMonth(language, record.month) },
    { label: t('word.received'), value: formatMoment(language, record.receivedAt) },
    { label: t('word.due'), value: formatDate(language, record.dueDate) },
    { label: t('word.state'), value: `${t(`state.${record.state}`)}${paid}` },
  ];
}

function sumsOf(record: RecordView, t: Words): Fact[] {
  const skbbk = { label: t('word.skbbk'), value: formatSen(record.skbbkSen) };
  return [
    { label: t('word.people'), value: formatCount(record.people) },
    { label: t('word.wages'), value: formatSen(record.wagesSen) },
    { label: t('word.employerShare'), value: formatSen(record.employerSen) },
    { label: t('word.employeeShare'), value: formatSen(record.employeeSen) },
    ...(record.kind === 'acr' ? [skbbk] : []),
    { label: t('word.total'), value: formatSen(record.totalSen) },
  ];
}

function headsOf(t: Words): Record<ColumnHead, string> {
  return {
    no: t('paper.no'),
    identity: t('word.identity'),
    name: t('word.name'),
    category: t('word.category'),
    wage: t('word.wage'),
    employer: t('word.employerShare'),
    employee: t('word.employeeShare'),
    skbbk: t('word.skbbk'),
    total: t('word.lineTotal'),
  };
}
