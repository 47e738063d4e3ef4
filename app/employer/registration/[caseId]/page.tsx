import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readCaseGaps } from '@/lib/cases/case-gaps';
import { readCasePage } from '@/lib/cases/case-page-queries';
import type { CaseContext } from '@/lib/cases/queries';
import { type CorrectionView, listCorrections, readCorrection } from '@/lib/corrections/queries';
import { readRegistration } from '@/lib/employers/queries';
import { wordsHere } from '@/lib/i18n/here';
import { listLetters } from '@/lib/letters/queries';
import { isFormOpen, makesEmployer } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { caseHref } from '../_components/addresses';
import { CaseView } from './_components/case-view';
import { TaskView } from './_components/task-view';
import { CorrectionNotes } from './corrections/_components/correction-notes';

interface CasePageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration')('title') };
}

/** The task list while it is the employer's turn; after it was sent, where the case stands. */
export default async function RegistrationCasePage({ params }: CasePageProps) {
  const context = await requireCase((await params).caseId);
  const { caseId, kind, state, actor } = context;
  const page = await readCasePage(actor, caseId);
  const notes = <CorrectionNotes corrections={await correctionsShown(context)} />;
  if (isFormOpen(state) && makesEmployer(kind)) {
    const registration = await readRegistration(actor, caseId);
    const gaps = await readCaseGaps(actor, caseId, kind);
    return <TaskView page={page} registration={registration} gaps={gaps} notes={notes} />;
  }
  // A correction is filled in on its own pages, under the case of its employee.
  if (isFormOpen(state) && kind === 'immigration_correction') redirect(`${caseHref(caseId)}/corrections/${caseId}`);
  return (
    <CaseView page={page} letters={await listLetters(actor, caseId)} employerId={actor.employerId} notes={notes} />
  );
}

/** Of a correction itself what it asks, of any other case those about its people. */
async function correctionsShown({ actor, caseId, kind }: CaseContext): Promise<CorrectionView[]> {
  if (kind !== 'immigration_correction') return listCorrections(actor, caseId);
  const correction = await readCorrection(actor, caseId);
  return correction ? [correction] : [];
}
