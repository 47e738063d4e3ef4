import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { StaffActor, StaffRole } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { newId } from '@/lib/db/new-id';
import { caseNumber, caseSeries } from '@/lib/rules/case-number';
import type { CaseKind, CaseState } from '@/lib/rules/lifecycle/case';
import { createUser, type TestUser } from './employers';
import { insertRow, type Owner } from './owner';
import { serials } from './serials';

export interface TestCase {
  readonly employerId: string;
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly openedBy: string;
  readonly number: string | null;
}

interface CaseTraits {
  readonly kind?: CaseKind;
  /** Of an employer that is there; left out, of one that is being registered. */
  readonly employerId?: string;
  readonly openedBy: string;
  readonly brn?: string;
  readonly name?: string;
}

const nextCompany = serials(5);
const nextPerson = serials(4);
const SENT_ON = calendarDate('2026-11-20');

/** A case as its employer began it: a draft, with its form when it makes an employer. */
export async function createCase(owner: Owner, traits: CaseTraits): Promise<TestCase> {
  const { kind = 'new_employer', employerId = newId(), openedBy } = traits;
  const caseId = newId();
  const key = { employer_id: employerId, case_id: caseId };
  await inTransaction(owner, async (client) => {
    await insertRow(client, 'employer_case', { employer_id: employerId, id: caseId, kind, opened_by: openedBy });
    await insertEvent(client, key, { actor_id: openedBy, side: 'employer', to_state: 'draft' });
    if (kind === 'new_employer' || kind === 'new_domestic_employer')
      await insertRow(client, 'registration', { ...key, ...form(kind, traits) });
  });
  return { employerId, caseId, kind, openedBy, number: null };
}

function form(kind: CaseKind, { brn, name }: CaseTraits): Record<string, unknown> {
  const household = kind === 'new_domestic_employer';
  return {
    entity: household ? 'individual' : 'company',
    sub_entity: household ? 'individual_domestic' : 'company_private',
    brn: brn ?? `2026010${nextCompany()}`,
    name: name ?? 'Syarikat Permohonan Sdn. Bhd.',
    address: '1 Jalan Permohonan',
    postcode: '40000',
    city: 'Shah Alam',
    state_code: '10',
  };
}

/** Sends a case, as its applicant: it gets its number. */
export async function sendCase(owner: Owner, made: TestCase): Promise<TestCase> {
  const key = { employer_id: made.employerId, case_id: made.caseId };
  const number = await inTransaction(owner, async (client) => {
    const series = caseSeries(SENT_ON);
    const taken = await client.query<{ serial: number }>('SELECT take_numbers($1, 1) AS serial', [series]);
    const serial = taken.rows[0]?.serial ?? 0;
    const given = caseNumber(SENT_ON, serial);
    await insertRow(client, 'assigned_number', {
      number: given,
      series,
      serial,
      employer_id: made.employerId,
      subject_id: made.caseId,
    });
    await client.query(
      `UPDATE employer_case SET state = 'submitted', number = $3, submitted_by = opened_by, submitted_at = now(),
         target_date = current_date + 3, version = version + 1 WHERE employer_id = $1 AND id = $2`,
      [made.employerId, made.caseId, given],
    );
    await insertEvent(client, key, {
      actor_id: made.openedBy,
      side: 'employer',
      from_state: 'draft',
      to_state: 'submitted',
    });
    return given;
  });
  return { ...made, number };
}

/** Moves a case as the office would, past the portal: for what comes after the move. */
export async function moveCaseAs(
  owner: Owner,
  made: TestCase,
  staff: StaffActor,
  from: CaseState,
  to: CaseState,
): Promise<void> {
  await inTransaction(owner, async (client) => {
    await client.query(`SELECT set_config('app.scope', 'staff', true), set_config('app.user_id', $1, true)`, [
      staff.userId,
    ]);
    const decided =
      to === 'approved' || to === 'rejected' ? ', decided_by = $4, decided_at = now()' : ', officer_id = $4';
    await client.query(
      `UPDATE employer_case SET state = $3, version = version + 1${decided} WHERE employer_id = $1 AND id = $2`,
      [made.employerId, made.caseId, to, staff.userId],
    );
    await insertEvent(
      client,
      { employer_id: made.employerId, case_id: made.caseId },
      { actor_id: staff.userId, side: 'staff', from_state: from, to_state: to },
    );
  });
}

/** Somebody whom a case would make an employee. Who is not described is a citizen. @returns their id */
export async function addCaseEmployee(
  owner: Owner,
  made: Pick<TestCase, 'employerId' | 'caseId'>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId();
  const ic = `90010100${nextPerson()}`;
  await insertRow(owner, 'case_employee', {
    employer_id: made.employerId,
    case_id: made.caseId,
    id,
    identity_key: `ic ${ic}`,
    is_foreign: false,
    ic_number: ic,
    name: 'PEKERJA BIN PERMOHONAN',
    birth_date: '1990-01-01',
    sex: Number(ic.slice(-1)) % 2 === 1 ? 'male' : 'female',
    residency: 'citizen',
    occupation: 'Kerani',
    wage_sen: 250_000,
    employed_from: '2026-11-02',
    eis_from: '2026-11-02',
    terms_accepted_at: new Date(),
    ...given,
  });
  return id;
}

/** The row of a document, without any bytes behind it. @returns its id */
export async function addDocumentRow(
  owner: Owner,
  made: Pick<TestCase, 'employerId' | 'caseId' | 'openedBy'>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId();
  await insertRow(owner, 'document', {
    employer_id: made.employerId,
    id,
    case_id: made.caseId,
    type: 'company_registration',
    file_name: 'ssm.pdf',
    media_type: 'application/pdf',
    size_bytes: 4,
    sha256: createHash('sha256').update('%PDF').digest(),
    storage_key: `documents/${made.employerId}/${id}`,
    scanned: false,
    uploaded_by: made.openedBy,
    ...given,
  });
  return id;
}

/** A letter that acknowledges a case. @returns its id */
export async function addLetterRow(owner: Owner, made: TestCase): Promise<string> {
  const id = newId();
  const facts = {
    caseNumber: made.number ?? '',
    submittedOn: null,
    targetDate: null,
    employerName: 'Syarikat Permohonan Sdn. Bhd.',
    brn: '202601000001',
    address: '1 Jalan Permohonan',
    employerCode: null,
    liableFrom: null,
    people: 1,
    list: [],
  };
  await insertRow(owner, 'letter', {
    employer_id: made.employerId,
    id,
    case_id: made.caseId,
    kind: 'acknowledgement',
    verify_code: randomBytes(18).toString('base64url'),
    made_at: new Date(),
    facts: JSON.stringify(facts),
  });
  return id;
}

/** Somebody of the office, as an actor who has given both factors. */
export async function createStaff(
  owner: Owner,
  role: StaffRole = 'officer',
): Promise<{ readonly user: TestUser; readonly actor: StaffActor }> {
  const user = await createUser(owner, { name: 'Pegawai Ujian' });
  await insertRow(owner, 'staff_member', { user_id: user.id, role });
  return { user, actor: { kind: 'staff', userId: user.id, role } };
}

interface CaseKey {
  readonly employer_id: string;
  readonly case_id: string;
}

async function insertEvent(
  client: pg.PoolClient,
  key: CaseKey,
  event: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows } = await client.query<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) + 1 AS seq FROM case_event WHERE employer_id = $1 AND case_id = $2',
    [key.employer_id, key.case_id],
  );
  const at = new Date();
  await insertRow(client, 'case_event', { ...key, seq: rows[0]?.seq, kind: 'move', at, ...event });
  // A case that a factory moved sends no mail: `practice` says so to the invariants.
  const details = { from: event.from_state, to: event.to_state, practice: true };
  const sealedByTrigger = { seq: 0, prev_hash: Buffer.alloc(1), hash: Buffer.alloc(1) };
  await insertRow(client, 'audit_event', {
    chain: key.employer_id,
    at,
    actor_id: event.actor_id,
    action: event.from_state ? 'case.moved' : 'case.opened',
    subject_id: key.case_id,
    details: JSON.stringify(details),
    ...sealedByTrigger,
  });
}

async function inTransaction<T>(owner: Owner, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
