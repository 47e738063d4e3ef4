import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { monthFromDb } from '@/lib/db/dates';
import type { TextFileFault } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import type { Fault, FaultCode } from '@/lib/rules/text-file/faults';
import type { FieldName } from '@/lib/rules/text-file/layout';
import { storage } from '@/lib/storage/storage';
import { type CheckParams, FAULT_PAGES, FAULTS_A_PAGE } from './schema';
import { type StoredSummary, storedSummarySchema } from './stored-summary';
import { type SubmissionSums, submissionView } from './submission-queries';

/** A fault with the line it stands on, as the file has it. */
export interface ShownFault extends Fault {
  readonly seq: number;
  /** Up to 278 characters of the line; empty for a fault of the whole file. */
  readonly text: string;
}

/** An uploaded file and what its check found. */
export interface CheckView {
  readonly fileId: string;
  readonly fileName: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly state: 'receiving' | 'received' | 'checking' | 'checked' | 'used' | 'failed';
  readonly failure: string | null;
  readonly sizeBytes: bigint;
  readonly linesDone: number;
  readonly receivedAt: Date;
  /** Null until the check has ended. */
  readonly summary: StoredSummary | null;
  readonly submissionId: string | null;
  readonly people: number;
  readonly sums: SubmissionSums | null;
}

/** An uploaded file for its check page, or null when there is none of this employer's. */
export async function findCheck(actor: EmployerActor, fileId: string): Promise<CheckView | null> {
  return forEmployer(actor, async (tx) => {
    const row = await tx.textFile.findUnique({
      where: { employerId_id: { employerId: actor.employerId, id: fileId } },
    });
    if (!row || row.state === 'discarded') return null;
    const submission = row.submissionId
      ? await tx.submission.findUnique({
          where: { employerId_id: { employerId: actor.employerId, id: row.submissionId } },
        })
      : null;
    const summary = storedSummarySchema.safeParse(row.summary);
    const { fileName, schemes, state, failure, sizeBytes, linesDone, receivedAt, submissionId } = row;
    return {
      fileId,
      fileName,
      month: monthFromDb(row.month),
      schemes,
      state,
      failure,
      sizeBytes,
      linesDone,
      receivedAt,
      submissionId,
      summary: summary.success ? summary.data : null,
      people: submission?.people ?? 0,
      sums: submission && submissionView(submission).sums,
    };
  });
}

/** A page of a file's faults, with the lines they stand on. `count` is of all that the filter lets through. */
export async function listFaults(
  actor: EmployerActor,
  fileId: string,
  params: CheckParams,
): Promise<{ readonly faults: readonly ShownFault[]; readonly count: number }> {
  const found = await forEmployer(actor, async (tx) => {
    const file = await tx.textFile.findUnique({
      where: { employerId_id: { employerId: actor.employerId, id: fileId } },
    });
    if (!file || file.state === 'discarded') return null;
    const where = {
      employerId: actor.employerId,
      textFileId: fileId,
      ...(params.level && { level: params.level }),
      ...(params.code && { code: params.code }),
    };
    const count = await tx.textFileFault.count({ where });
    const rows = await tx.textFileFault.findMany({
      where,
      orderBy: [{ level: 'asc' }, { seq: 'asc' }],
      take: FAULTS_A_PAGE,
      skip: (Math.min(params.page, FAULT_PAGES) - 1) * FAULTS_A_PAGE,
    });
    return { storageKey: file.storageKey, count, rows };
  });
  if (!found) return { faults: [], count: 0 };
  const faults: ShownFault[] = [];
  for (const row of found.rows)
    faults.push({ ...faultOf(row), seq: row.seq, text: await lineText(found.storageKey, row) });
  return { faults, count: found.count };
}

/** How many faults there are of each code and level. */
export type FaultCounts = readonly {
  readonly code: FaultCode;
  readonly level: Fault['level'];
  readonly count: number;
}[];

/** Counts a file's faults by code and level. */
export async function countFaults(actor: EmployerActor, fileId: string): Promise<FaultCounts> {
  return forEmployer(actor, async (tx) => {
    const rows = await tx.textFileFault.groupBy({
      by: ['level', 'code'],
      where: { employerId: actor.employerId, textFileId: fileId },
      _count: true,
      orderBy: [{ level: 'asc' }, { code: 'asc' }],
    });
    return rows.map((row) => ({ code: row.code as FaultCode, level: row.level, count: row._count }));
  });
}

/** Every fault of a file in its order, in batches, for the download. Each batch is its own short transaction. */
export async function* readFaults(actor: EmployerActor, fileId: string): AsyncGenerator<readonly Fault[]> {
  const BATCH = 2_000;
  for (let after = 0; ; ) {
    const rows = await forEmployer(actor, (tx) => faultsAfter(tx, actor, fileId, after, BATCH));
    if (rows.length === 0) return;
    yield rows.map(faultOf);
    after = rows.at(-1)?.seq ?? after;
  }
}

function faultsAfter(
  tx: Tx,
  actor: EmployerActor,
  textFileId: string,
  after: number,
  take: number,
): Promise<TextFileFault[]> {
  return tx.textFileFault.findMany({
    where: { employerId: actor.employerId, textFileId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take,
  });
}

function faultOf(row: TextFileFault): Fault {
  const details = row.details as Record<string, string | number> | null;
  return {
    line: row.line,
    offset: Number(row.lineOffset),
    code: row.code as FaultCode,
    level: row.level,
    field: row.field as FieldName | null,
    from: row.fromPos,
    to: row.toPos,
    found: row.found,
    expected: row.expected,
    ...(details && { details }),
  };
}

const LINE_SHOWN_BYTES = 278;

/** The line of the stored file, one character a byte, so that its positions are those of the fault. */
async function lineText(storageKey: string, row: TextFileFault): Promise<string> {
  if (row.line === 0) return '';
  const parts: Uint8Array[] = [];
  try {
    const range = { offset: Number(row.lineOffset), length: LINE_SHOWN_BYTES };
    for await (const part of storage().read(storageKey, range)) parts.push(part);
  } catch {
    // The file is gone from the disk; the fault itself is still worth showing.
    return '';
  }
  const line =
    Buffer.concat(parts)
      .toString('latin1')
      .split(/[\r\n]/, 1)[0] ?? '';
  return line.replace(/[^\x20-\x7e\xa1-\xff]/g, '·');
}

/** A file as it was received, byte for byte, or null when there is none of this employer's or it never came whole. */
export async function findOriginal(
  actor: EmployerActor,
  fileId: string,
): Promise<{ readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  return forEmployer(actor, async (tx) => {
    const row = await tx.textFile.findUnique({
      where: { employerId_id: { employerId: actor.employerId, id: fileId } },
    });
    if (!row?.sha256) return null;
    return { fileName: row.fileName, bytes: storage().read(row.storageKey) };
  });
}
