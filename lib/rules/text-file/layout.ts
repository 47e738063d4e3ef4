import { type CalendarDate, calendarDate } from '@/lib/core/calendar';

/**
 * The four fixed-width layouts that contributions have been reported in. `combined-v2` carries SOCSO, EIS and SKBBK,
 * `combined-v1` SOCSO and EIS; the two others carry one scheme's total and no wages.
 */
export const LAYOUTS = ['combined-v2', 'combined-v1', 'socso-223', 'eis-223'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Every field of any layout. */
export const FIELD_NAMES = [
  'employerCode',
  'ssmNumber',
  'identityNumber',
  'name',
  'month',
  'wage',
  'socsoEmployer',
  'socsoEmployee',
  'eisEmployer',
  'eisEmployee',
  'skbbk',
  'filler1',
  'filler2',
  'amount',
  'employmentDate',
  'employmentStatus',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** `text` is left-justified and blank-padded; `digits` is right-justified; `blank` must stay empty. */
export type FieldKind = 'text' | 'digits' | 'blank';

/** One field of a line. `from` and `to` are positions as the layouts print them: they count from 1, both included. */
export interface Field {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** The length of a combined line, and of a one-scheme line, in characters. */
export const COMBINED_LENGTH = 278;
export const ONE_SCHEME_LENGTH = 223;

type Part = readonly [name: FieldName, kind: FieldKind, width: number];

const WHO: readonly Part[] = [
  ['employerCode', 'text', 12],
  ['ssmNumber', 'text', 20],
  ['identityNumber', 'text', 12],
  ['name', 'text', 150],
  ['month', 'digits', 6],
];

const WAGE_AND_SHARES: readonly Part[] = [
  ['wage', 'digits', 14],
  ['socsoEmployer', 'digits', 6],
  ['socsoEmployee', 'digits', 6],
  ['eisEmployer', 'digits', 6],
  ['eisEmployee', 'digits', 6],
];

const ONE_SCHEME: readonly Part[] = [
  ...WHO,
  ['amount', 'digits', 14],
  ['employmentDate', 'digits', 8],
  ['employmentStatus', 'text', 1],
];

/** The fields of each layout, in their order on the line. Amounts are whole sen without a decimal point. */
export const LAYOUT_FIELDS: Readonly<Record<Layout, readonly Field[]>> = {
  'combined-v2': placed([
    ...WHO,
    ...WAGE_AND_SHARES,
    ['skbbk', 'digits', 6],
    ['filler1', 'blank', 14],
    ['filler2', 'blank', 20],
  ]),
  'combined-v1': placed([...WHO, ...WAGE_AND_SHARES, ['filler1', 'blank', 20], ['filler2', 'blank', 20]]),
  'socso-223': placed(ONE_SCHEME),
  'eis-223': placed(ONE_SCHEME),
};

/** A field of a layout. @throws Error when the layout has no such field */
export function fieldOf(layout: Layout, name: FieldName): Field {
  const field = LAYOUT_FIELDS[layout].find((each) => each.name === name);
  if (!field) throw new Error(`${layout} has no field ${name}`);
  return field;
}

/** When a layout is taken: by the day a file is received, both days included; `to` is null while no end is known. */
export interface LayoutPeriod {
  readonly layout: Layout;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** `SOURCES.md#anchor` */
  readonly source: string;
}

/** A new rule is a new row. The days on which the one-scheme layouts began are known by year only. */
export const LAYOUT_PERIODS: readonly LayoutPeriod[] = [
  period('combined-v2', '2026-06-01', null),
  period('combined-v1', '2022-07-22', '2026-09-30'),
  period('socso-223', '2017-01-01', '2026-09-30'),
  period('eis-223', '2018-01-01', '2026-09-30'),
];

/** Whether a layout was taken on a day, is not taken yet, or no longer. */
export function layoutStanding(layout: Layout, on: CalendarDate): 'not_yet' | 'in_force' | 'retired' {
  const { from, to } = periodOf(layout);
  if (on < from) return 'not_yet';
  return to !== null && on > to ? 'retired' : 'in_force';
}

/** The last day on which a layout is taken, or null while no end is known. */
export function lastDayOfLayout(layout: Layout): CalendarDate | null {
  return periodOf(layout).to;
}

function periodOf(layout: Layout): LayoutPeriod {
  const row = LAYOUT_PERIODS.find((each) => each.layout === layout);
  if (!row) throw new Error(`no period for ${layout}`);
  return row;
}

function period(layout: Layout, from: string, to: string | null): LayoutPeriod {
  return {
    layout,
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
    source: 'SOURCES.md#text-file-layouts',
  };
}

function placed(parts: readonly Part[]): readonly Field[] {
  let at = 1;
  return parts.map(([name, kind, width]) => {
    const from = at;
    at += width;
    return { name, kind, width, from, to: at - 1 };
  });
}
