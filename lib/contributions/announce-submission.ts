import 'server-only';
import type { NewId } from '@/lib/core/ids';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import type { IssuedRecord } from './issue-records';

/** Tells the person who confirmed what was made: one mail a submission. A step of `submitContribution`. */
export async function announceSubmission(
  tx: Tx,
  submission: Submission,
  records: readonly IssuedRecord[],
  newId: NewId,
): Promise<void> {
  const { employerId, id: submissionId, submittedBy } = submission;
  if (!submittedBy) throw new Error(`nobody confirmed the submission ${submissionId}`);
  const reader = await tx.userAccount.findUniqueOrThrow({ where: { id: submittedBy } });
  const employer = await tx.employer.findUniqueOrThrow({
    where: { id: employerId },
    select: { name: true, code: true },
  });
  const acr = factsOf(records, 'acr');
  const ecr = factsOf(records, 'ecr');
  await enqueueMail(tx, {
    id: newId(),
    to: reader.email,
    language: reader.language,
    template: 'submission-made',
    params: {
      employerName: employer.name,
      employerCode: employer.code,
      month: monthFromDb(submission.month),
      people: submission.people,
      ...(acr && { acr }),
      ...(ecr && { ecr }),
      dueDate: dateFromDb(submission.dueDate),
      path: `/employer/contributions/${submissionId}/done`,
    },
    factId: submissionId,
    employerId,
    userId: reader.id,
  });
}

function factsOf(
  records: readonly IssuedRecord[],
  kind: IssuedRecord['kind'],
): { number: string; totalSen: string } | null {
  const record = records.find((one) => one.kind === kind);
  return record ? { number: record.number, totalSen: record.totalSen } : null;
}
