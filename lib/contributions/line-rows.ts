import 'server-only';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { firstDayOf, type Month } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { linePartition } from '@/lib/db/line-partition';
import type { MonthlyContribution } from '@/lib/rules/monthly-contribution';

/** The rule written on a line's share of a scheme that the submission does not report. */
export const NOT_REPORTED = 'not_reported';

/** Whose lines these are. */
export interface LineOwner {
  readonly employerId: string;
  readonly submissionId: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
}

/** One person's line, ready to be kept. */
export interface LineToKeep {
  readonly lineNo: number;
  readonly employeeId: string;
  readonly identityNumber: string;
  readonly name: string;
  readonly contribution: MonthlyContribution;
}

/** The sums of a submission's lines, in sen; only the schemes that it reports. */
export interface LineSums {
  people: number;
  wages: number;
  socsoEmployer: number;
  socsoEmployee: number;
  skbbk: number;
  eisEmployer: number;
  eisEmployee: number;
}

/** Lines on their way into the month's partition. */
export interface LineCopy {
  /** Adds a line to those waiting. */
  add(line: LineToKeep): void;
  /** Sends those waiting, and waits while the database is slower than the file. */
  flush(): Promise<void>;
  /** Ends the COPY. @returns the sums of all lines added */
  end(): Promise<LineSums>;
  /** Gives the COPY up; the transaction must roll back. */
  abort(error: Error): void;
}

const COLUMNS = `employer_id, month, submission_id, employee_id, line_no, identity_number, name, wage_sen,
  socso_category, socso_rule, socso_row, socso_employer_sen, socso_employee_sen,
  eis_rule, eis_row, eis_employer_sen, eis_employee_sen, skbbk_rule, skbbk_row, skbbk_employee_sen`;

/** Opens a COPY of lines in the transaction of `client`, which must be the tenant's own (`forEmployerSql`). */
export function copyLines(client: PoolClient, owner: LineOwner): LineCopy {
  const stream = client.query(copyFrom(`COPY ${linePartition(owner.month)} (${COLUMNS}) FROM STDIN`));
  let failed = false;
  const done = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    // When the database gives the COPY up, the stream stays open: nothing may be sent to it any more.
    stream.on('error', (error) => {
      failed = true;
      reject(error);
    });
  });
  // Whoever calls `end` or `flush` hears of the error; until then it must not end the process.
  done.catch(() => undefined);
  const sums: LineSums = {
    people: 0,
    wages: 0,
    socsoEmployer: 0,
    socsoEmployee: 0,
    skbbk: 0,
    eisEmployer: 0,
    eisEmployee: 0,
  };
  const head = `${owner.employerId}\t${firstDayOf(owner.month)}\t${owner.submissionId}\t`;
  let waiting = '';
  return {
    add(line) {
      waiting += head + rowOf(line, owner.schemes);
      addTo(sums, line.contribution, owner.schemes);
    },
    async flush() {
      if (failed) return done;
      if (waiting === '') return;
      const text = waiting;
      waiting = '';
      if (!stream.write(text)) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    },
    async end() {
      await this.flush();
      stream.end();
      await done;
      return sums;
    },
    abort(error) {
      if (!failed) stream.destroy(error);
    },
  };
}

function rowOf({ lineNo, employeeId, identityNumber, name, contribution }: LineToKeep, schemes: SchemeSet): string {
  const { wage, socso, eis, skbbk } = contribution;
  const act4 = coversSocso(schemes)
    ? `${socso.category}\t${socso.rule}\t${socso.row}\t${socso.employer}\t${socso.employee}`
    : `none\t${NOT_REPORTED}\t0\t0\t0`;
  const act800 = coversEis(schemes)
    ? `${eis.rule}\t${eis.row}\t${eis.employer}\t${eis.employee}`
    : `${NOT_REPORTED}\t0\t0\t0`;
  const lindung = coversSocso(schemes) ? `${skbbk.rule}\t${skbbk.row}\t${skbbk.employee}` : `${NOT_REPORTED}\t0\t0`;
  return `${employeeId}\t${lineNo}\t${identityNumber}\t${escapeCopy(name)}\t${wage}\t${act4}\t${act800}\t${lindung}\n`;
}

function addTo(sums: LineSums, { wage, socso, eis, skbbk }: MonthlyContribution, schemes: SchemeSet): void {
  sums.people += 1;
  sums.wages += wage;
  if (coversSocso(schemes)) {
    sums.socsoEmployer += socso.employer;
    sums.socsoEmployee += socso.employee;
    sums.skbbk += skbbk.employee;
  }
  if (coversEis(schemes)) {
    sums.eisEmployer += eis.employer;
    sums.eisEmployee += eis.employee;
  }
}

const COPY_SPECIAL = /[\\\t\n\r]/;

/** A text as COPY's text format wants it. Names rarely hold anything special, so most leave as they came. */
function escapeCopy(text: string): string {
  if (!COPY_SPECIAL.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
