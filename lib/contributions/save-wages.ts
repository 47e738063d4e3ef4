import 'server-only';
import type { PoolClient } from 'pg';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { type Sen, sen } from '@/lib/core/money';
import { firstDayOf, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { isRetryable, pauseBeforeRetry } from '@/lib/db/retry';
import { forEmployer, forEmployerSql } from '@/lib/db/tenant';
import type { SubmissionState } from '@/lib/rules/lifecycle/submission';
import { applyLinePlan, readKeptLines } from './kept-lines';
import { findLastFiled } from './last-filed';
import type { LineOwner } from './line-rows';
import { alreadySubmitted } from './month-access';
import { loadRegister } from './register';
import type { PostedWage } from './schema';
import { type KeptLine, planLines } from './wage-plan';

/** Wages for a draft, in sen. `was` is what the page showed; null takes a person's line away, zero is a wage. */
export interface SaveWages {
  readonly submissionId: string;
  readonly version: number;
  readonly wages: readonly Pick<PostedWage, 'employeeId' | 'was' | 'wage'>[];
  /** Gives everybody who then has no wage the one of the last filed month, where there is one. */
  readonly sameAsLastMonth?: boolean;
}

/** The draft after it was saved. */
export interface SavedWages {
  readonly version: number;
  /** Lines written or taken away; 0 when all was as it should be, and then nothing happened. */
  readonly changed: number;
}

/** A wage that is not what the page showed any more. */
export interface ChangedWage {
  readonly employeeId: string;
  readonly now: Sen | null;
}

/** `submission.changed`, with all that a page needs to show the other's values beside one's own. */
export class DraftChanged extends DomainError {
  constructor(
    readonly version: number,
    readonly by: string,
    readonly at: Date | null,
    readonly changes: readonly ChangedWage[],
  ) {
    super('submission.changed', { count: changes.length });
  }
}

/** `submission.not_employed`, with whom it concerns. */
export class NotEmployed extends DomainError {
  constructor(readonly employeeIds: readonly string[]) {
    super('submission.not_employed', { count: employeeIds.length });
  }
}

/**
 * SIMPAN DRAF: the wages typed become the draft's lines, worked out by the rules from the register as it stands now, and
 * its sums; all of it or nothing. Whoever stopped being employed in the month loses their line. The same form sent twice
 * saves once.
 *
 * @throws DomainError `access.role_not_allowed`, `submission.not_found` (another employer's too),
 * `submission.already_submitted` with who and when; `DraftChanged` when somebody saved since the page was read;
 * `NotEmployed` for a wage of somebody who is not employed in the month
 */
export async function saveWages(actor: EmployerActor, input: SaveWages): Promise<SavedWages> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  for (let tries = 1; ; tries++) {
    try {
      const saved = await forEmployerSql(actor, (client) => save(client, actor, input));
      return saved ?? (await explainClosed(actor, input));
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
      await pauseBeforeRetry(tries);
    }
  }
}

const MAX_TRIES = 3;

interface Draft extends LineOwner {
  readonly version: number;
  readonly lines: readonly KeptLine[];
}

/** @returns null when there is no such draft */
async function save(client: PoolClient, actor: EmployerActor, input: SaveWages): Promise<SavedWages | null> {
  const draft = await lockDraft(client, actor, input.submissionId);
  if (!draft) return null;
  const wages = new Map(draft.lines.map(({ employeeId, wage }) => [employeeId, wage]));
  const different = input.wages.filter(({ employeeId, wage }) => (wages.get(employeeId) ?? null) !== wage);
  if (draft.version !== input.version) {
    if (different.length === 0 && !input.sameAsLastMonth) return { version: draft.version, changed: 0 };
    throw await changedSince(client, actor, draft, input);
  }

  const register = await loadRegister(client, actor, draft.month);
  const employed = [...register.employed()];
  requireEmployed(new Set(employed.map(({ employeeId }) => employeeId)), input);
  for (const { employeeId, wage } of different) {
    if (wage === null) wages.delete(employeeId);
    else wages.set(employeeId, wage);
  }
  if (input.sameAsLastMonth) await fillFromLastMonth(client, draft, wages);
  const plan = planLines(draft, employed, wages);
  const changed = new Set([...plan.remove, ...plan.write.map(({ employeeId }) => employeeId)]).size;
  if (changed === 0) return { version: draft.version, changed };
  await applyLinePlan(client, draft, plan);
  const version = await keepSums(client, draft);
  await client.query(AUDIT_SQL, [
    actor.employerId,
    actor.userId,
    draft.submissionId,
    JSON.stringify({ version, lines: changed }),
  ]);
  return { version, changed };
}

/** Other saves, and SAHKAN, wait here until this one is done. */
async function lockDraft(client: PoolClient, actor: EmployerActor, submissionId: string): Promise<Draft | null> {
  const { employerId } = actor;
  const { rows } = await client.query<{
    month: CalendarDate;
    schemes: SchemeSet;
    state: SubmissionState;
    version: number;
  }>('SELECT month, schemes, state, version FROM submission WHERE employer_id = $1 AND id = $2 FOR UPDATE', [
    employerId,
    submissionId,
  ]);
  const found = rows[0];
  if (found?.state !== 'draft') return null;
  const owner = { employerId, submissionId, month: monthOf(found.month), schemes: found.schemes };
  return { ...owner, version: found.version, lines: await readKeptLines(client, owner) };
}

function requireEmployed(employed: ReadonlySet<string>, { wages }: SaveWages): void {
  const others = wages.filter(({ employeeId, wage }) => wage !== null && !employed.has(employeeId));
  if (others.length > 0) throw new NotEmployed(others.map(({ employeeId }) => employeeId));
}

async function fillFromLastMonth(client: PoolClient, draft: Draft, wages: Map<string, Sen>): Promise<void> {
  const last = await findLastFiled(client, draft.employerId, draft.month, draft.schemes);
  if (!last) return;
  const { rows } = await client.query<{ employeeId: string; wage: bigint }>(
    `SELECT employee_id AS "employeeId", wage_sen AS wage FROM contribution_line
     WHERE employer_id = $1 AND month = $2 AND submission_id = $3`,
    [draft.employerId, firstDayOf(last.month), last.id],
  );
  for (const { employeeId, wage } of rows) if (!wages.has(employeeId)) wages.set(employeeId, sen(Number(wage)));
}

const SUMS_SQL = `UPDATE submission SET version = version + 1, people = l.people, wages_sen = l.wages,
    socso_employer_sen = l.socso_employer, socso_employee_sen = l.socso_employee, skbbk_employee_sen = l.skbbk,
    eis_employer_sen = l.eis_employer, eis_employee_sen = l.eis_employee
  FROM (SELECT count(*)::integer AS people, coalesce(sum(wage_sen), 0)::bigint AS wages,
      coalesce(sum(socso_employer_sen), 0) AS socso_employer, coalesce(sum(socso_employee_sen), 0) AS socso_employee,
      coalesce(sum(skbbk_employee_sen), 0) AS skbbk, coalesce(sum(eis_employer_sen), 0) AS eis_employer,
      coalesce(sum(eis_employee_sen), 0) AS eis_employee
    FROM contribution_line WHERE employer_id = $1 AND month = $2 AND submission_id = $3) l
  WHERE employer_id = $1 AND id = $3 RETURNING version`;

async function keepSums(client: PoolClient, { employerId, month, submissionId }: Draft): Promise<number> {
  const { rows } = await client.query<{ version: number }>(SUMS_SQL, [employerId, firstDayOf(month), submissionId]);
  if (!rows[0]) throw new Error(`the draft ${submissionId} went away under its lock`);
  return rows[0].version;
}

const AUDIT_SQL = `INSERT INTO audit_event (chain, seq, at, actor_id, action, subject_id, details, prev_hash, hash)
  VALUES ($1, 0, now(), $2, 'draft.saved', $3, $4, '\\x00', '\\x00')`;

const LAST_SAVED_SQL = `SELECT coalesce(u.name, u.email) AS by, a.at FROM audit_event a LEFT JOIN user_account u ON u.id = a.actor_id
  WHERE a.chain = $1 AND a.subject_id = $2 ORDER BY a.seq DESC LIMIT 1`;

async function changedSince(
  client: PoolClient,
  actor: EmployerActor,
  { submissionId, version, lines }: Draft,
  input: SaveWages,
): Promise<DraftChanged> {
  const now = new Map(lines.map(({ employeeId, wage }) => [employeeId, wage]));
  const changes = input.wages
    .map(({ employeeId, was }) => ({ employeeId, was, now: now.get(employeeId) ?? null }))
    .filter((wage) => wage.was !== wage.now)
    .map(({ employeeId, now }) => ({ employeeId, now }));
  const { rows } = await client.query<{ by: string | null; at: Date }>(LAST_SAVED_SQL, [
    actor.employerId,
    submissionId,
  ]);
  return new DraftChanged(version, rows[0]?.by ?? '-', rows[0]?.at ?? null, changes);
}

/** Why there is no draft to save. */
async function explainClosed(actor: EmployerActor, { submissionId }: SaveWages): Promise<never> {
  return forEmployer(actor, async (tx) => {
    const key = { employerId: actor.employerId, id: submissionId };
    const found = await tx.submission.findUnique({ where: { employerId_id: key } });
    switch (found?.state) {
      case 'submitted':
      case 'paid':
      case 'replaced':
        throw await alreadySubmitted(tx, found);
      case 'checked':
      case 'draft':
      case 'discarded':
      case undefined:
        throw new DomainError('submission.not_found');
    }
  });
}
