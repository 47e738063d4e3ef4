import { checkTextFile } from '@/lib/contributions/check-text-file';
import { makeDraft } from '@/lib/contributions/make-draft';
import { receiveTextFile } from '@/lib/contributions/receive-text-file';
import type { MakeDraft } from '@/lib/contributions/schema';
import { findSubmission } from '@/lib/contributions/submission-queries';
import { type Submitted, submitContribution } from '@/lib/contributions/submit-contribution';
import type { EmployerActor } from '@/lib/core/actor';
import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { writeTextFile } from '@/lib/rules/text-file/write';
import type { TestEmployee } from '@/tests/factories/employees';
import type { TestEmployer } from '@/tests/factories/employers';

/** A month's file as a payroll program would write it: every amount is the law's. */
export interface MonthFile {
  readonly employer: Pick<TestEmployer, 'code'>;
  readonly month: Month;
  readonly people: readonly TestEmployee[];
  readonly schemes?: SchemeSet;
  /** In sen; RM3,000.00 for who has no own. */
  readonly wages?: ReadonlyMap<string, number>;
  readonly wage?: number;
}

const USUAL_WAGE = 3_000_00;

/** The lines of a file, without their ends. */
export function linesOf({ employer, month, people, schemes = 'combined', wages, wage = USUAL_WAGE }: MonthFile) {
  const heading = { employerCode: employer.code, ssmNumber: null, month, schemes };
  const lines = people.map(({ id, identityNumber, name, insured }) => ({
    identityNumber,
    name,
    contribution: monthlyContribution(insured, month, sen(wages?.get(id) ?? wage)),
  }));
  return [...writeTextFile(heading, lines)].map((line) => line.trimEnd().padEnd(278));
}

/** A whole file. `change` is where a test breaks a line. */
export function textOf(file: MonthFile, change: (line: string, index: number) => string = (line) => line): string {
  return linesOf(file)
    .map((line, index) => `${change(line, index)}\r\n`)
    .join('');
}

/** Puts a text over the positions of a line, counted from 1 as the layouts do. */
export function overwrite(line: string, from: number, text: string): string {
  return line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);
}

/** Bytes in pieces, as a socket gives them. */
export async function* inChunks(bytes: Uint8Array | string, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** An upload. What is not said is a combined file of the month, whole. */
export interface Upload {
  readonly month: Month;
  readonly schemes?: SchemeSet;
  readonly content: Uint8Array | string;
  readonly fileName?: string;
  readonly declaredBytes?: number | null;
}

/** MUAT NAIK without the check. */
export function receive(actor: EmployerActor, upload: Upload) {
  const { month, schemes = 'combined', content, fileName = 'caruman.txt' } = upload;
  const declaredBytes = upload.declaredBytes === undefined ? content.length : upload.declaredBytes;
  return receiveTextFile(actor, { month, schemes, fileName, declaredBytes, bytes: inChunks(content) }, newId);
}

/** MUAT NAIK to the end of the check. @returns the file's id */
export async function receiveAndCheck(actor: EmployerActor, upload: Upload): Promise<string> {
  const { fileId } = await receive(actor, upload);
  await checkTextFile(actor, fileId, newId);
  return fileId;
}

export const NO_TICKS = { acceptAmounts: false, leaveOutLines: false, convert: false };

/** NEXT on the check page. @returns the draft's id */
export function next(actor: EmployerActor, fileId: string, ticks: Partial<Omit<MakeDraft, 'fileId'>> = {}) {
  return makeDraft(actor, { fileId, ...NO_TICKS, ...ticks });
}

/** From the file to the draft. @returns what the review page shows */
export async function draftFrom(actor: EmployerActor, upload: Upload) {
  const id = await next(actor, await receiveAndCheck(actor, upload));
  const draft = await findSubmission(actor, id);
  if (!draft) throw new Error('the draft is not found');
  return draft;
}

/** SAHKAN as the confirmation page would post it. */
export function confirm(
  actor: EmployerActor,
  draft: { readonly id: string; readonly version: number },
  key = newId(),
): Promise<Submitted> {
  return submitContribution(actor, { submissionId: draft.id, version: draft.version, key }, newId);
}

/** A month from its file to its records. */
export async function fileMonth(actor: EmployerActor, upload: Upload): Promise<Submitted> {
  return confirm(actor, await draftFrom(actor, upload));
}

/** The code and the facts of the refusal that a promise ends with. */
export async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return 'not refused';
  const { code, details, name } = error as { code?: string; details?: Record<string, unknown>; name?: string };
  return name === 'DomainError' ? { code, ...details } : error;
}

/** Money of a test, in sen. */
export function ringgit(amount: number): Sen {
  return sen(Math.round(amount * 100));
}
