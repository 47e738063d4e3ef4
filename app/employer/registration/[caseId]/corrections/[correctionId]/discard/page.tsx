import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AskAgain } from '../../../_components/ask-again';
import { correctionHref } from '../../_components/addresses';
import { discard } from '../../actions';
import { findCorrection } from '../find-correction';

interface DiscardPageProps {
  params: Promise<{ caseId: string; correctionId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections.page'))('discard') };
}

/** Asks before a draft is thrown away, and names it. */
export default async function DiscardPage({ params }: DiscardPageProps) {
  const { caseId, correctionId } = await params;
  const { correction } = await findCorrection({ caseId, correctionId });
  const back = correctionHref(caseId, correctionId);
  if (correction.state !== 'draft') redirect(back);
  const t = await getTranslations('corrections');
  const name = correction.employee?.name ?? t('gone');
  return (
    <AskAgain
      caseId={correctionId}
      action={discard}
      title={t('page.discardTitle', { name, field: t(`fields.${correction.field}`) })}
      lead={t('page.discardLead')}
      yes={t('page.discard')}
      back={{ label: t('back'), href: back }}
    />
  );
}
