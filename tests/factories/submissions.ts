import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { copyLines, type LineSums } from '@/lib/contributions/line-rows';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { type Sen, sen } from '@/lib/core/money';
import { firstDayOf, type Month } from '@/lib/core/month';
import { type RecordKind, recordKindsOf, type SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { dueDateOf } from '@/lib/rules/due-date';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { recordNumber, recordSeries } from '@/lib/rules/record-number';
import type { TestEmployee } from './employees';
import { asEmployer, insertRow, type Owner } from './owner';

/** What a submission is made of. Everybody gets `wage` who has no own. */
export interface SubmissionTraits {
  readonly month: Month;
  readonly employees: readonly TestEmployee[];
  readonly wage?: Sen;
  readonly wages?: ReadonlyMap<string, Sen>;
  readonly schemes?: SchemeSet;
  readonly source?: 'file' | 'screen';
}

export interface TestSubmission {
  readonly id: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly version: number;
  readonly sums: LineSums;
}

export interface TestRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string;
  readonly total: number;
}

const USUAL_WAGE = sen(3_000_00);

/** A month's draft with its lines, worked out by the rules. */
export function createDraft(owner: Owner, actor: EmployerActor, traits: SubmissionTraits): Promise<TestSubmission> {
  return asEmployer(owner, actor.employerId, (client) => addDraft(client, actor, traits));
}

/** A confirmed month with its records, ledger and audit row; made on `at`. */
export function createSubmitted(
  owner: Owner,
  actor: EmployerActor,
  traits: SubmissionTraits,
  at: Date,
): Promise<{ submission: TestSubmission; records: TestRecord[] }> {
  return asEmployer(owner, actor.employerId, async (client) => {
    const draft = await addDraft(client, actor, traits);
    const submission = { ...draft, version: draft.version + 1 };
    await client.query(
      `UPDATE submission SET state = 'submitted', version = $3, submitted_by = $4, submitted_at = $5
       WHERE employer_id = $1 AND id = $2`,
      [actor.employerId, draft.id, submission.version, actor.userId, at],
    );
    await insertRow(client, 'audit_event', {
      chain: actor.employerId,
      seq: 0,
      at,
      actor_id: actor.userId,
      action: 'submission.submitted',
      subject_id: draft.id,
      // Made by no confirmation, so there is no mail of it (the invariants know the word).
      details: { practice: true },
      prev_hash: Buffer.of(0),
      hash: Buffer.of(0),
    });
    const records: TestRecord[] = [];
    for (const kind of recordKindsOf(draft.schemes)) records.push(await addRecord(client, actor, draft, kind, at));
    return { submission, records };
  });
}

async function addDraft(
  client: pg.PoolClient,
  actor: EmployerActor,
  traits: SubmissionTraits,
): Promise<TestSubmission> {
  const { month, employees, wage = USUAL_WAGE, wages, schemes = 'combined', source = 'screen' } = traits;
  const { employerId, userId } = actor;
  const id = newId();
  await insertRow(client, 'submission', {
    employer_id: employerId,
    id,
    month: firstDayOf(month),
    schemes,
    state: 'draft',
    source,
    due_date: dueDateOf(month),
    created_by: userId,
  });
  const copy = copyLines(client, { employerId, submissionId: id, month, schemes });
  employees.forEach(({ id: employeeId, identityNumber, name, insured }, index) => {
    const contribution = monthlyContribution(insured, month, wages?.get(employeeId) ?? wage);
    copy.add({ lineNo: index + 1, employeeId, identityNumber, name, contribution });
  });
  const sums = await copy.end();
  await client.query(
    `UPDATE submission SET people = $3, wages_sen = $4, socso_employer_sen = $5, socso_employee_sen = $6,
       skbbk_employee_sen = $7, eis_employer_sen = $8, eis_employee_sen = $9 WHERE employer_id = $1 AND id = $2`,
    [
      employerId,
      id,
      sums.people,
      sums.wages,
      sums.socsoEmployer,
      sums.socsoEmployee,
      sums.skbbk,
      sums.eisEmployer,
      sums.eisEmployee,
    ],
  );
  return { id, month, schemes, version: 1, sums };
}

async function addRecord(
  client: pg.PoolClient,
  { employerId }: EmployerActor,
  { id: submissionId, month, schemes, sums }: TestSubmission,
  kind: RecordKind,
  at: Date,
): Promise<TestRecord> {
  const receivedOn = dateInMalaysia(at);
  const series = recordSeries(kind, receivedOn);
  const taken = await client.query<{ serial: number }>('SELECT take_numbers($1, 1) AS serial', [series]);
  const serial = taken.rows[0]?.serial ?? 0;
  const employer = kind === 'acr' ? sums.socsoEmployer : sums.eisEmployer;
  const employee = kind === 'acr' ? sums.socsoEmployee : sums.eisEmployee;
  const skbbk = kind === 'acr' ? sums.skbbk : 0;
  const record = {
    id: newId(),
    kind,
    number: recordNumber(kind, receivedOn, schemes, serial),
    total: employer + employee + skbbk,
  };
  await insertRow(client, 'contribution_record', {
    employer_id: employerId,
    id: record.id,
    submission_id: submissionId,
    kind,
    number: record.number,
    month: firstDayOf(month),
    schemes,
    received_at: at,
    due_date: dueDateOf(month),
    people: sums.people,
    wages_sen: sums.wages,
    employer_sen: employer,
    employee_sen: employee,
    skbbk_sen: skbbk,
    total_sen: record.total,
  });
  await insertRow(client, 'issued_number', {
    number: record.number,
    series,
    serial,
    kind,
    employer_id: employerId,
    record_id: record.id,
    verify_code: randomBytes(15).toString('base64url'),
  });
  if (record.total > 0) await addAssessment(client, employerId, submissionId, record, at);
  return record;
}

async function addAssessment(
  client: pg.PoolClient,
  employerId: string,
  submissionId: string,
  { id: recordId, kind, total }: TestRecord,
  at: Date,
): Promise<void> {
  const transactionId = newId();
  const scheme = kind === 'acr' ? 'socso' : 'eis';
  await insertRow(client, 'ledger_transaction', {
    employer_id: employerId,
    id: transactionId,
    kind: 'assessment',
    at,
    submission_id: submissionId,
  });
  const entries = [
    [`receivable.${scheme}`, total],
    [`assessed.${scheme}`, -total],
  ] as const;
  for (const [index, [account, amount]] of entries.entries()) {
    await insertRow(client, 'ledger_entry', {
      employer_id: employerId,
      transaction_id: transactionId,
      entry_no: index + 1,
      account,
      record_id: recordId,
      amount_sen: amount,
    });
  }
}
