import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';
import type { SubmittedCase } from './submit-case';

/** Tells the person who sent a case that it was received: one mail a case. A step of `submitCase`. */
export async function announceCase(
  tx: Tx,
  { employerId, userId }: EmployerActor,
  { caseId, number, targetDate, kind }: SubmittedCase & { readonly kind: CaseKind },
  newId: NewId,
): Promise<void> {
  const reader = await tx.userAccount.findUniqueOrThrow({ where: { id: userId } });
  const form = await tx.registration.findUnique({ where: { employerId }, select: { name: true } });
  const employer = await tx.employer.findUnique({ where: { id: employerId }, select: { name: true } });
  await enqueueMail(tx, {
    id: newId(),
    to: reader.email,
    language: reader.language,
    template: 'case-submitted',
    params: {
      employerName: employer?.name ?? form?.name ?? '',
      number,
      targetDate,
      registers: makesEmployer(kind),
      path: `/employer/registration/${caseId}`,
    },
    factId: caseId,
    employerId,
    userId,
  });
}
