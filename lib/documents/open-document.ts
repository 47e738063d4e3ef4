import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer, forStaff, forStaffAt, forUser } from '@/lib/db/tenant';
import { storage } from '@/lib/storage/storage';
import type { DocumentMedia } from './schema';

/** A document that may be read. */
export interface OpenedDocument {
  readonly fileName: string;
  readonly media: DocumentMedia;
  readonly sizeBytes: number;
  /** Read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The case of a document, for whoever may work on that case; null for anybody else. */
export async function caseOfDocument(user: UserActor, documentId: string): Promise<string | null> {
  return forUser(user, async (tx) => {
    const [row] = await tx.$queryRaw<{ case_id: string | null }[]>`
      SELECT document_case(${documentId}::uuid)::text AS case_id`;
    return row?.case_id ?? null;
  });
}

/**
 * A document of the actor's employer, or null when there is none or it was removed.
 */
export async function openDocument(actor: EmployerActor, documentId: string): Promise<OpenedDocument | null> {
  const row = await forEmployer(actor, (tx) => findRow(tx, { employerId: actor.employerId, id: documentId }));
  return row && (await opened(row));
}

/**
 * A document for the office, once its case was sent; each time it is opened is a row of the audit of its employer. Null
 * when there is none, it was removed, or its case is still a draft.
 */
export async function openDocumentForStaff(actor: StaffActor, documentId: string): Promise<OpenedDocument | null> {
  const row = await forStaff(actor, (tx) =>
    findRow(tx, { id: documentId, employerCase: { state: { notIn: ['draft', 'discarded'] } } }),
  );
  if (!row) return null;
  await forStaffAt(actor, row.employerId, async (tx) => {
    await recordAudit(tx, {
      at: await databaseNow(tx),
      chain: row.employerId,
      actorId: actor.userId,
      action: 'document.opened',
      subjectId: documentId,
      details: { case: row.caseId },
    });
  });
  return opened(row);
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(tx: Tx, where: NonNullable<Parameters<Tx['document']['findFirst']>[0]>['where']) {
  return tx.document.findFirst({ where: { ...where, state: { not: 'removed' } } });
}

async function opened({ fileName, mediaType, sizeBytes, storageKey }: Row): Promise<OpenedDocument> {
  const bytes = await begun(storage().read(storageKey));
  return { fileName, media: mediaType as DocumentMedia, sizeBytes, bytes };
}

/** A stream whose first piece is there: what is not kept is a fault now, and not in the middle of an answer. */
async function begun(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const rest = bytes[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | null = await rest.next();
  const next = async () => {
    const piece = first;
    first = null;
    return piece ?? rest.next();
  };
  const end = async () => (await rest.return?.()) ?? { done: true as const, value: undefined };
  return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
}
