import type { EmployerActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { attachDocument, type IncomingDocument } from '@/lib/documents/attach-document';
import { storage } from '@/lib/storage/storage';
import { createCase, type TestCase } from '@/tests/factories/cases';
import { pdf, streamOf } from '@/tests/factories/document-files';
import { createUser } from '@/tests/factories/employers';
import type { Owner } from '@/tests/factories/owner';

/** Somebody who registers an employer, and the case they began. */
export interface Applicant {
  readonly made: TestCase;
  readonly actor: EmployerActor;
  readonly user: { readonly kind: 'user'; readonly userId: string };
}

export async function createApplicant(owner: Owner): Promise<Applicant> {
  const { id: userId } = await createUser(owner);
  const made = await createCase(owner, { openedBy: userId });
  return {
    made,
    actor: { kind: 'employer', userId, employerId: made.employerId, role: 'owner' },
    user: { kind: 'user', userId },
  };
}

let next = 0;
/** A PDF that no other is like. */
export function aPdf(): Buffer {
  next += 1;
  return pdf({ objects: `% ${process.pid} ${next}` });
}

interface Upload extends Partial<Omit<IncomingDocument, 'bytes'>> {
  readonly content?: Uint8Array;
  /** The id that the document is to have. */
  readonly id?: string;
}

/** Masukkan Dokumen. What is not said is a plain PDF of the company's registration. @returns the document's id */
export async function attach({ actor, made }: Applicant, upload: Upload = {}): Promise<string> {
  const { content = aPdf(), id = newId(), type = 'company_registration', fileName = 'ssm.pdf', ...rest } = upload;
  const incoming = { type, fileName, declaredSize: null, bytes: streamOf(content), ...rest };
  return attachDocument(actor, made.caseId, incoming, () => id);
}

/** The code of what a promise was refused with; 'ok' when it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

export async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

/** The keys of every document that is kept. */
export async function keptKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage().list('documents')) keys.push(key);
  return keys;
}
