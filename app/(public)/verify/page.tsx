import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { VerifyForm } from './_components/verify-form';
import { VerifyHelp } from './_components/verify-help';

const paramsSchema = z.object({ code: z.string().trim().max(80).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.verify');
  return { title: t('title') };
}

export default async function VerifyPage({ searchParams }: PageProps<'/verify'>) {
  const t = await getTranslations('public.verify');
  const layout = await getTranslations('layout');
  const required = await getTranslations('validation');
  const { code } = paramsSchema.parse(await searchParams);
  if (code) redirect(`/verify/${encodeURIComponent(code.replaceAll(/\s/g, ''))}`);
  // The form was sent empty, which is not the same as the page being opened.
  const error = code === '' ? { error: required('required') } : {};
  return (
    <PageLayout
      crumbs={[{ label: layout('home'), href: '/' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={<VerifyHelp />}
    >
      <VerifyForm {...error} />
    </PageLayout>
  );
}
