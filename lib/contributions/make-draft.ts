import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import { monthFromDb } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { lockDrafts, overlapping, requireUnfiled } from './month-access';
import type { DiscardTextFile, MakeDraft } from './schema';
import { storedSummarySchema, wayOn } from './stored-summary';

/**
 * NEXT on the check page: the file's good lines become the month's draft, in place of a draft that was there.
 * Calling it again answers the same draft.
 *
 * @returns the id of the draft
 * @throws DomainError `access.role_not_allowed`, `text_file.not_found` (another employer's too), `text_file.not_checked`,
 * `text_file.has_faults` when something was not ticked that must be, `submission.already_submitted`
 */
export async function makeDraft(actor: EmployerActor, input: MakeDraft): Promise<string> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  return forEmployer(actor, async (tx) => {
    await lockDrafts(tx, actor);
    const file = await findFile(tx, actor, input.fileId);
    if (file.state === 'used') return file.submissionId;
    if (file.state !== 'checked') throw new DomainError('text_file.not_checked');
    requireTicks(file.summary, input);

    await discardDrafts(tx, actor, file);
    // Not before: until it is discarded, a draft may be confirmed, and that does not wait for this transaction.
    await requireUnfiled(tx, actor, file.month, file.schemes);
    const { count } = await tx.submission.updateMany({
      where: { employerId: actor.employerId, id: file.submissionId, state: 'checked' },
      data: { state: 'draft', version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('text_file.not_checked');
    await tx.textFile.update({
      where: { employerId_id: { employerId: actor.employerId, id: input.fileId } },
      data: { state: 'used' },
    });
    const at = await databaseNow(tx);
    const details = { textFileId: input.fileId, leftOut: input.leaveOutLines };
    await recordAudit(tx, {
      at,
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'draft.made',
      subjectId: file.submissionId,
      details,
    });
    return file.submissionId;
  });
}

/**
 * Lays an uploaded file aside: its candidate lines no longer count, the file as received is kept.
 *
 * @throws DomainError `access.role_not_allowed`, `text_file.not_found`
 */
export async function discardTextFile(actor: EmployerActor, input: DiscardTextFile): Promise<void> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  await forEmployer(actor, async (tx) => {
    await lockDrafts(tx, actor);
    const { count } = await tx.textFile.updateMany({
      where: {
        employerId: actor.employerId,
        id: input.fileId,
        state: { in: ['received', 'checking', 'checked', 'failed'] },
      },
      data: { state: 'discarded' },
    });
    if (count === 0) throw new DomainError('text_file.not_found');
    await tx.submission.updateMany({
      where: { employerId: actor.employerId, textFileId: input.fileId, state: 'checked' },
      data: { state: 'discarded', version: { increment: 1 } },
    });
    const at = await databaseNow(tx);
    await recordAudit(tx, {
      at,
      chain: actor.employerId,
      actorId: actor.userId,
      action: 'text-file.discarded',
      subjectId: input.fileId,
    });
  });
}

type File = Awaited<ReturnType<typeof findFile>>;

async function findFile(tx: Tx, actor: EmployerActor, fileId: string) {
  const row = await tx.textFile.findUnique({ where: { employerId_id: { employerId: actor.employerId, id: fileId } } });
  if (!row || row.state === 'discarded') throw new DomainError('text_file.not_found');
  const summary = storedSummarySchema.safeParse(row.summary);
  if (!row.submissionId || !summary.success) throw new DomainError('text_file.not_checked');
  return {
    state: row.state,
    schemes: row.schemes,
    month: monthFromDb(row.month),
    monthDate: row.month,
    submissionId: row.submissionId,
    summary: summary.data,
  };
}

function requireTicks(summary: File['summary'], input: MakeDraft): void {
  const way = wayOn(summary);
  const ready =
    !way.blocked &&
    (!way.mustAcceptAmounts || input.acceptAmounts) &&
    (!way.mustLeaveOutLines || input.leaveOutLines) &&
    (!way.mustConvert || input.convert);
  if (!ready) throw new DomainError('text_file.has_faults', { bad: summary.badLines });
}

/** The drafts whose place this file takes. Their own files can be uploaded again. */
async function discardDrafts(tx: Tx, actor: EmployerActor, file: File): Promise<void> {
  const where = {
    employerId: actor.employerId,
    month: file.monthDate,
    kind: 'monthly' as const,
    state: 'draft' as const,
    schemes: { in: overlapping(file.schemes) },
  };
  const drafts = await tx.submission.findMany({ where, select: { id: true, textFileId: true } });
  if (drafts.length === 0) return;
  await tx.submission.updateMany({ where, data: { state: 'discarded', version: { increment: 1 } } });
  const files = drafts.flatMap((draft) => (draft.textFileId ? [draft.textFileId] : []));
  await tx.textFile.updateMany({
    where: { employerId: actor.employerId, id: { in: files } },
    data: { state: 'discarded' },
  });
}
