import 'server-only';
import { createHash } from 'node:crypto';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import { dbDate } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { settleEisStarts } from '@/lib/employees/steps';
import { writeAcknowledgement } from '@/lib/letters/steps';
import { caseNumber, caseSeries } from '@/lib/rules/case-number';
import { announceCase } from './announce-case';
import { caseStamp } from './case-stamp';
import { queueChecks } from './checks/queue-checks';
import type { CaseContext } from './queries';
import type { SubmitCase } from './schema';
import { requireSendable, targetDateOf } from './send-case';
import { alreadyMoved, assignNumber, lockCase, moveCase } from './steps';

/** A case that was sent. */
export interface SubmittedCase {
  readonly caseId: string;
  readonly number: string;
  readonly targetDate: CalendarDate;
}

/**
 * SAHKAN: sends a case to the office, in one transaction with its number, history, audit, checks, letter, mail and the
 * answer. The same key answers the same, however often and however many at once.
 *
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.already_moved` when it is no draft any more,
 * `case.changed` when its form, people or documents are not what was declared, `case.incomplete`,
 * `registration.brn_taken`, `registration.brn_in_case`, `request.key_reused` when the key sent something else
 */
export async function submitCase(
  { actor, caseId, kind }: Pick<CaseContext, 'actor' | 'caseId' | 'kind'>,
  input: Omit<SubmitCase, 'caseId'>,
  newId: NewId,
): Promise<SubmittedCase> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const { employerId, userId } = actor;
  const request = { key: input.key, hash: hashOf(caseId, input.stamp) };
  return forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    const answered = await findAnswer(tx, actor, request);
    if (answered) return answered;
    if (state !== 'draft') throw await alreadyMoved(tx, { employerId, caseId, state, asker: 'employer' });
    if ((await caseStamp(tx, { employerId, caseId })) !== input.stamp) throw new DomainError('case.changed');
    const at = await databaseNow(tx);
    await requireSendable(tx, { employerId, caseId, kind, at });
    await settleEisStarts(tx, { employerId, caseId, at });

    // The series is held until the end, so nothing that may be refused comes after this.
    const sentOn = dateInMalaysia(at);
    const number = await assignNumber(tx, {
      series: caseSeries(sentOn),
      make: (serial) => caseNumber(sentOn, serial),
      employerId,
      subjectId: caseId,
    });
    const targetDate = await targetDateOf(tx, { employerId, caseId, kind, at });
    await moveCase(tx, {
      employerId,
      caseId,
      to: 'submitted',
      mover: { side: 'employer', actorId: userId },
      at,
      set: { number, submittedAt: at, submittedBy: userId, targetDate: dbDate(targetDate) },
    });
    await queueChecks(tx, { employerId, caseId, at });
    await writeAcknowledgement(tx, { employerId, caseId, at, newId });
    const submitted = { caseId, number, targetDate };
    await announceCase(tx, actor, { ...submitted, kind }, newId);
    await keepAnswer(tx, actor, request, submitted);
    return submitted;
  });
}

interface KeyedRequest {
  readonly key: string;
  readonly hash: Buffer;
}

async function findAnswer(tx: Tx, actor: EmployerActor, { key, hash }: KeyedRequest): Promise<SubmittedCase | null> {
  const kept = await tx.idempotency.findUnique({ where: { employerId_key: { employerId: actor.employerId, key } } });
  if (!kept) return null;
  if (kept.actorId !== actor.userId || !Buffer.from(kept.requestHash).equals(hash))
    throw new DomainError('request.key_reused');
  return kept.response as unknown as SubmittedCase;
}

async function keepAnswer(
  tx: Tx,
  { employerId, userId }: EmployerActor,
  { key, hash }: KeyedRequest,
  submitted: SubmittedCase,
): Promise<void> {
  await tx.idempotency.createMany({
    data: { employerId, key, actorId: userId, requestHash: Uint8Array.from(hash), response: { ...submitted } },
  });
}

function hashOf(caseId: string, stamp: string): Buffer {
  return createHash('sha256').update(`${caseId} ${stamp}`).digest();
}
