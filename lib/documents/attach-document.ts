import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { addEvent, lockCase } from '@/lib/cases/steps';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { areDocumentsOpen, type CaseState } from '@/lib/rules/lifecycle/case';
import type { DocumentType } from '@/lib/rules/registration/documents';
import { scanBytes } from '@/lib/storage/scanner';
import { storage } from '@/lib/storage/storage';
import { checkContent } from './check-content';
import { cleanFileName } from './file-name';
import { inTurn } from './in-turn';
import { requireRoom } from './quota';
import { readAll } from './read-all';
import { rewriteImage } from './rewrite-image';
import type { DocumentMedia } from './schema';
import type { DocumentPlace } from './steps';

/** A document on its way in. */
export interface IncomingDocument {
  readonly type: DocumentType;
  /** As the sender's machine called it. */
  readonly fileName: string;
  /** How many bytes the sender says there are; null when it did not say. */
  readonly declaredSize: number | null;
  /** Fails when the sender broke off. Not read further than 10 MB. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The document of the case that this one takes the place of. */
  readonly replaces?: string | null;
  /** Where it stands besides the list of documents. This says what it replaces, then. */
  readonly place?: DocumentPlace;
}

/** A document that is ready to be kept. */
interface CheckedDocument {
  readonly type: DocumentType;
  readonly fileName: string;
  readonly media: DocumentMedia;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly scanned: boolean;
}

/**
 * Keeps a document of a case: checked by its true content, passed by the scanner when there is one, images written anew
 * without what the camera noted. The object comes first and the row in one transaction after it; what fails leaves
 * neither. The same content sent twice for one type is one document.
 *
 * @returns the id of the document
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `document.missing`, `document.empty`,
 * `document.too_large`, `document.not_allowed`, `document.content_differs`, `document.unsafe`,
 * `document.too_many_pixels`, `document.infected`, `document.scanner_down`, `document.cut_short`, `document.quota`,
 * `document.not_found` when there is nothing to replace, `document.not_kept`, `storage.full`, and what its place refuses
 */
export async function attachDocument(
  actor: EmployerActor,
  caseId: string,
  incoming: IncomingDocument,
  newId: NewId,
): Promise<string> {
  if (!mayPrepare(actor.role)) throw new DomainError('access.role_not_allowed');
  const key = { employerId: actor.employerId, caseId };
  // Asked again when it is kept; here it spares the sender the way.
  await forEmployer(actor, (tx) => requireOpen(tx, key, incoming, incoming.declaredSize ?? 0));

  const checked = await check(incoming);
  const documentId = newId();
  const storageKey = `documents/${actor.employerId}/${documentId}`;
  try {
    await keepObject(storageKey, checked.bytes);
    const kept = await forEmployer(actor, (tx) =>
      keep(tx, actor, caseId, { ...incoming, ...checked, documentId, storageKey }),
    );
    if (kept !== documentId) await storage().remove(storageKey);
    return kept;
  } catch (error) {
    // When even this fails the worker's sweep finds the object without a row.
    await storage()
      .remove(storageKey)
      .catch(() => undefined);
    throw error;
  }
}

async function check(incoming: IncomingDocument): Promise<CheckedDocument> {
  const { type, declaredSize } = incoming;
  const fileName = cleanFileName(incoming.fileName);
  const received = await readAll(incoming.bytes, declaredSize);
  const media = await inTurn(() => checkContent(fileName, received));
  // As it came: written anew it would no longer show what a scanner looks for.
  const scanned = await scanBytes(received);
  const bytes = media === 'application/pdf' ? received : await rewriteImage(received, media);
  const sha256 = createHash('sha256').update(bytes).digest();
  return { type, fileName, media, bytes, sha256, scanned };
}

async function keepObject(storageKey: string, bytes: Uint8Array): Promise<void> {
  try {
    await storage().put(storageKey, onePiece(bytes));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('document.not_kept');
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** What an upload says of the place of its document. */
type Asked = Pick<IncomingDocument, 'replaces' | 'place'>;

interface OpenPlace {
  readonly state: CaseState;
  readonly replaces: string | null;
}

/** @returns the state of the case, whose row is held from here on, and what the document takes the place of */
async function requireOpen(tx: Tx, { employerId, caseId }: CaseKey, asked: Asked, size: number): Promise<OpenPlace> {
  const state = await lockCase(tx, { employerId, caseId });
  if (!areDocumentsOpen(state)) throw new DomainError('case.not_open');
  const replaces = asked.place ? await asked.place.find(tx, state) : (asked.replaces ?? null);
  await requireRoom(tx, employerId, size);
  if (replaces === null) return { state, replaces };
  const standing = await tx.document.count({
    where: { employerId, caseId, id: replaces, state: { in: ['stored', 'refused'] } },
  });
  if (standing === 0) throw new DomainError('document.not_found');
  return { state, replaces };
}

type KeptDocument = CheckedDocument & Asked & { readonly documentId: string; readonly storageKey: string };

/** @returns the id of the row, which stands at its place */
async function keep(tx: Tx, actor: EmployerActor, caseId: string, kept: KeptDocument): Promise<string> {
  const key = { employerId: actor.employerId, caseId };
  const open = await requireOpen(tx, key, kept, kept.bytes.byteLength);
  const documentId = await keepRow(tx, actor, caseId, { ...kept, ...open });
  await kept.place?.keep(tx, open.state, documentId);
  return documentId;
}

/** @returns the id of the row: an earlier one's when the same content stands there already */
async function keepRow(tx: Tx, actor: EmployerActor, caseId: string, kept: KeptDocument & OpenPlace): Promise<string> {
  const { employerId, userId } = actor;
  const { documentId, type, sha256, bytes, state, replaces } = kept;
  const same = await tx.document.findFirst({
    where: { employerId, caseId, type, sha256, state: 'stored' },
    select: { id: true },
  });
  if (same && (replaces === null || replaces === same.id)) return same.id;

  const at = await databaseNow(tx);
  await tx.document.createMany({
    data: {
      employerId,
      id: documentId,
      caseId,
      type,
      fileName: kept.fileName,
      mediaType: kept.media,
      sizeBytes: bytes.byteLength,
      sha256,
      storageKey: kept.storageKey,
      scanned: kept.scanned,
      uploadedBy: userId,
      uploadedAt: at,
    },
  });
  if (replaces !== null) {
    await tx.document.updateMany({
      where: { employerId, caseId, id: replaces, state: { in: ['stored', 'refused'] } },
      data: { state: 'replaced', refusedReason: null, replacedBy: documentId, version: { increment: 1 } },
    });
  }
  // While the case is a draft nobody else reads its history.
  if (state !== 'draft')
    await addEvent(tx, { employerId, caseId, at, kind: 'document', side: 'employer', actorId: userId, documentId });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId: userId,
    action: replaces === null ? 'document.added' : 'document.replaced',
    subjectId: documentId,
    details: { case: caseId, type, bytes: bytes.byteLength, sha256: Buffer.from(sha256).toString('hex') },
  });
  return documentId;
}
