import type { Metadata } from 'next';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { verifyLetter } from '@/lib/letters/queries';
import { readVerifyCode } from '@/lib/records/schema';
import { verifyRecord } from '@/lib/records/verify-record';
import { VerifiedLetterCard } from '../_components/verified-letter-card';
import { VerifiedRecordCard } from '../_components/verified-record-card';
import { VerifyForm } from '../_components/verify-form';
import { VerifyHelp } from '../_components/verify-help';

interface VerifiedPageProps {
  params: Promise<{ code: string }>;
}

export function generateMetadata(): Metadata {
  const t = wordsHere('public.verify');
  return { title: `${t('title')}: ${t('result')}`, robots: { index: false } };
}

/**
 * What the code on a paper stands for. One answer for every code that stands for nothing, whether it was never given
 * out or could not be one.
 */
export default async function VerifiedPage({ params }: VerifiedPageProps) {
  const t = wordsHere('public.verify');
  const code = readVerifyCode((await params).code);
  const record = code ? await verifyRecord(code) : null;
  const letter = code && !record ? await verifyLetter(code) : null;
  return (
    <PageLayout title={<PageTitle title={t('title')} lead={t('lead')} />} help={<VerifyHelp />}>
      {record || letter ? (
        <>
          {record && <VerifiedRecordCard {...record} />}
          {letter && <VerifiedLetterCard {...letter} />}
          <p className="mt-8">
            <LinkButton href="/verify">{t('again')}</LinkButton>
          </p>
        </>
      ) : (
        <div className="stack">
          <Callout tone="bad" role="status" title={t('notFound')}>
            <p>{t('notFoundText')}</p>
          </Callout>
          <VerifyForm code={code ?? ''} />
        </div>
      )}
    </PageLayout>
  );
}
