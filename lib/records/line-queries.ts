import 'server-only';
import type { EmployerReader } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import { type Month, monthOf } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer, readForEmployer } from '@/lib/db/tenant';
import { type RecordLine, recordLineOf, type StoredLine } from './record-line';
import type { RecordLinesParams } from './schema';
import { likePart, readPersonSearch } from './search-text';

/** Lines on a page. */
export const LINES_PER_PAGE = 50;
/** Lines that a paper or a download reads at once. */
export const LINES_PER_BATCH = 1_000;

/** One page of a record's lines, in the order in which the employer reported them. */
export interface RecordLinePage {
  readonly rows: readonly RecordLine[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** A line with those before and after it. */
export interface RecordLineView {
  readonly line: RecordLine;
  readonly month: Month;
  /** The place among the record's lines, from 1. */
  readonly place: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/**
 * The lines of a record that match the search (a part of a name or of an identity number), or null when the record is
 * not the employer's. Beyond the last page: the last page.
 */
export async function listRecordLines(
  actor: EmployerReader,
  recordId: string,
  params: RecordLinesParams,
): Promise<RecordLinePage | null> {
  if (!isId(recordId)) return null;
  const [row] = await readForEmployer<KeyRow>(actor, KEY, [actor.employerId, recordId]);
  return row ? linesOfRecord(actor, keyOf(row), params) : null;
}

/** `listRecordLines` of a record that was read already: one round trip, and a second one for a search. */
export async function linesOfRecord(
  actor: EmployerReader,
  record: RecordKey,
  params: RecordLinesParams,
): Promise<RecordLinePage> {
  const search = searchOf(params.q);
  const key = [actor.employerId, record.submissionId, ...search.values];
  const where = `${inMonth(record.month)} AND ${search.sql}`;
  const count = params.q === '' ? record.people : await countLines(actor, where, key);
  const pageCount = Math.max(1, Math.ceil(count / LINES_PER_PAGE));
  const page = Math.min(params.page, pageCount);
  const rows = await readForEmployer<StoredLine>(
    actor,
    {
      name: `lines ${record.month} ${search.values.length}`,
      text: `SELECT ${COLUMNS_SQL} FROM contribution_line l WHERE ${where} ORDER BY line_no, employee_id
        LIMIT ${LINES_PER_PAGE} OFFSET $${key.length + 1}::integer`,
    },
    [...key, (page - 1) * LINES_PER_PAGE],
  );
  return { rows: rows.map((row) => recordLineOf(row, record.kind, record.month)), count, page, pageCount };
}

async function countLines(actor: EmployerReader, where: string, values: readonly string[]): Promise<number> {
  const text = `SELECT count(*)::integer AS count FROM contribution_line l WHERE ${where}`;
  const [counted] = await readForEmployer<{ count: number }>(actor, { text }, values);
  return counted?.count ?? 0;
}

/** The month is written out, so that the database plans for one partition and opens no other. */
function inMonth(month: Month): string {
  return `l.employer_id = $1::uuid AND l.month = '${month}-01'::date AND l.submission_id = $2::uuid`;
}

function searchOf(text: string): { readonly sql: string; readonly values: readonly string[] } {
  if (text === '') return { sql: 'true', values: [] };
  const { name, identity } = readPersonSearch(text);
  if (!identity) return { sql: 'l.name ILIKE $3', values: [likePart(name)] };
  return { sql: '(l.name ILIKE $3 OR l.identity_number LIKE $4)', values: [likePart(name), likePart(identity)] };
}

/** One person's line of a record, or null when the record or the person is not the employer's. */
export async function findRecordLine(
  actor: EmployerReader,
  recordId: string,
  employeeId: string,
): Promise<RecordLineView | null> {
  if (!isId(employeeId)) return null;
  return forEmployer(actor, async (tx) => {
    const key = await findKey(tx, actor, recordId);
    if (!key) return null;
    const [row] = await tx.$queryRaw<StoredLine[]>`SELECT ${COLUMNS} FROM contribution_line l
      WHERE ${ofRecord(actor, key)} AND employee_id = ${employeeId}::uuid`;
    if (!row) return null;
    const at = Prisma.sql`(${row.line_no}::integer, ${employeeId}::uuid)`;
    const [around] = await tx.$queryRaw<{ before: number; previous: string | null; next: string | null }[]>`SELECT
      count(*) FILTER (WHERE (line_no, employee_id) < ${at})::integer AS before,
      (SELECT employee_id FROM contribution_line l WHERE ${ofRecord(actor, key)} AND (line_no, employee_id) < ${at}
        ORDER BY line_no DESC, employee_id DESC LIMIT 1) AS previous,
      (SELECT employee_id FROM contribution_line l WHERE ${ofRecord(actor, key)} AND (line_no, employee_id) > ${at}
        ORDER BY line_no, employee_id LIMIT 1) AS next
      FROM contribution_line l WHERE ${ofRecord(actor, key)}`;
    return {
      line: recordLineOf(row, key.kind, key.month),
      month: key.month,
      place: (around?.before ?? 0) + 1,
      previousId: around?.previous ?? null,
      nextId: around?.next ?? null,
    };
  });
}

/**
 * All lines of a record, in batches: papers and downloads read them while they are being sent, so no more than one batch
 * is held. Each batch is a transaction of its own, because a slow reader must not keep one open; the lines of a record
 * never change, so the batches fit together.
 */
export async function* recordLineBatches(
  actor: EmployerReader,
  recordId: string,
): AsyncGenerator<readonly RecordLine[]> {
  let after = { lineNo: -1, employeeId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const lines = await forEmployer(actor, (tx) => readBatch(tx, actor, recordId, after));
    if (lines.length > 0) yield lines;
    const last = lines.at(-1);
    if (!last || lines.length < LINES_PER_BATCH) return;
    after = last;
  }
}

async function readBatch(
  tx: Tx,
  actor: EmployerReader,
  recordId: string,
  after: { readonly lineNo: number; readonly employeeId: string },
): Promise<RecordLine[]> {
  const key = await findKey(tx, actor, recordId);
  if (!key) return [];
  const rows = await tx.$queryRaw<StoredLine[]>`SELECT ${COLUMNS} FROM contribution_line l
    WHERE ${ofRecord(actor, key)} AND (line_no, employee_id) > (${after.lineNo}::integer, ${after.employeeId}::uuid)
    ORDER BY line_no, employee_id LIMIT ${LINES_PER_BATCH}`;
  return rows.map((row) => recordLineOf(row, key.kind, key.month));
}

/** What the lines of a record are found by, and how many there are. */
export interface RecordKey {
  readonly submissionId: string;
  readonly kind: RecordKind;
  readonly month: Month;
  readonly people: number;
}

interface KeyRow {
  readonly submission_id: string;
  readonly kind: RecordKind;
  readonly month: string;
  readonly people: number;
}

const KEY = {
  name: 'record key',
  text: `SELECT submission_id, kind::text AS kind, month::text AS month, people FROM contribution_record
    WHERE employer_id = $1::uuid AND id = $2::uuid`,
};

function keyOf({ submission_id: submissionId, kind, month, people }: KeyRow): RecordKey {
  return { submissionId, kind, month: monthOf(calendarDate(month)), people };
}

async function findKey(tx: Tx, actor: EmployerReader, recordId: string): Promise<RecordKey | null> {
  if (!isId(recordId)) return null;
  const [row] = await tx.$queryRawUnsafe<KeyRow[]>(KEY.text, actor.employerId, recordId);
  return row ? keyOf(row) : null;
}

const COLUMNS_SQL = `employee_id, line_no, identity_number, name, wage_sen,
  socso_category::text AS socso_category, socso_rule, socso_row, socso_employer_sen, socso_employee_sen,
  eis_rule, eis_row, eis_employer_sen, eis_employee_sen, skbbk_rule, skbbk_row, skbbk_employee_sen`;
const COLUMNS = Prisma.raw(COLUMNS_SQL);

/** The month is in each question, so that the database opens one partition. */
function ofRecord(actor: EmployerReader, { submissionId, month }: RecordKey): Prisma.Sql {
  return Prisma.sql`l.employer_id = ${actor.employerId}::uuid AND l.month = ${`${month}-01`}::date
    AND l.submission_id = ${submissionId}::uuid`;
}
