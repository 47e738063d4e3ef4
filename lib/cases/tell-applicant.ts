import 'server-only';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import type { CaseMailFacts, MailParams } from '@/lib/mail/templates';

type CaseMailTemplate = 'case-query' | 'case-message' | 'case-approved' | 'case-rejected';

interface TellStep<Template extends CaseMailTemplate> {
  readonly employerId: string;
  readonly caseId: string;
  readonly template: Template;
  /** What the mail tells beside the case itself. */
  readonly facts: Omit<MailParams[Template], keyof CaseMailFacts>;
  /** Letters that go with it. */
  readonly letterIds?: readonly string[];
  readonly newId: NewId;
}

/** Writes to whoever sent a case, in their language. A step of a write. */
export async function tellApplicant<Template extends CaseMailTemplate>(
  tx: Tx,
  step: TellStep<Template>,
): Promise<void> {
  const { employerId, caseId, template, facts, letterIds, newId } = step;
  const found = await tx.employerCase.findUniqueOrThrow({ where: { employerId_id: { employerId, id: caseId } } });
  const reader = await tx.userAccount.findUniqueOrThrow({ where: { id: found.submittedBy ?? found.openedBy } });
  const shared: CaseMailFacts = {
    caseNumber: found.number ?? '',
    employerName: await nameOf(tx, employerId),
    path: `/employer/registration/${caseId}`,
  };
  await enqueueMail(tx, {
    id: newId(),
    to: reader.email,
    language: reader.language,
    template,
    params: { ...facts, ...shared } as MailParams[Template],
    factId: caseId,
    employerId,
    userId: reader.id,
    ...(letterIds && { letterIds }),
  });
}

async function nameOf(tx: Tx, employerId: string): Promise<string> {
  const employer = await tx.employer.findUnique({ where: { id: employerId }, select: { name: true } });
  if (employer) return employer.name;
  const form = await tx.registration.findUnique({ where: { employerId }, select: { name: true } });
  return form?.name ?? '';
}
