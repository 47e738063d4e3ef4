import type { PoolClient } from 'pg';
import { dateInMalaysia } from '@/lib/core/calendar';
import { firstDayOf } from '@/lib/core/month';
import { type RecordKind, recordKindsOf } from '@/lib/core/schemes';
import { dueDateOf } from '@/lib/rules/due-date';
import { recordNumber, recordSeries } from '@/lib/rules/record-number';
import type { FiledMonth } from './filing';
import { loadAssessments, loadPayments } from './ledger';
import { insertRows, type Row } from './rows';
import type { World } from './world';

/** An ACR or ECR of a filed month; amounts in sen. */
export interface PracticeRecord {
  readonly of: FiledMonth;
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly series: string;
  readonly serial: number;
  readonly verifyCode: string;
  readonly employer: number;
  readonly employee: number;
  readonly skbbk: number;
  readonly total: number;
}

/**
 * Confirms every filed month: records with their numbers, the ledger, the audit trail and the payments.
 *
 * @param filed by the time of submission, which is the order of the numbers
 */
export async function loadRecords(client: PoolClient, world: World, filed: readonly FiledMonth[]): Promise<void> {
  const records = makeRecords(world, filed);
  await client.query(SUBMIT_SQL, [JSON.stringify(filed.map(submittedColumns))]);
  const paid = filed.filter(({ paidAt }) => paidAt !== null);
  await insertRows(client, 'contribution_record', records.map(recordRow));
  await insertRows(client, 'issued_number', records.map(numberRow));
  await insertRows(client, 'number_series', seriesRows(records));
  await insertRows(client, 'audit_event', filed.map(auditRow));
  await loadAssessments(client, world, filed, records);
  await loadPayments(client, world, paid, records);
  await client.query(PAID_SQL, [JSON.stringify(paid.map(keyOf))]);
}

const SUBMIT_SQL = `UPDATE submission s SET state = 'submitted', version = s.version + 1, people = f.people, wages_sen = f.wages_sen,
    socso_employer_sen = f.socso_employer_sen, socso_employee_sen = f.socso_employee_sen, skbbk_employee_sen = f.skbbk_employee_sen,
    eis_employer_sen = f.eis_employer_sen, eis_employee_sen = f.eis_employee_sen, submitted_by = f.submitted_by, submitted_at = f.submitted_at
  FROM json_populate_recordset(NULL::submission, $1::json) f WHERE s.employer_id = f.employer_id AND s.id = f.id`;
const PAID_SQL = `UPDATE submission s SET state = 'paid', version = s.version + 1
  FROM json_populate_recordset(NULL::submission, $1::json) f WHERE s.employer_id = f.employer_id AND s.id = f.id`;

function keyOf({ employer, submissionId }: FiledMonth): Row {
  return { employer_id: employer.id, id: submissionId };
}

function submittedColumns(month: FiledMonth): Row {
  const { employer, receivedAt, sums } = month;
  return {
    ...keyOf(month),
    people: sums.people,
    wages_sen: sums.wages,
    socso_employer_sen: sums.socsoEmployer,
    socso_employee_sen: sums.socsoEmployee,
    skbbk_employee_sen: sums.skbbk,
    eis_employer_sen: sums.eisEmployer,
    eis_employee_sen: sums.eisEmployee,
    submitted_by: employer.ownerId,
    submitted_at: receivedAt.toISOString(),
  };
}

const VERIFY_CODE_BYTES = 15;

function makeRecords(world: World, filed: readonly FiledMonth[]): PracticeRecord[] {
  const serials = new Map<string, number>();
  return filed.flatMap((of) =>
    recordKindsOf('combined').map((kind): PracticeRecord => {
      const receivedOn = dateInMalaysia(of.receivedAt);
      const series = recordSeries(kind, receivedOn);
      const serial = (serials.get(series) ?? 0) + 1;
      serials.set(series, serial);
      return {
        of,
        id: world.newId(),
        kind,
        number: recordNumber(kind, receivedOn, 'combined', serial),
        series,
        serial,
        verifyCode: Buffer.from(world.random.bytes(VERIFY_CODE_BYTES)).toString('base64url'),
        ...sharesOf(of, kind),
      };
    }),
  );
}

function sharesOf({ sums }: FiledMonth, kind: RecordKind) {
  const employer = kind === 'acr' ? sums.socsoEmployer : sums.eisEmployer;
  const employee = kind === 'acr' ? sums.socsoEmployee : sums.eisEmployee;
  const skbbk = kind === 'acr' ? sums.skbbk : 0;
  return { employer, employee, skbbk, total: employer + employee + skbbk };
}

function recordRow({ of, id, kind, number, ...shares }: PracticeRecord): Row {
  return {
    employer_id: of.employer.id,
    id,
    submission_id: of.submissionId,
    kind,
    number,
    month: firstDayOf(of.month),
    schemes: 'combined',
    received_at: of.receivedAt.toISOString(),
    due_date: dueDateOf(of.month),
    people: of.sums.people,
    wages_sen: of.sums.wages,
    employer_sen: shares.employer,
    employee_sen: shares.employee,
    skbbk_sen: shares.skbbk,
    total_sen: shares.total,
    paid_at: of.paidAt?.toISOString() ?? null,
  };
}

function numberRow({ of, id, kind, number, series, serial, verifyCode }: PracticeRecord): Row {
  return { number, series, serial, kind, employer_id: of.employer.id, record_id: id, verify_code: verifyCode };
}

function seriesRows(records: readonly PracticeRecord[]): Row[] {
  const last = new Map(records.map(({ series, serial }) => [series, serial]));
  return [...last].map(([series, serial]) => ({ series, last_serial: serial }));
}

/** The trigger numbers and seals each row; it asks for something in the columns that it fills. */
function auditRow({ employer, submissionId, receivedAt, month, sums }: FiledMonth): Row {
  return {
    chain: employer.id,
    seq: 0,
    at: receivedAt.toISOString(),
    actor_id: employer.ownerId,
    action: 'submission.submitted',
    subject_id: submissionId,
    details: { practice: true, people: sums.people, month },
    prev_hash: '\\x00',
    hash: '\\x00',
  };
}
