import 'server-only';
import { calendarDate } from '@/lib/core/calendar';
import { type Month, monthOf } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import { pool } from '@/lib/db/pool';
import type { SubmissionState } from '@/lib/rules/lifecycle/submission';
import { readVerifyCode } from './schema';

/** What anybody may learn of a record from the code on its paper: no person, no wage, no sum. */
export interface VerifiedRecord {
  readonly number: string;
  readonly kind: RecordKind;
  readonly month: Month;
  readonly receivedAt: Date;
  readonly employerCode: string;
  readonly employerName: string;
  readonly people: number;
  readonly state: SubmissionState;
}

interface Row {
  readonly number: string;
  readonly kind: RecordKind;
  readonly month: string;
  readonly received_at: Date;
  readonly employer_code: string;
  readonly employer_name: string;
  readonly people: number;
  readonly state: SubmissionState;
}

/** The record that carries the code, or null. Asks as nobody: the database's own function is all that answers. */
export async function verifyRecord(code: string): Promise<VerifiedRecord | null> {
  if (readVerifyCode(code) !== code) return null;
  const { rows } = await pool().query<Row>(
    `SELECT number, kind::text, month, received_at, employer_code, employer_name, people, state::text FROM verify_record($1)`,
    [code],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    number: row.number,
    kind: row.kind,
    month: monthOf(calendarDate(row.month)),
    receivedAt: row.received_at,
    employerCode: row.employer_code,
    employerName: row.employer_name,
    people: row.people,
    state: row.state,
  };
}
