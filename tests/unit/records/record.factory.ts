import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import type { RecordView } from '@/lib/records/queries';
import { type RecordLine, recordLineOf } from '@/lib/records/record-line';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { storedLine } from './line.factory';

const OCTOBER = month('2026-10');

/** The lines of a record: people called by the given names in turn, with wages that differ. */
export function someLines(
  kind: RecordKind,
  count: number,
  names: readonly string[] = ['AHMAD BIN UJIAN'],
): RecordLine[] {
  return Array.from({ length: count }, (_, index) => {
    const person = {
      birthDate: calendarDate('1990-05-01'),
      residency: 'citizen',
      domestic: false,
      firstSocsoMonth: month('2015-01'),
      firstEisMonth: month('2018-01'),
      eisFrom: null,
      invalidityPension: null,
      skbbkChoices: [],
    } as const;
    const contribution = monthlyContribution(person, OCTOBER, sen(1_700_00 + index * 37_01));
    const name = names[index % names.length] ?? '';
    return recordLineOf(storedLine(contribution, { place: index + 1, name }), kind, OCTOBER);
  });
}

/** The record of some lines. */
export function recordOf(kind: RecordKind, lines: readonly RecordLine[], given: Partial<RecordView> = {}): RecordView {
  const sum = (key: 'wage' | 'employer' | 'employee' | 'skbbk' | 'total') =>
    lines.reduce((total, line) => total + BigInt(line[key]), 0n);
  return {
    id: '00000000-0000-7000-8000-000000000001',
    kind,
    number: `${kind.toUpperCase()}112260000003`,
    month: OCTOBER,
    schemes: 'combined',
    state: 'submitted',
    receivedAt: new Date('2026-11-12T06:21:00Z'),
    dueDate: calendarDate('2026-11-15'),
    people: lines.length,
    wagesSen: sum('wage'),
    employerSen: sum('employer'),
    employeeSen: sum('employee'),
    skbbkSen: sum('skbbk'),
    totalSen: sum('total'),
    paidSen: 0n,
    paidAt: null,
    submissionId: '00000000-0000-7000-8000-000000000002',
    employer: {
      code: 'T0000000001A',
      name: 'Syarikat Ujian Sdn. Bhd.',
      brn: '202601990001',
      address: '1 Jalan Ujian',
      postcode: '40000',
      city: 'Shah Alam',
    },
    submittedBy: 'Orang Ujian',
    verifyCode: 'h3kQ0b1-Zk2XyP_9mTqv',
    payments: [],
    today: calendarDate('2026-11-13'),
    ...given,
  };
}

/** Lines in batches, as a database gives them. */
export async function* inBatches(lines: readonly RecordLine[], size = 1_000): AsyncGenerator<readonly RecordLine[]> {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}
