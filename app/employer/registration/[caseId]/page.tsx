import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { readCaseGaps } from '@/lib/cases/case-gaps';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { readRegistration } from '@/lib/employers/queries';
import { listLetters } from '@/lib/letters/queries';
import { isFormOpen, makesEmployer } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { caseHref } from '../_components/addresses';
import { CaseView } from './_components/case-view';
import { TaskView } from './_components/task-view';

interface CasePageProps {
  params: Promise<{ caseId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registration'))('title') };
}

/** The task list while it is the employer's turn; after it was sent, where the case stands. */
export default async function RegistrationCasePage({ params }: CasePageProps) {
  const { caseId, kind, state, actor } = await requireCase((await params).caseId);
  const page = await readCasePage(actor, caseId);
  if (isFormOpen(state) && makesEmployer(kind)) {
    const registration = await readRegistration(actor, caseId);
    return <TaskView page={page} registration={registration} gaps={await readCaseGaps(actor, caseId, kind)} />;
  }
  // A correction is filled in on its own pages, under the case of its employee.
  if (isFormOpen(state) && kind === 'immigration_correction') redirect(`${caseHref(caseId)}/corrections/${caseId}`);
  return <CaseView page={page} letters={await listLetters(actor, caseId)} employerId={actor.employerId} />;
}
