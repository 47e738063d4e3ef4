import type { Metadata } from 'next';
import { CodeForm } from '@/app/employer/login/_components/code-form';
import { NothingCame } from '@/app/employer/login/_components/nothing-came';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { CODE_MINUTES } from '@/lib/sign-in/limits';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { awaitedCode } from '@/lib/web/sign-in';

interface CodePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('signIn.code')('title') };
}

/** The code from the mail: the first of the two factors. */
export default async function OfficeCodePage({ searchParams }: CodePageProps) {
  const { next, sent } = loginParamsSchema.parse(await searchParams);
  const awaited = await awaitedCode();
  const t = wordsHere('signIn.code');
  const askHref = next ? `/staff/login?next=${encodeURIComponent(next)}` : '/staff/login';
  if (!awaited) {
    return (
      <PageLayout title={<PageTitle title={t('none')} lead={t('noneText')} />}>
        <LinkButton variant="primary" href={askHref}>
          {t('start')}
        </LinkButton>
      </PageLayout>
    );
  }
  return (
    <PageLayout
      title={
        <PageTitle
          title={t('title')}
          lead={t.rich('sentTo', { email: () => <strong className="wrap-anywhere">{awaited.email}</strong> })}
        />
      }
    >
      <div className="grid gap-6">
        {sent === 'again' && (
          <Callout tone="good" role="status" title={t('sentAgain')}>
            <p>{t('sentAgainText')}</p>
          </Callout>
        )}
        <ClientWords namespaces={['signIn', 'errors']}>
          <CodeForm next={next} door="staff" askHref={askHref} hint={t('hint', { minutes: String(CODE_MINUTES) })} />
          <NothingCame next={next} door="staff" secondsToNext={awaited.secondsToNext} />
        </ClientWords>
      </div>
    </PageLayout>
  );
}
