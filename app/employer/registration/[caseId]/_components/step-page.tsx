import type { ReactNode } from 'react';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import type { RegistrationView } from '@/lib/employers/queries';
import { wordsHere } from '@/lib/i18n/here';
import { isHousehold } from '@/lib/rules/registration/entities';
import { REGISTRATION_STEPS, type RegistrationStep } from '@/lib/rules/registration/gaps';
import { caseHref, REGISTRATIONS } from '../../_components/addresses';

interface StepPageProps {
  registration: RegistrationView;
  step: RegistrationStep;
  children: ReactNode;
}

const HELP = { business: 'helpBrn', details: 'helpOffice', induction: 'helpInduction' } as const;

/** The frame of a page of the form. */
export function StepPage({ registration, step, children }: StepPageProps) {
  const t = wordsHere('registration');
  const household = isHousehold(registration.entity);
  const page = household && step === 'business' ? 'businessHousehold' : step;
  const help = household && step === 'business' ? 'helpBrnHousehold' : HELP[step];
  return (
    <PageLayout
      crumbs={[
        { label: t('crumbs'), href: REGISTRATIONS },
        { label: registration.name ?? t('noName'), href: caseHref(registration.caseId) },
        { label: t(`pages.${page}`) },
      ]}
      title={
        <PageTitle
          eyebrow={t('pages.step', { step: String(REGISTRATION_STEPS.indexOf(step) + 1) })}
          title={t(`pages.${page}`)}
          lead={t(`pages.${page}Lead`)}
        />
      }
      help={
        <HelpBlock title={t(`pages.${help}`)}>
          <p>{t(`pages.${help}Text`)}</p>
        </HelpBlock>
      }
    >
      <ClientWords namespaces={['registrationForm', 'errors']}>{children}</ClientWords>
    </PageLayout>
  );
}
