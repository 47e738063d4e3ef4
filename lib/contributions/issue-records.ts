import 'server-only';
import { randomBytes } from 'node:crypto';
import { dateInMalaysia } from '@/lib/core/calendar';
import type { NewId } from '@/lib/core/ids';
import { type RecordKind, recordKindsOf } from '@/lib/core/schemes';
import type { Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { recordNumber, recordSeries } from '@/lib/rules/record-number';

/** An ACR or ECR just made. */
export interface IssuedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly number: string;
  /** In sen, as text: it is kept as JSON. */
  readonly totalSen: string;
}

interface Shares {
  readonly employerSen: bigint;
  readonly employeeSen: bigint;
  readonly skbbkSen: bigint;
  readonly totalSen: bigint;
}

/**
 * Makes the records of a submission just confirmed: ACR first, each with the next number of its series and its entries
 * in the ledger. A step of `submitContribution`.
 */
export async function issueRecords(tx: Tx, submission: Submission, now: Date, newId: NewId): Promise<IssuedRecord[]> {
  const made = recordKindsOf(submission.schemes).map((kind) => ({
    id: newId(),
    kind,
    shares: sharesOf(submission, kind),
  }));
  await postAssessment(tx, submission, made, now, newId());
  const issued: IssuedRecord[] = [];
  for (const { id, kind, shares } of made) {
    const number = await takeNumber(tx, submission, kind, id, now);
    const { employerId, month, schemes, dueDate, people, wagesSen } = submission;
    await tx.contributionRecord.createMany({
      data: {
        employerId,
        id,
        submissionId: submission.id,
        kind,
        number,
        month,
        schemes,
        dueDate,
        people,
        wagesSen,
        ...shares,
        receivedAt: now,
      },
    });
    issued.push({ id, kind, number, totalSen: shares.totalSen.toString() });
  }
  return issued;
}

async function takeNumber(
  tx: Tx,
  submission: Submission,
  kind: RecordKind,
  recordId: string,
  now: Date,
): Promise<string> {
  const receivedOn = dateInMalaysia(now);
  const series = recordSeries(kind, receivedOn);
  const [taken] = await tx.$queryRaw<{ serial: number }[]>`SELECT take_numbers(${series}, 1) AS serial`;
  if (!taken) throw new Error(`no number in the series ${series}`);
  const number = recordNumber(kind, receivedOn, submission.schemes, taken.serial);
  const verifyCode = randomBytes(15).toString('base64url');
  await tx.issuedNumber.createMany({
    data: { number, series, serial: taken.serial, kind, employerId: submission.employerId, recordId, verifyCode },
  });
  return number;
}

function sharesOf(submission: Submission, kind: RecordKind): Shares {
  const socso = kind === 'acr';
  const employerSen = socso ? submission.socsoEmployerSen : submission.eisEmployerSen;
  const employeeSen = socso ? submission.socsoEmployeeSen : submission.eisEmployeeSen;
  const skbbkSen = socso ? submission.skbbkEmployeeSen : 0n;
  return { employerSen, employeeSen, skbbkSen, totalSen: employerSen + employeeSen + skbbkSen };
}

/** What the employer now owes, per record: a receivable against what was assessed. */
async function postAssessment(
  tx: Tx,
  submission: Submission,
  made: readonly { readonly id: string; readonly kind: RecordKind; readonly shares: Shares }[],
  at: Date,
  transactionId: string,
): Promise<void> {
  const { employerId, id: submissionId } = submission;
  const entries = made
    .filter(({ shares }) => shares.totalSen > 0n)
    .flatMap(({ id, kind, shares }) => {
      const scheme = kind === 'acr' ? 'socso' : 'eis';
      return [
        { account: `receivable.${scheme}`, recordId: id, amountSen: shares.totalSen },
        { account: `assessed.${scheme}`, recordId: id, amountSen: -shares.totalSen },
      ];
    });
  if (entries.length === 0) return;
  await tx.ledgerTransaction.createMany({
    data: { employerId, id: transactionId, kind: 'assessment', at, submissionId },
  });
  await tx.ledgerEntry.createMany({
    data: entries.map((entry, index) => ({ employerId, transactionId, entryNo: index + 1, ...entry })),
  });
}
