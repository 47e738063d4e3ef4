import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { isHousehold } from '@/lib/rules/registration/entities';
import { DetailsForm } from '../_components/details-form';
import { StepPage } from '../_components/step-page';
import { openForm } from '../open-form';
import { industryOptions, officeOptions, stateOptions } from '../option-lists';
import { stepStart } from '../step-start';

interface DetailsPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.pages')('details') };
}

/** QRG 1, step 4: Maklumat Majikan. */
export default async function DetailsPage({ params }: DetailsPageProps) {
  const { registration } = await openForm((await params).caseId);
  const household = isHousehold(registration.entity);
  const lists = {
    states: await stateOptions(),
    offices: await officeOptions(registration.stateCode),
    sections: household ? [] : await industryOptions(),
  };
  return (
    <StepPage registration={registration} step="details">
      <DetailsForm
        caseId={registration.caseId}
        household={household}
        start={stepStart(registration, 'details')}
        lists={lists}
      />
    </StepPage>
  );
}
