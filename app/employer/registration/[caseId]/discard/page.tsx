import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { caseHref } from '../../_components/addresses';
import { AskAgain } from '../_components/ask-again';
import { discard } from '../actions';
import { openDraft } from '../open-form';

interface DiscardPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.discard')('confirm') };
}

/** Asks before a draft is thrown away, and names it. */
export default async function DiscardPage({ params }: DiscardPageProps) {
  const { registration } = await openDraft((await params).caseId);
  const t = wordsHere('registration');
  return (
    <AskAgain
      caseId={registration.caseId}
      action={discard}
      title={t('discard.title', { name: registration.name ?? t('noName') })}
      lead={t('discard.lead')}
      yes={t('discard.confirm')}
      back={{ label: t('discard.back'), href: caseHref(registration.caseId) }}
    />
  );
}
