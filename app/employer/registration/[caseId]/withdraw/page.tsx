import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { wordsHere } from '@/lib/i18n/here';
import { requireCase } from '@/lib/web/session';
import { caseHref } from '../../_components/addresses';
import { AskAgain } from '../_components/ask-again';
import { withdraw } from '../actions';

interface WithdrawPageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('cases')('withdraw') };
}

/** Asks before a case is taken back, and names it. */
export default async function WithdrawPage({ params }: WithdrawPageProps) {
  const { caseId, actor, state } = await requireCase((await params).caseId);
  if (state !== 'submitted') redirect(caseHref(caseId));
  const { number } = await readCasePage(actor, caseId);
  const t = wordsHere('cases');
  return (
    <AskAgain
      caseId={caseId}
      action={withdraw}
      title={t('withdrawTitle', { number: number ?? '' })}
      lead={t('withdrawLead')}
      yes={t('withdrawConfirm')}
      back={{ label: t('back'), href: caseHref(caseId) }}
    />
  );
}
