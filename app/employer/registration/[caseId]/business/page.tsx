import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { BUSINESS_ENTITIES, entityItemsOf, isHousehold, subEntitiesOf } from '@/lib/rules/registration/entities';
import { BusinessForm } from '../_components/business-form';
import { HouseholdNumberForm } from '../_components/household-number-form';
import { StepPage } from '../_components/step-page';
import { openForm } from '../open-form';
import { stepStart } from '../step-start';

interface BusinessPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.pages')('business') };
}

/** QRG 1, step 3: Maklumat Pendaftaran Perniagaan. */
export default async function BusinessPage({ params }: BusinessPageProps) {
  const { registration } = await openForm((await params).caseId);
  const { caseId } = registration;
  const start = stepStart(registration, 'business');
  return (
    <StepPage registration={registration} step="business">
      {isHousehold(registration.entity) ? (
        <HouseholdNumberForm caseId={caseId} start={start} lists={await householdLists()} />
      ) : (
        <BusinessForm caseId={caseId} start={start} entities={await entityLists()} />
      )}
    </StepPage>
  );
}

function entityLists() {
  const t = wordsHere('lists');
  return BUSINESS_ENTITIES.map((entity) => ({
    value: entity,
    label: t(`entity.${entity}`),
    subs: subEntitiesOf(entity).map((sub) => ({
      value: sub,
      label: t(`subEntity.${sub}`),
      items: entityItemsOf(entity, sub).map((item) => ({ value: item, label: t(`entityItem.${item}`) })),
    })),
  }));
}

function householdLists() {
  const t = wordsHere('lists');
  return [
    ['entity', t('entity.individual')],
    ['subEntity', t('subEntity.domestic_employer')],
    ['entityItem', t('entityItem.own_household')],
  ] as const;
}
