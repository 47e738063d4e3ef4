import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import {
  type CheckContext,
  type CheckedLine,
  type CheckSummary,
  createTextFileCheck,
  type RegisterEntry,
} from '@/lib/rules/text-file/check';
import type { Fault, FaultCode } from '@/lib/rules/text-file/faults';
import { bornOn, insuredPerson } from '../insured-person.factory';

export const EMPLOYER_CODE = 'B3200012345K';
export const SSM_NUMBER = '202601000005';

/** RM2,950.00 in October 2026, First Category: what each field of the file says. */
export const SHARES = {
  socsoEmployer: '5165',
  socsoEmployee: '1475',
  eisEmployer: '590',
  eisEmployee: '590',
  skbbk: '2215',
};

export function worker(identityNumber: string, name: string, changes: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    employeeId: `employee-${identityNumber}`,
    identityNumber,
    name,
    person: insuredPerson(),
    employedFrom: calendarDate('2020-01-01'),
    employedTo: null,
    ...changes,
  };
}

export const aminah = worker('900115145602', 'Aminah binti Yusof');
export const rajan = worker('880303105533', 'Rajan A/L Muthu');
export const foreigner = worker('SSFW12345678', 'Budi Santoso', { person: insuredPerson({ residency: 'foreign' }) });
export const elder = worker('600101015577', 'Tan Ah Kow', { person: bornOn('1960-01-01') });
export const optedOut = worker('910202086644', 'Lim Mei Ling', {
  person: insuredPerson({ skbbkChoices: [{ from: month('2026-09'), takesPart: false }] }),
});
export const stopped = worker('870707125511', 'Jelani Anak Unggang', {
  employedFrom: calendarDate('2021-03-01'),
  employedTo: calendarDate('2026-09-30'),
});

const REGISTER = [aminah, rajan, foreigner, elder, optedOut, stopped];

export function context(
  changes: Partial<CheckContext> = {},
  people: readonly RegisterEntry[] = REGISTER,
): CheckContext {
  const byIdentity = new Map(people.map((entry) => [entry.identityNumber, entry]));
  return {
    employerCode: EMPLOYER_CODE,
    ssmNumber: SSM_NUMBER,
    month: month('2026-10'),
    schemes: 'combined',
    receivedOn: calendarDate('2026-11-10'),
    find: (identityNumber) => byIdentity.get(identityNumber),
    ...changes,
  };
}

export interface RawFields {
  code: string;
  ssm: string;
  id: string;
  name: string;
  month: string;
  wage: string;
  socsoEmployer: string;
  socsoEmployee: string;
  eisEmployer: string;
  eisEmployee: string;
  skbbk: string;
  filler: string;
}

const AMINAH: RawFields = {
  code: EMPLOYER_CODE,
  ssm: SSM_NUMBER,
  id: aminah.identityNumber,
  name: 'AMINAH BINTI YUSOF',
  month: '102026',
  wage: '295000',
  ...SHARES,
  filler: '',
};

/**
 * A combined line put together from the widths of the specification, not from those of the code. Numbers are padded
 * with zeros; a field given at its full width stays as it is.
 */
export function line(changes: Partial<RawFields> = {}): string {
  const fields = { ...AMINAH, ...changes };
  const zeros = (text: string, width: number) => (text === '' ? ' '.repeat(width) : text.padStart(width, '0'));
  return [
    fields.code.padEnd(12),
    fields.ssm.padEnd(20),
    fields.id.padEnd(12),
    fields.name.padEnd(150),
    fields.month.padEnd(6),
    zeros(fields.wage, 14),
    zeros(fields.socsoEmployer, 6),
    zeros(fields.socsoEmployee, 6),
    zeros(fields.eisEmployer, 6),
    zeros(fields.eisEmployee, 6),
    zeros(fields.skbbk, 6),
    fields.filler.padEnd(34),
  ].join('');
}

/** A line of the 223-character layouts. */
export function oneSchemeLine(
  changes: Partial<Record<'code' | 'id' | 'name' | 'month' | 'amount' | 'date' | 'status', string>> = {},
): string {
  const {
    code,
    id,
    name,
    month: when,
    amount,
    date,
    status,
  } = {
    code: EMPLOYER_CODE,
    id: aminah.identityNumber,
    name: 'AMINAH BINTI YUSOF',
    month: '082026',
    amount: '6640',
    date: '',
    status: '',
    ...changes,
  };
  const who = code.padEnd(12) + ' '.repeat(20) + id.padEnd(12) + name.padEnd(150) + when.padEnd(6);
  return who + (amount === '' ? ' '.repeat(14) : amount.padStart(14, '0')) + date.padEnd(8) + status.padEnd(1);
}

export interface Checked {
  readonly lines: CheckedLine[];
  readonly faults: Fault[];
  readonly codes: FaultCode[];
  readonly summary: CheckSummary;
}

const encoder = new TextEncoder();

/** Checks a file given as text (UTF-8), as lines (CRLF), or as bytes. */
export function check(file: string | readonly string[] | Uint8Array, changes: Partial<CheckContext> = {}): Checked {
  const bytes = file instanceof Uint8Array ? file : encoder.encode(typeof file === 'string' ? file : toFile(file));
  return checkChunks([bytes], context(changes));
}

export function checkChunks(chunks: Iterable<Uint8Array>, against: CheckContext): Checked {
  const lines: CheckedLine[] = [];
  const faults: Fault[] = [];
  const running = createTextFileCheck(against, {
    line: (each) => lines.push(each),
    fault: (each) => faults.push(each),
  });
  for (const chunk of chunks) running.push(chunk);
  const summary = running.end();
  return { lines, faults, codes: faults.map((fault) => fault.code), summary };
}

export function toFile(lines: readonly string[]): string {
  return lines.map((each) => `${each}\r\n`).join('');
}

/** The one fault with a code. */
export function faultOf(checked: Checked, code: FaultCode): Fault {
  const found = checked.faults.filter((fault) => fault.code === code);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} faults ${code} in ${checked.codes.join(', ')}`);
  return only;
}
