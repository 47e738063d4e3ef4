import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { type EmployerActor, maySubmit } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import { monthFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { announceSubmission } from './announce-submission';
import { type IssuedRecord, issueRecords } from './issue-records';
import { requireAllWages } from './lacking-wages';
import { alreadySubmitted, requireUnfiled } from './month-access';
import { requirePresentFacts } from './present-facts';
import type { Submit } from './schema';
import { requireSameLines } from './submitted-lines';

/** The records a confirmed month made: one ACR, one ECR, or both. */
export interface Submitted {
  readonly submissionId: string;
  readonly records: readonly IssuedRecord[];
}

/**
 * SAHKAN: closes a month's draft and makes its records, in one transaction with ledger, audit, mail and the answer.
 * The same key answers the same records, however often and however many at once.
 *
 * @throws DomainError `access.role_not_allowed`, `submission.not_found` (another employer's too), `submission.empty`,
 * `submission.incomplete` when somebody has no wage in a draft made on the screen, `submission.facts_changed` when the
 * register of persons knows more of somebody than when the wages were saved,
 * `submission.already_submitted` with who and when, `submission.changed` when the draft or its people changed since it
 * was read, `request.key_reused` when the key confirmed something else
 */
export async function submitContribution(actor: EmployerActor, input: Submit, newId: NewId): Promise<Submitted> {
  if (!maySubmit(actor.role)) throw new DomainError('access.role_not_allowed');
  return forEmployer(actor, async (tx) => {
    const answered = await findAnswer(tx, actor, input);
    if (answered) return answered;
    const now = await databaseNow(tx);

    // Only one request can move the row out of draft; the others wait here for it and then change no row.
    const { count } = await tx.submission.updateMany({
      where: { employerId: actor.employerId, id: input.submissionId, state: 'draft', version: input.version },
      data: { state: 'submitted', submittedAt: now, submittedBy: actor.userId, version: { increment: 1 } },
    });
    if (count === 0) return explainRefusal(tx, actor, input);

    const submission = await tx.submission.findUniqueOrThrow({
      where: { employerId_id: { employerId: actor.employerId, id: input.submissionId } },
    });
    await requireSameLines(tx, submission);
    await requireAllWages(tx, submission);
    await requirePresentFacts(tx, submission);
    await recordAudit(tx, {
      at: now,
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'submission.submitted',
      subjectId: submission.id,
      details: { people: submission.people, month: submission.month.toISOString().slice(0, 7) },
    });
    // The numbers come last: their counter rows are held by one transaction at a time.
    const records = await issueRecords(tx, submission, now, newId);
    const submitted = { submissionId: submission.id, records };
    await announceSubmission(tx, submission, records, newId);
    await keepAnswer(tx, actor, input, submitted);
    return submitted;
  });
}

async function explainRefusal(tx: Tx, actor: EmployerActor, input: Submit): Promise<Submitted> {
  const answered = await findAnswer(tx, actor, input);
  if (answered) return answered;
  const found = await tx.submission.findUnique({
    where: { employerId_id: { employerId: actor.employerId, id: input.submissionId } },
  });
  if (!found) throw new DomainError('submission.not_found');
  switch (found.state) {
    case 'submitted':
    case 'paid':
    case 'replaced':
      throw await alreadySubmitted(tx, found);
    case 'checked':
    case 'draft':
      throw new DomainError('submission.changed');
    case 'discarded':
      // A colleague's file may have taken its place and been confirmed.
      await requireUnfiled(tx, actor, monthFromDb(found.month), found.schemes);
      throw new DomainError('submission.not_found');
  }
}

async function findAnswer(tx: Tx, actor: EmployerActor, input: Submit): Promise<Submitted | null> {
  const kept = await tx.idempotency.findUnique({
    where: { employerId_key: { employerId: actor.employerId, key: input.key } },
  });
  if (!kept) return null;
  if (kept.actorId !== actor.userId || !Buffer.from(kept.requestHash).equals(hashOf(input)))
    throw new DomainError('request.key_reused');
  return kept.response as unknown as Submitted;
}

async function keepAnswer(tx: Tx, actor: EmployerActor, input: Submit, submitted: Submitted): Promise<void> {
  await tx.idempotency.createMany({
    data: {
      employerId: actor.employerId,
      key: input.key,
      actorId: actor.userId,
      requestHash: Uint8Array.from(hashOf(input)),
      response: JSON.parse(JSON.stringify(submitted)),
    },
  });
}

function hashOf(input: Submit): Buffer {
  return createHash('sha256').update(`${input.submissionId} ${input.version}`).digest();
}
