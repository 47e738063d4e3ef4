import type { CalendarDate } from '@/lib/core/calendar';
import type { RecordKind, SchemeSet } from '@/lib/core/schemes';

const SERIAL_DIGITS = 7;
const LAST_SERIAL = 9_999_999;
const RECORD_NUMBER = /^(ACR|ECR)\d{12}$/;

/**
 * The number printed on an ACR or ECR: the prefix, then MM of the day of submission, 2 for a combined submission or 1
 * for one scheme, YY, and a running number of seven digits (SOURCES.md#record-number).
 *
 * @param receivedOn the day of submission in Malaysia
 * @param serial the next of `recordSeries(kind, receivedOn)`, 1 to 9,999,999
 * @throws Error on a serial outside those bounds, or schemes that make no such record
 */
export function recordNumber(kind: RecordKind, receivedOn: CalendarDate, schemes: SchemeSet, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) throw new Error(`not a serial: ${serial}`);
  if ((schemes === 'socso' && kind !== 'acr') || (schemes === 'eis' && kind !== 'ecr')) {
    throw new Error(`a submission of ${schemes} makes no ${kind}`);
  }
  const sort = schemes === 'combined' ? '2' : '1';
  const running = String(serial).padStart(SERIAL_DIGITS, '0');
  return `${kind.toUpperCase()}${receivedOn.slice(5, 7)}${sort}${receivedOn.slice(2, 4)}${running}`;
}

/** The series a record takes its serial from, for example `ACR-2026-11`: one for each kind and month of submission. */
export function recordSeries(kind: RecordKind, receivedOn: CalendarDate): string {
  return `${kind.toUpperCase()}-${receivedOn.slice(0, 7)}`;
}

/** Whether a text has the shape of a record's number. PERKESO's own rule for the digits is not published: any do. */
export function isRecordNumber(text: string): boolean {
  return RECORD_NUMBER.test(text);
}
