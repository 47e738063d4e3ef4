import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import { firstDayOf, lastDayOf, type Month, monthOf, toMMYYYY } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import type { InsuredPerson, MonthlyContribution } from '../monthly-contribution';
import { FAULT_LEVEL, type Fault, type FaultCode, type FaultLevel } from './faults';
import type { Field } from './layout';
import { type LineView, newLineView } from './line-view';
import { newTally, type Tally } from './tally';

/** One employment of the register, as the check needs it. */
export interface RegisterEntry {
  readonly employeeId: string;
  /** In capitals, without hyphens or blanks. */
  readonly identityNumber: string;
  readonly name: string;
  readonly person: InsuredPerson;
  readonly employedFrom: CalendarDate;
  /** The last day of employment; null while it lasts. */
  readonly employedTo: CalendarDate | null;
}

/** What a file is checked against. */
export interface CheckContext {
  readonly employerCode: string;
  readonly ssmNumber: string | null;
  /** The registration number that the employer had before, when it has one. */
  readonly ssmNumberOld?: string | null;
  /** The month that the employer chose. */
  readonly month: Month;
  readonly schemes: SchemeSet;
  /** The day in Malaysia on which the file came; it decides which layouts are in force. */
  readonly receivedOn: CalendarDate;
  /** @param identityNumber up to 12 capitals and digits, without hyphens or blanks */
  readonly find: (identityNumber: string) => RegisterEntry | undefined;
}

/** The shares as the file has them; null where the file has no number or the submission sets the field aside. */
export interface FileShares {
  readonly socsoEmployer: Sen | null;
  readonly socsoEmployee: Sen | null;
  readonly eisEmployer: Sen | null;
  readonly eisEmployee: Sen | null;
  readonly skbbk: Sen | null;
}

/** A line whose worker and wages are known. `contribution` comes from the tables, whatever amounts the file has. */
export interface CheckedLine {
  readonly line: number;
  readonly entry: RegisterEntry;
  readonly wage: Sen;
  readonly contribution: MonthlyContribution;
  readonly inFile: FileShares;
  /** No fault of the line must be repaired. */
  readonly good: boolean;
}

/** Receives lines and faults as the bytes come; it decides how many of them it keeps. */
export interface CheckSink {
  line(line: CheckedLine): void;
  fault(fault: Fault): void;
}

/** Everything one check remembers. Of the lines it has read it keeps a number for each worker and nothing else. */
export interface CheckState {
  readonly context: CheckContext;
  readonly sink: CheckSink;
  readonly view: LineView;
  readonly tally: Tally;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly receivedMonth: Month;
  /** The month that was chosen, as the file writes it. */
  readonly monthText: string;
  readonly takesSocso: boolean;
  readonly takesEis: boolean;
  /** The line on which each worker, or unknown identity number, came first. */
  readonly seen: Map<string, number>;
  /** The SSM number that was reported last: one warning for a whole file that carries another one. */
  reportedSsm: string;
  /** The file has amounts of a scheme that the submission does not take. */
  setsAside: boolean;
  /** Faults of the present line that must be repaired. */
  fixes: number;
}

/** The state at the beginning of a check. */
export function newCheckState(context: CheckContext, sink: CheckSink): CheckState {
  return {
    context,
    sink,
    view: newLineView(),
    tally: newTally(),
    firstDay: firstDayOf(context.month),
    lastDay: lastDayOf(context.month),
    receivedMonth: monthOf(context.receivedOn),
    monthText: toMMYYYY(context.month),
    takesSocso: coversSocso(context.schemes),
    takesEis: coversEis(context.schemes),
    seen: new Map(),
    reportedSsm: '',
    setsAside: false,
    fixes: 0,
  };
}

/** The parts of a fault that are not about its place. Only `found` and `expected` that differ from '' are given. */
export interface Said {
  readonly found?: string;
  readonly expected?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly level?: FaultLevel;
  /** Positions, when they are not those of the field. */
  readonly from?: number;
  readonly to?: number;
}

/** Reports a fault of the present line, in a field or of the line as a whole. */
export function report(state: CheckState, code: FaultCode, field: Field | null, said: Said = {}): void {
  reportAt(state, code, state.view.number, state.view.offset, field, said);
}

/** Reports a fault of the whole file. */
export function reportFile(state: CheckState, code: FaultCode, said: Said = {}): void {
  reportAt(state, code, 0, 0, null, said);
}

/** Reports a fault of a line that has gone by. */
export function reportAt(
  state: CheckState,
  code: FaultCode,
  line: number,
  offset: number,
  field: Field | null,
  said: Said,
): void {
  const level = said.level ?? FAULT_LEVEL[code];
  if (level === 'fix') state.fixes++;
  if (level === 'note') state.tally.notes[code] = (state.tally.notes[code] ?? 0) + 1;
  state.tally.counts[code] = (state.tally.counts[code] ?? 0) + 1;
  state.tally.levels[level]++;
  state.sink.fault({
    line,
    offset,
    code,
    level,
    field: field?.name ?? null,
    from: said.from ?? field?.from ?? 0,
    to: said.to ?? field?.to ?? 0,
    found: said.found ?? '',
    expected: said.expected ?? '',
    ...(said.details ? { details: said.details } : {}),
  });
}
