import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { isHousehold } from '@/lib/rules/registration/entities';
import { InductionForm } from '../_components/induction-form';
import { StepPage } from '../_components/step-page';
import { openForm } from '../open-form';
import { inductionOptions } from '../option-lists';
import { stepStart } from '../step-start';

interface InductionPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.pages')('induction') };
}

/** QRG 1, step 5: Maklumat Induksi. */
export default async function InductionPage({ params }: InductionPageProps) {
  const { registration } = await openForm((await params).caseId);
  return (
    <StepPage registration={registration} step="induction">
      <InductionForm
        caseId={registration.caseId}
        household={isHousehold(registration.entity)}
        start={stepStart(registration, 'induction')}
        places={await inductionOptions()}
      />
    </StepPage>
  );
}
