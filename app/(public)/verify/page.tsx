import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { wordsHere } from '@/lib/i18n/here';
import { readVerifyCode } from '@/lib/records/schema';
import { VerifyForm } from './_components/verify-form';
import { VerifyHelp } from './_components/verify-help';

/** What may be pasted: the code, or the whole address that the QR code carries. */
const paramsSchema = z.object({ code: z.string().trim().max(300).optional().catch(undefined) });

interface VerifyPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  const t = wordsHere('public.verify');
  return { title: t('title') };
}

/** Asks for the code on a paper. */
export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const t = wordsHere('public.verify');
  const required = wordsHere('validation');
  const { code: typed } = paramsSchema.parse(await searchParams);
  const code = typed ? readVerifyCode(typed) : null;
  if (code) redirect(`/verify/${code}`);
  return (
    <PageLayout title={<PageTitle title={t('title')} lead={t('lead')} />} help={<VerifyHelp />}>
      <VerifyForm code={typed ?? ''} {...faultOf()} />
    </PageLayout>
  );

  /** The form was sent empty or with what cannot be a code, which is not the same as the page being opened. */
  function faultOf() {
    if (typed === undefined) return {};
    return { error: typed === '' ? required('required') : t('malformed') };
  }
}
