import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { wordsHere } from '@/lib/i18n/here';
import { AskAgain } from '../../../_components/ask-again';
import { correctionHref } from '../../_components/addresses';
import { discard } from '../../actions';
import { findCorrection } from '../find-correction';

interface DiscardPageProps {
  params: Promise<{ caseId: string; correctionId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections.page')('discard') };
}

/** Asks before a draft is thrown away, and names it. */
export default async function DiscardPage({ params }: DiscardPageProps) {
  const { caseId, correctionId } = await params;
  const { correction } = await findCorrection({ caseId, correctionId });
  const back = correctionHref(caseId, correctionId);
  if (correction.state !== 'draft') redirect(back);
  const t = wordsHere('corrections');
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
