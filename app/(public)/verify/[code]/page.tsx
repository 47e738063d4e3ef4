import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { verifyRecord } from '@/lib/records/verify-record';
import { VerifiedRecordCard } from '../_components/verified-record-card';
import { VerifyForm } from '../_components/verify-form';
import { VerifyHelp } from '../_components/verify-help';

const LONGEST_CODE = 80;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.verify');
  return { title: t('title'), robots: { index: false } };
}

export default async function VerifiedPage({ params }: PageProps<'/verify/[code]'>) {
  const t = await getTranslations('public.verify');
  const layout = await getTranslations('layout');
  const code = decodeURIComponent((await params).code).slice(0, LONGEST_CODE);
  const record = await verifyRecord(code);
  return (
    <PageLayout
      crumbs={[{ label: layout('home'), href: '/' }, { label: t('title'), href: '/verify' }, { label: t('result') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={<VerifyHelp />}
    >
      {record ? (
        <>
          <VerifiedRecordCard {...record} replaced={record.state === 'replaced'} />
          <p className="mt-8">
            <LinkButton href="/verify">{t('again')}</LinkButton>
          </p>
        </>
      ) : (
        <div className="stack">
          <Callout tone="bad" role="status" title={t('notFound')}>
            <p>{t('notFoundText')}</p>
          </Callout>
          <VerifyForm code={code} />
        </div>
      )}
    </PageLayout>
  );
}
