import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import type { CaseKind } from '@/lib/rules/lifecycle/case';
import {
  type DocumentNeed,
  type DocumentType,
  documentNeeds,
  isDocumentType,
  lackingTypes,
} from '@/lib/rules/registration/documents';
import type { DocumentMedia } from './schema';

/** A document of a case as its list shows it. */
export interface DocumentRow {
  readonly id: string;
  readonly type: DocumentType;
  /** `refused`: staff cannot use it, and say why. `replaced`: another took its place. */
  readonly state: 'stored' | 'refused' | 'replaced' | 'removed';
  /** As the sender called it: data, never a path. */
  readonly fileName: string;
  readonly mediaType: DocumentMedia;
  readonly sizeBytes: number;
  /** Whether a virus scanner passed it. */
  readonly scanned: boolean;
  readonly refusedReason: string | null;
  readonly replacedBy: string | null;
  readonly uploadedAt: Date;
  readonly version: number;
}

/** Which case, in a transaction that may read it. */
export interface DocumentCaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/** The documents of a case that stand: stored or refused, by time. What was replaced or removed is left out. */
export function listDocuments(actor: EmployerActor, caseId: string): Promise<DocumentRow[]> {
  return forEmployer(actor, async (tx) => {
    const rows = await allDocuments(tx, { employerId: actor.employerId, caseId });
    return rows.filter(({ state }) => state === 'stored' || state === 'refused');
  });
}

/** One standing document of a case, or null. */
export async function findDocument(
  actor: EmployerActor,
  caseId: string,
  documentId: string,
): Promise<DocumentRow | null> {
  return (await listDocuments(actor, caseId)).find(({ id }) => id === documentId) ?? null;
}

/** Every document that a case ever had, by time, for the office too (`forStaff`). */
export async function allDocuments(tx: Tx, { employerId, caseId }: DocumentCaseKey): Promise<DocumentRow[]> {
  const rows = await tx.document.findMany({
    where: { employerId, caseId },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    type: isDocumentType(row.type) ? row.type : 'other',
    state: row.state,
    fileName: row.fileName,
    mediaType: row.mediaType as DocumentMedia,
    sizeBytes: row.sizeBytes,
    scanned: row.scanned,
    refusedReason: row.refusedReason,
    replacedBy: row.replacedBy,
    uploadedAt: row.uploadedAt,
    version: row.version,
  }));
}

/** The checklist of a case with what is there of each line. */
export interface ChecklistLine extends DocumentNeed {
  /** `there`: at least one stands. `refused`: what came was refused and not replaced. `lacking`: nothing came. */
  readonly state: 'there' | 'refused' | 'lacking';
}

/** The checklist of a case, what is required first. */
export function readChecklist(actor: EmployerActor, caseId: string): Promise<ChecklistLine[]> {
  return forEmployer(actor, (tx) => checklistOf(tx, { employerId: actor.employerId, caseId }));
}

/** `readChecklist` inside a transaction that may read the case. */
export async function checklistOf(tx: Tx, key: DocumentCaseKey): Promise<ChecklistLine[]> {
  const { needs, held } = await readGround(tx, key);
  return needs.map((need) => {
    const ofType = held.filter(({ type }) => type === need.type);
    if (ofType.some(({ refused }) => refused)) return { ...need, state: 'refused' as const };
    return { ...need, state: ofType.length > 0 ? ('there' as const) : ('lacking' as const) };
  });
}

/** The types that keep a case from being sent: required and not there, or refused and not replaced. */
export async function missingDocuments(tx: Tx, key: DocumentCaseKey): Promise<DocumentType[]> {
  const { needs, held } = await readGround(tx, key);
  return lackingTypes(needs, held);
}

async function readGround(tx: Tx, { employerId, caseId }: DocumentCaseKey) {
  const where = { employerId, caseId };
  const found = await tx.employerCase.findUnique({
    where: { employerId_id: { employerId, id: caseId } },
    select: { kind: true },
  });
  const form = await tx.registration.findFirst({ where, select: { entity: true } });
  const people = await tx.caseEmployee.groupBy({ by: ['isForeign'], where, _count: true });
  const count = (isForeign: boolean) => people.find((group) => group.isForeign === isForeign)?._count ?? 0;
  const rows = await tx.document.findMany({
    where: { ...where, state: { in: ['stored', 'refused'] } },
    select: { type: true, state: true },
  });
  const needs = documentNeeds({
    kind: (found?.kind ?? 'add_employees') as CaseKind,
    entity: form?.entity ?? null,
    locals: count(false),
    foreigners: count(true),
  });
  const held = rows.map(({ type, state }) => ({
    type: isDocumentType(type) ? type : ('other' as const),
    refused: state === 'refused',
  }));
  return { needs, held };
}
