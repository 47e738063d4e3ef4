import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { wordsHere } from '@/lib/i18n/here';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { correctionHref, correctionsHref } from '../../_components/addresses';
import { CorrectionForm } from '../../_components/correction-form';
import { formAnswers } from '../../_components/form-answers';
import { save } from '../../actions';
import { findCorrection } from '../find-correction';

interface EditCorrectionPageProps {
  params: Promise<{ caseId: string; correctionId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections')('editTitle') };
}

/** What a correction asks, to be changed before it is sent or while the office asks. */
export default async function EditCorrectionPage({ params }: EditCorrectionPageProps) {
  const { caseId, correctionId } = await params;
  const { correction } = await findCorrection({ caseId, correctionId });
  const href = correctionHref(caseId, correctionId);
  if (!isFormOpen(correction.state)) redirect(href);
  const t = wordsHere('corrections');
  return (
    <PageLayout
      narrow
      crumbs={[
        { label: t('title'), href: correctionsHref(caseId) },
        { label: t(`fields.${correction.field}`), href },
        { label: t('editTitle') },
      ]}
      title={<PageTitle eyebrow={correction.employee?.name ?? t('gone')} title={t('editTitle')} />}
    >
      <ClientWords namespaces={['corrections', 'errors']}>
        <CorrectionForm
          action={save}
          hidden={{ caseId: correctionId, version: correction.version }}
          backHref={href}
          {...formAnswers(correction)}
        />
      </ClientWords>
    </PageLayout>
  );
}
