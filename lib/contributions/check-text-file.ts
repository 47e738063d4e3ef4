import 'server-only';
import type { PoolClient } from 'pg';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { firstDayOf, type Month, monthOf } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { forEmployerSql } from '@/lib/db/tenant';
import { dueDateOf } from '@/lib/rules/due-date';
import { createTextFileCheck } from '@/lib/rules/text-file/check';
import { missingEmployeesFault } from '@/lib/rules/text-file/faults';
import type { CheckSummary } from '@/lib/rules/text-file/tally';
import { storage } from '@/lib/storage/storage';
import { keepFaults } from './fault-rows';
import { makeGate } from './gate';
import { copyLines, type LineSums } from './line-rows';
import { loadRegister, type Register } from './register';
import { type StoredSummary, storedSummary } from './stored-summary';

const CHECKS_AT_ONCE = 2;
const LARGE_CHECKS_AT_ONCE = 1;
const LARGE_BYTES = 8 * 1024 * 1024;
const CHECK_MS = 120_000;
const LINES_BETWEEN_REPORTS = 20_000;

const gate = makeGate(CHECKS_AT_ONCE);
const largeGate = makeGate(LARGE_CHECKS_AT_ONCE);

/** The file being checked, as its row says. */
interface ClaimedFile {
  readonly fileId: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly storageKey: string;
  readonly employerCode: string;
  readonly ssmNumber: string | null;
  readonly ssmNumberOld: string | null;
  readonly receivedAt: Date;
}

/**
 * Checks a received file: its good lines become a candidate submission (`checked`), its faults are kept, and both
 * appear together or not at all. A second call while one runs, or after it ended, changes nothing. At most two checks
 * run at once in a process, and one of a large file; the others wait.
 */
export async function checkTextFile(actor: EmployerActor, fileId: string, newId: NewId): Promise<void> {
  const work = () => gate.run(() => checkNow(actor, fileId, newId));
  // A large one holds its employer's whole register. The second place stays for small ones, which are soon done.
  await ((await isLarge(actor, fileId)) ? largeGate.run(work) : work());
}

async function isLarge(actor: EmployerActor, fileId: string): Promise<boolean> {
  return forEmployerSql(actor, async (client) => {
    const { rows } = await client.query<{ large: boolean }>(
      'SELECT size_bytes > $3 AS large FROM text_file WHERE employer_id = $1 AND id = $2',
      [actor.employerId, fileId, LARGE_BYTES],
    );
    return rows[0]?.large ?? false;
  });
}

async function checkNow(actor: EmployerActor, fileId: string, newId: NewId): Promise<void> {
  const file = await claim(actor, fileId);
  if (!file) return;
  try {
    await forEmployerSql(actor, (client) => check(client, actor, file, newId));
  } catch (error) {
    await release(actor, fileId, error).catch(() => undefined);
    throw error;
  }
}

const CLAIM_SQL = `UPDATE text_file f SET state = 'checking', heartbeat_at = now(), lines_done = 0
  FROM employer e WHERE f.employer_id = $1 AND f.id = $2 AND e.id = f.employer_id
    AND (f.state = 'received' OR (f.state = 'checking' AND f.heartbeat_at < now() - interval '30 seconds'))
  RETURNING f.id AS "fileId", f.month, f.schemes, f.storage_key AS "storageKey", e.code AS "employerCode", CASE WHEN e.kind = 'business' THEN e.brn END AS "ssmNumber",
    e.brn_old AS "ssmNumberOld", f.received_at AS "receivedAt"`;

async function claim(actor: EmployerActor, fileId: string): Promise<ClaimedFile | null> {
  return forEmployerSql(actor, async (client) => {
    const { rows } = await client.query(CLAIM_SQL, [actor.employerId, fileId]);
    if (!rows[0]) return null;
    await client.query('DELETE FROM text_file_fault WHERE employer_id = $1 AND text_file_id = $2', [
      actor.employerId,
      fileId,
    ]);
    return { ...rows[0], month: monthOf(rows[0].month) };
  });
}

/** Puts a file whose check broke down back among those waiting, unless the fault lies in the file's own place. */
async function release(actor: EmployerActor, fileId: string, error: unknown): Promise<void> {
  const lost = (error as { code?: string }).code === 'ENOENT';
  await forEmployerSql(actor, (client) =>
    client.query(
      `UPDATE text_file SET state = $3, failure = $4 WHERE employer_id = $1 AND id = $2 AND state = 'checking'`,
      [actor.employerId, fileId, lost ? 'failed' : 'received', lost ? 'lost' : null],
    ),
  );
}

async function check(client: PoolClient, actor: EmployerActor, file: ClaimedFile, newId: NewId): Promise<void> {
  await client.query(`SET LOCAL statement_timeout = ${CHECK_MS}`);
  const register = await loadRegister(client, actor, file.month);
  const submissionId = newId();
  await client.query(
    `INSERT INTO submission (employer_id, id, month, schemes, state, source, text_file_id, due_date, created_by)
     VALUES ($1, $2, $3, $4, 'checked', 'file', $5, $6, $7)`,
    [
      actor.employerId,
      submissionId,
      firstDayOf(file.month),
      file.schemes,
      file.fileId,
      dueDateOf(file.month),
      actor.userId,
    ],
  );
  const faults = keepFaults(actor, file.fileId);
  const { summary, sums, missing } = await readLines(client, actor, file, submissionId, register, faults);
  await faults.end(client);
  await finish(client, actor, file, submissionId, sums, storedSummary(summary, missing));
}

async function readLines(
  client: PoolClient,
  actor: EmployerActor,
  file: ClaimedFile,
  submissionId: string,
  register: Register,
  faults: ReturnType<typeof keepFaults>,
): Promise<{ summary: CheckSummary; sums: LineSums; missing: number }> {
  const copy = copyLines(client, {
    employerId: actor.employerId,
    submissionId,
    month: file.month,
    schemes: file.schemes,
  });
  const progress = progressOf(actor, file.fileId);
  const checking = createTextFileCheck(
    { ...file, receivedOn: dateInMalaysia(file.receivedAt), find: register.find },
    {
      line({ line, entry, contribution, good }) {
        progress.count(line);
        if (!good) return;
        const { employeeId, identityNumber, name } = entry;
        copy.add({ lineNo: line, employeeId, identityNumber, name, contribution });
      },
      fault: faults.add,
    },
  );
  try {
    for await (const chunk of storage().read(file.storageKey)) {
      const more = checking.push(chunk);
      await copy.flush();
      await faults.flush();
      if (!more) break;
    }
    const summary = checking.end();
    const missing = register.missing(checking.names);
    const fault = summary.lines > 0 && summary.refused === null ? missingEmployeesFault(missing.length, missing) : null;
    if (fault) faults.add(fault);
    const sums = await copy.end();
    await progress.settle();
    return { summary, sums, missing: fault ? missing.length : 0 };
  } catch (error) {
    copy.abort(error as Error);
    await progress.settle();
    throw error;
  }
}

/** Tells the waiting browser how far the check is, by its own small transactions, one at a time. */
function progressOf(actor: EmployerActor, fileId: string) {
  let told = 0;
  let running: Promise<unknown> = Promise.resolve();
  return {
    count(line: number) {
      if (line - told < LINES_BETWEEN_REPORTS) return;
      told = line;
      const report = () =>
        forEmployerSql(actor, (client) =>
          client.query(
            'UPDATE text_file SET lines_done = $3, heartbeat_at = now() WHERE employer_id = $1 AND id = $2',
            [actor.employerId, fileId, line],
          ),
        );
      running = running.then(report).catch(() => undefined);
    },
    settle: () => running,
  };
}

async function finish(
  client: PoolClient,
  actor: EmployerActor,
  file: ClaimedFile,
  submissionId: string,
  sums: LineSums,
  summary: StoredSummary,
): Promise<void> {
  await client.query(
    `UPDATE submission SET people = $3, wages_sen = $4, socso_employer_sen = $5, socso_employee_sen = $6, skbbk_employee_sen = $7,
       eis_employer_sen = $8, eis_employee_sen = $9 WHERE employer_id = $1 AND id = $2`,
    [
      actor.employerId,
      submissionId,
      sums.people,
      sums.wages,
      sums.socsoEmployer,
      sums.socsoEmployee,
      sums.skbbk,
      sums.eisEmployer,
      sums.eisEmployee,
    ],
  );
  const { rowCount } = await client.query(
    `UPDATE text_file SET state = 'checked', checked_at = now(), heartbeat_at = now(), lines_done = $3, layout = $4, summary = $5, submission_id = $6
     WHERE employer_id = $1 AND id = $2 AND state = 'checking'`,
    [actor.employerId, file.fileId, summary.lines, summary.layout, JSON.stringify(summary), submissionId],
  );
  // Somebody discarded the file meanwhile: nothing of this check may stay.
  if (rowCount !== 1) throw new DomainError('text_file.not_found');
  await client.query(
    `INSERT INTO audit_event (chain, seq, at, actor_id, action, subject_id, details, prev_hash, hash)
     VALUES ($1, 0, now(), $2, 'text-file.checked', $3, $4, '\\x00', '\\x00')`,
    [actor.employerId, actor.userId, file.fileId, JSON.stringify({ lines: summary.lines, bad: summary.badLines })],
  );
}
