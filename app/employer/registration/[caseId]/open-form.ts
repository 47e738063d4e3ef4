import { redirect } from 'next/navigation';
import type { CaseContext } from '@/lib/cases/queries';
import { type RegistrationView, readRegistration } from '@/lib/employers/queries';
import { isFormOpen, makesEmployer } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { caseHref } from '../_components/addresses';

interface OpenForm {
  readonly context: CaseContext;
  readonly registration: RegistrationView;
}

/** The registration that somebody may change now; of one that was sent the page is the case itself. */
export async function openForm(caseId: string): Promise<OpenForm> {
  const context = await requireCase(caseId);
  if (!isFormOpen(context.state) || !makesEmployer(context.kind)) redirect(caseHref(caseId));
  return { context, registration: await readRegistration(context.actor, caseId) };
}

/** The registration that somebody is about to send for the first time; of one that was sent, what became of it. */
export async function openDraft(caseId: string): Promise<OpenForm> {
  const context = await requireCase(caseId);
  if (!makesEmployer(context.kind)) redirect(caseHref(caseId));
  if (context.state !== 'draft') redirect(caseHref(caseId, context.state === 'discarded' ? undefined : 'done'));
  return { context, registration: await readRegistration(context.actor, caseId) };
}
