import 'server-only';
import type { RegistryAnswer, RegistryName } from '@/lib/core/registry-reply';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forWorker, forWorkerAt } from '@/lib/db/tenant';
import { retryDelay } from '@/lib/mail/retry-delay';
import { type Finding, fail, look, PASS } from '@/lib/rules/checks/finding';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import { lockCase } from '../steps';
import { type Ask, type CheckKey, CODES_OF, questionOf } from './declared';

/** A check that this process may ask about until its lease ends. */
export interface ClaimedCheck extends CheckKey {
  readonly ask: Ask | null;
  /** When it was queued, and which try this is: together they tell it from one that was queued anew. */
  readonly at: Date;
  readonly attempts: number;
  readonly ageSeconds: number;
}

/** Longer than one asking can last. A process that dies leaves its checks to the others for so long. */
const LEASE_SECONDS = 40;

/** The checks of a registry that are due, the longest due first. Those of a decided or withdrawn case rest. */
export function dueChecks(registry: RegistryName, limit: number): Promise<CheckKey[]> {
  const codes = [...CODES_OF[registry]];
  return forWorker(
    (tx) => tx.$queryRaw<CheckKey[]>`
      SELECT c.employer_id::text AS "employerId", c.case_id::text AS "caseId", c.code, c.subject
      FROM case_check c JOIN employer_case k ON k.employer_id = c.employer_id AND k.id = c.case_id
      WHERE c.outcome = 'pending' AND c.code = ANY(${codes}) AND c.next_attempt_at <= clock_timestamp()
        AND k.state IN ('submitted', 'in_review', 'query', 'resubmitted')
      ORDER BY c.next_attempt_at, c.employer_id, c.case_id, c.code, c.subject LIMIT ${limit}`,
  );
}

interface ClaimRow {
  at: Date;
  attempts: number;
  age_seconds: number;
}

/** Takes one check that is due, with its question. Null when another process has it or it is not due any more. */
export function claimCheck(key: CheckKey): Promise<ClaimedCheck | null> {
  const { employerId, caseId, code, subject } = key;
  return forWorkerAt(employerId, async (tx) => {
    const [row] = await tx.$queryRaw<ClaimRow[]>`
      UPDATE case_check o SET attempts = o.attempts + 1,
        next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::float8)
      WHERE (o.employer_id, o.case_id, o.code, o.subject) IN (
        SELECT c.employer_id, c.case_id, c.code, c.subject FROM case_check c
        WHERE c.employer_id = ${employerId}::uuid AND c.case_id = ${caseId}::uuid AND c.code = ${code}
          AND c.subject = ${subject} AND c.outcome = 'pending' AND c.next_attempt_at <= clock_timestamp()
        FOR UPDATE SKIP LOCKED)
      RETURNING o.at, o.attempts, extract(epoch FROM clock_timestamp() - o.at)::float8 AS age_seconds`;
    if (!row) return null;
    const { at, attempts, age_seconds: ageSeconds } = row;
    return { ...key, ask: await questionOf(tx, key), at, attempts, ageSeconds };
  });
}

/**
 * Writes down what a registry answered about a check, and with the employee whom it is about. A check that was queued
 * anew or taken over meanwhile, and one of a case that was decided, is left alone.
 */
export async function settleCheck(check: ClaimedCheck, answer: RegistryAnswer): Promise<void> {
  const { employerId, caseId, code, subject, at, attempts } = check;
  await forWorkerAt(employerId, async (tx) => {
    if (isCaseOver(await lockCase(tx, { employerId, caseId }))) return;
    const { count } = await tx.caseCheck.updateMany({
      where: { employerId, caseId, code, subject, at, attempts, outcome: 'pending' },
      data: await outcomeOf(tx, check, answer),
    });
    if (count > 0 && subject !== '') await noteEmployee(tx, check, answer);
  });
}

async function outcomeOf(
  tx: Tx,
  { attempts, ageSeconds }: ClaimedCheck,
  answer: RegistryAnswer,
): Promise<Prisma.CaseCheckUncheckedUpdateManyInput> {
  const now = await databaseMoment(tx);
  const again = answer.state === 'unavailable' ? retryDelay(attempts, ageSeconds) : null;
  if (again !== null) return { nextAttemptAt: new Date(now.getTime() + again * 1_000) };
  const finding = findingOf(answer);
  const details = finding.outcome === 'pass' ? {} : { reason: finding.reason, facts: finding.facts ?? {} };
  const differs = answer.state === 'differs' ? { differs: answer.fields } : {};
  return {
    outcome: finding.outcome,
    details: { ...details, ...differs } as unknown as Prisma.InputJsonObject,
    at: now,
    nextAttemptAt: null,
  };
}

/** What a final answer means for the officer. */
function findingOf(answer: RegistryAnswer): Finding {
  switch (answer.state) {
    case 'agrees':
      return PASS;
    case 'unknown':
      return look('unknown');
    case 'unavailable':
      return look('unavailable');
    case 'differs': {
      const fields = answer.fields.map(({ field }) => field);
      return fields.includes('alive') ? fail('not_alive') : look('differs', { fields });
    }
  }
}

/** An answer that came before stands until there is another one. */
async function noteEmployee(tx: Tx, { employerId, subject }: ClaimedCheck, answer: RegistryAnswer): Promise<void> {
  const unanswered = answer.state === 'unavailable' ? { registryState: null } : {};
  await tx.caseEmployee.updateMany({
    where: { employerId, id: subject, ...unanswered },
    data: {
      registryState: answer.state,
      registryFields: answer.state === 'differs' ? (answer.fields as unknown as Prisma.InputJsonArray) : [],
      registryAt: await databaseMoment(tx),
    },
  });
}

async function databaseMoment(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}
