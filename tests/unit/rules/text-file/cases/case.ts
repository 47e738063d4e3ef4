import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import type { CheckContext, RegisterEntry } from '@/lib/rules/text-file/check';
import type { Fault, FaultCode } from '@/lib/rules/text-file/faults';
import { elder, foreigner, type RawFields } from '../text-file.factory';

/** A file with one fault of a code, and the nearest file without it. */
export interface Case {
  readonly code: FaultCode;
  readonly why: string;
  readonly bad: string | readonly string[] | Uint8Array;
  /** The nearest file that does not have the fault. */
  readonly good: string | readonly string[] | Uint8Array;
  readonly fault: Partial<Fault>;
  readonly against?: Partial<CheckContext>;
}

/** The fields of a line that say who it is about. */
export function person(entry: RegisterEntry): Partial<RawFields> {
  return { id: entry.identityNumber, name: entry.name.toUpperCase() };
}

export const elderLine: Partial<RawFields> = {
  ...person(elder),
  socsoEmployer: '3690',
  socsoEmployee: '0',
  eisEmployer: '0',
  eisEmployee: '0',
};

export const foreignLine: Partial<RawFields> = { ...person(foreigner), eisEmployer: '0', eisEmployee: '0' };

/** August 2026 reported for SOCSO only in time, when the 223-character layouts were still taken. */
export const august: Partial<CheckContext> = {
  month: month('2026-08'),
  schemes: 'socso',
  receivedOn: calendarDate('2026-09-10'),
};
