import type { Submitted } from '@/lib/contributions/submit-contribution';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { pool } from '@/lib/db/pool';
import { addCaseEmployee, addDocumentRow, createCase, createStaff, sendCase } from '@/tests/factories/cases';
import { startFlow } from '@/tests/factories/codes';
import { addEmployee, outOfSkbbk, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser, type TestEmployer, type TestUser } from '@/tests/factories/employers';
import { addKeptFormRow } from '@/tests/factories/kept-forms';
import { insertRow, type Owner } from '@/tests/factories/owner';
import { createSession } from '@/tests/factories/sessions';
import { addSheetRow } from '@/tests/factories/sheets';
import {
  draftFrom,
  fileMonth,
  overwrite,
  receiveAndCheck,
  textOf,
} from '@/tests/integration/contributions/month-file.factory';

/** An employer with a row in every table that knows employers or people. */
export interface Tenant {
  readonly employer: TestEmployer;
  readonly user: TestUser;
  readonly actor: EmployerActor;
  readonly people: readonly TestEmployee[];
  /** September, confirmed. */
  readonly filed: Submitted;
  /** October. */
  readonly draftId: string;
  /** November, checked. */
  readonly checkedFileId: string;
}

export async function createTenant(owner: Owner): Promise<Tenant> {
  const employer = await createEmployer(owner, { liableFrom: month('2026-01') });
  const user = await createUser(owner);
  const actor = await addMember(owner, employer, user);
  const people = [await addEmployee(owner, employer), await addEmployee(owner, employer, outOfSkbbk(month('2026-07')))];
  const file = (of: string) => ({ employer, month: month(of), people });
  const filed = await fileMonth(actor, { month: month('2026-09'), content: textOf(file('2026-09')) });
  const draft = await draftFrom(actor, { month: month('2026-10'), content: textOf(file('2026-10')) });
  const faulty = textOf(file('2026-08'), (line) => overwrite(line, 45, 'LAIN '));
  const checkedFileId = await receiveAndCheck(actor, { month: month('2026-08'), content: faulty });
  await pay(owner, actor, filed);
  await createSession(owner, actor);
  await startFlow(owner, user.email);
  await addKeptFormRow(owner, actor);
  await addCase(owner, employer, user);
  await addOffice(owner, user);
  return { employer, user, actor, people, filed, draftId: draft.id, checkedFileId };
}

/** A case of the employer with everything that a case may have, sent. */
async function addCase(owner: Owner, employer: TestEmployer, user: TestUser): Promise<void> {
  const made = await createCase(owner, { employerId: employer.id, openedBy: user.id });
  const key = { employer_id: employer.id, case_id: made.caseId };
  await addCaseEmployee(owner, made);
  await addDocumentRow(owner, made);
  await insertRow(owner, 'case_check', { ...key, code: 'brn', outcome: 'pending', at: new Date() });
  const letter = { kind: 'acknowledgement', verify_code: newId(), made_at: new Date(), facts: '{}' };
  await insertRow(owner, 'letter', { ...key, id: newId(), ...letter });
  const asked = { field: 'pass_until', should_be: '2028-01-31', explanation: 'Ujian' };
  await addSheetRow(owner, made);
  await insertRow(owner, 'immigration_correction', {
    ...key,
    employee_case_id: made.caseId,
    employee_id: newId(),
    ...asked,
  });
  await sendCase(owner, made);
}

/** Somebody of the office, and a setting that the employer's person proposed: the office has no tenant. */
async function addOffice(owner: Owner, user: TestUser): Promise<void> {
  const { user: officer } = await createStaff(owner);
  await insertRow(owner, 'staff_recovery_code', { user_id: officer.id, code_hash: Buffer.from(newId()) });
  const change = { key: `ujian-${newId()}`, value: 'true', reason: 'Ujian', proposed_at: new Date() };
  await insertRow(owner, 'setting_change', { id: newId(), ...change, proposed_by: user.id });
}

async function pay(owner: Owner, { employerId }: EmployerActor, { submissionId, records }: Submitted): Promise<void> {
  const paymentId = newId();
  const amount = records.reduce((sum, { totalSen }) => sum + Number(totalSen), 0);
  const payment = { channel: 'counter', reference: 'U1', amount_sen: amount, paid_at: new Date() };
  await insertRow(owner, 'payment', { employer_id: employerId, id: paymentId, ...payment });
  for (const { id, totalSen } of records) {
    const part = { payment_id: paymentId, record_id: id, amount_sen: totalSen };
    await insertRow(owner, 'payment_part', { employer_id: employerId, ...part });
    await owner.query('UPDATE contribution_record SET paid_at = now() WHERE id = $1', [id]);
  }
  await owner.query(`UPDATE submission SET state = 'paid' WHERE id = $1`, [submissionId]);
}

/** What a transaction tells the database of who asks; nothing when it is left out. */
export interface Asker {
  readonly employerId?: string;
  readonly userId?: string;
  readonly scope?: string;
}

/** One transaction of the application role by hand, without `lib/db/tenant`; rolled back at its end. */
export async function asApp<T>(
  asker: Asker,
  work: (
    query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[]; rowCount: number }>,
  ) => Promise<T>,
  end: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK',
): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const settings = { 'app.employer_id': asker.employerId, 'app.user_id': asker.userId, 'app.scope': asker.scope };
    for (const [name, value] of Object.entries(settings)) {
      if (value !== undefined) await client.query('SELECT set_config($1, $2, true)', [name, value]);
    }
    const value = await work(async (sql, values) => {
      const { rows, rowCount } = await client.query(sql, values);
      return { rows, rowCount: rowCount ?? 0 };
    });
    await client.query(end);
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The SQLSTATE that a statement ends with, alone in its transaction; `ok` when the database takes it. */
export async function sqlState(
  asker: Asker,
  sql: string,
  values: unknown[] = [],
  end: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK',
): Promise<string> {
  return asApp(asker, (query) => query(sql, values), end).then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );
}
