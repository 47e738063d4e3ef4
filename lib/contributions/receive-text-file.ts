import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dbMonth } from '@/lib/db/dates';
import { isUniqueViolation } from '@/lib/db/retry';
import { forEmployer } from '@/lib/db/tenant';
import { MAX_FILE_BYTES } from '@/lib/rules/text-file/parse';
import { storage } from '@/lib/storage/storage';
import { requireOpenMonth, requireUnfiled } from './month-access';
import { MAX_FILE_MEGABYTES } from './schema';

/** A file on its way in. */
export interface IncomingTextFile {
  readonly month: Month;
  readonly schemes: SchemeSet;
  /** The name on the sender's machine: shown, never used as a path. */
  readonly fileName: string;
  /** How many bytes the sender's browser says the file has; null when it did not say. */
  readonly declaredBytes: number | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What became of an upload: a new file to check, or the one that came before with the same bytes. */
export interface ReceivedTextFile {
  readonly fileId: string;
  readonly known: boolean;
}

/**
 * Keeps a contribution file as it arrives, with its SHA-256, before anything in it is looked at.
 *
 * @throws DomainError `access.role_not_allowed`, `month.not_open`, `month.in_future`, `submission.already_submitted`,
 * `text_file.too_large`, `text_file.cut_short` when fewer bytes came than were announced, `storage.full`
 */
export async function receiveTextFile(
  actor: EmployerActor,
  incoming: IncomingTextFile,
  newId: NewId,
): Promise<ReceivedTextFile> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const fileId = newId();
  const storageKey = `text-files/${actor.employerId}/${fileId}`;
  await announce(actor, incoming, fileId, storageKey);

  try {
    const hash = createHash('sha256');
    const size = await storage().put(storageKey, measured(incoming.bytes, hash));
    if (incoming.declaredBytes !== null && incoming.declaredBytes !== size)
      throw new DomainError('text_file.cut_short');
    return await keep(actor, fileId, storageKey, size, hash.digest());
  } catch (error) {
    await giveUp(actor, fileId, storageKey, failedBy(error)).catch(() => undefined);
    throw error;
  }
}

async function announce(
  actor: EmployerActor,
  incoming: IncomingTextFile,
  fileId: string,
  storageKey: string,
): Promise<void> {
  const { month, schemes, fileName } = incoming;
  await forEmployer(actor, async (tx) => {
    await requireOpenMonth(tx, actor, month, await databaseNow(tx));
    await requireUnfiled(tx, actor, month, schemes);
    await tx.textFile.createMany({
      data: {
        employerId: actor.employerId,
        id: fileId,
        month: dbMonth(month),
        schemes,
        fileName: fileName.slice(0, 200),
        sizeBytes: 0,
        storageKey,
        state: 'receiving',
        receivedBy: actor.userId,
      },
    });
  });
}

async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > MAX_FILE_BYTES) throw new DomainError('text_file.too_large', { megabytes: MAX_FILE_MEGABYTES });
    hash.update(chunk);
    yield chunk;
  }
}

async function keep(
  actor: EmployerActor,
  fileId: string,
  storageKey: string,
  size: number,
  sha256: Uint8Array<ArrayBuffer>,
): Promise<ReceivedTextFile> {
  try {
    await forEmployer(actor, async (tx) => {
      const now = await databaseNow(tx);
      await tx.textFile.update({
        where: { employerId_id: { employerId: actor.employerId, id: fileId } },
        data: { state: 'received', sizeBytes: size, sha256, heartbeatAt: now },
      });
      const details = { bytes: size, sha256: Buffer.from(sha256).toString('hex') };
      await recordAudit(tx, {
        at: now,
        chain: actor.employerId,
        actorId: actor.userId,
        action: 'text-file.received',
        subjectId: fileId,
        details,
      });
    });
    return { fileId, known: false };
  } catch (error) {
    // The same bytes for the same month are the same file: the one that came first answers.
    if (!isUniqueViolation(error)) throw error;
    const first = await findSame(actor, fileId, sha256);
    if (!first) throw error;
    // Not a failure: the employer's list goes on showing one file.
    await giveUp(actor, fileId, storageKey, { state: 'discarded' });
    await checkAnew(actor, first);
    return { fileId: first, known: true };
  }
}

async function findSame(actor: EmployerActor, fileId: string, sha256: Uint8Array<ArrayBuffer>): Promise<string | null> {
  return forEmployer(actor, async (tx) => {
    const mine = await tx.textFile.findUniqueOrThrow({
      where: { employerId_id: { employerId: actor.employerId, id: fileId } },
    });
    const same = await tx.textFile.findFirst({
      where: {
        employerId: actor.employerId,
        month: mine.month,
        schemes: mine.schemes,
        sha256,
        state: { notIn: ['failed', 'discarded'] },
      },
      select: { id: true },
    });
    return same?.id ?? null;
  });
}

/**
 * The register may have changed since the file was checked, and that is often why it comes again: what the check found is
 * laid aside, and the file waits for its check as on the first day. A file whose draft is made stays as it is.
 */
async function checkAnew(actor: EmployerActor, fileId: string): Promise<void> {
  const { employerId } = actor;
  await forEmployer(actor, async (tx) => {
    const now = await databaseNow(tx);
    const { count } = await tx.textFile.updateMany({
      where: { employerId, id: fileId, state: 'checked' },
      data: { state: 'received', receivedAt: now, heartbeatAt: now, submissionId: null },
    });
    if (count === 0) return;
    await tx.submission.updateMany({
      where: { employerId, textFileId: fileId, state: 'checked' },
      data: { state: 'discarded', version: { increment: 1 } },
    });
  });
}

type GivenUp = { readonly state: 'discarded' } | { readonly state: 'failed'; readonly failure: string };

function failedBy(error: unknown): GivenUp {
  return { state: 'failed', failure: error instanceof DomainError ? error.code : 'not_kept' };
}

async function giveUp(actor: EmployerActor, fileId: string, storageKey: string, data: GivenUp): Promise<void> {
  await storage().remove(storageKey);
  await forEmployer(actor, (tx) =>
    tx.textFile.updateMany({ where: { employerId: actor.employerId, id: fileId, state: 'receiving' }, data }),
  );
}
