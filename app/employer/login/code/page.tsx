import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { CODE_MINUTES } from '@/lib/sign-in/limits';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { isLocalPortal } from '@/lib/web/local';
import { awaitedCode } from '@/lib/web/sign-in';
import { CodeForm } from '../_components/code-form';
import { NothingCame } from '../_components/nothing-came';

interface CodePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('signIn.code')('title') };
}

/** Guide "Log Masuk", steps 3 and 4: the password that came by e-mail, Log masuk. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const { next, sent } = loginParamsSchema.parse(await searchParams);
  const awaited = await awaitedCode();
  const t = wordsHere('signIn.code');
  const askHref = next ? `/employer/login?next=${encodeURIComponent(next)}` : '/employer/login';
  if (!awaited) return <NothingAwaited askHref={askHref} />;
  return (
    <PageLayout
      title={
        <PageTitle title={t('title')} lead={t.rich('sentTo', { email: () => <Address email={awaited.email} /> })} />
      }
      help={isLocalPortal() && <LocalHelp />}
    >
      <div className="grid gap-6">
        {sent === 'again' && (
          <Callout tone="good" role="status" title={t('sentAgain')}>
            <p>{t('sentAgainText')}</p>
          </Callout>
        )}
        <ClientWords namespaces={['signIn', 'errors']}>
          <CodeForm next={next} askHref={askHref} hint={t('hint', { minutes: String(CODE_MINUTES) })} />
          <NothingCame next={next} secondsToNext={awaited.secondsToNext} />
        </ClientWords>
      </div>
    </PageLayout>
  );
}

function Address({ email }: { email: string }) {
  return <strong className="wrap-anywhere">{email}</strong>;
}

function NothingAwaited({ askHref }: { askHref: string }) {
  const t = wordsHere('signIn.code');
  return (
    <PageLayout title={<PageTitle title={t('none')} lead={t('noneText')} />}>
      <LinkButton variant="primary" href={askHref}>
        {t('start')}
      </LinkButton>
    </PageLayout>
  );
}

function LocalHelp() {
  const t = wordsHere('signIn.code');
  return (
    <HelpBlock title={t('localTitle')}>
      <p>{t('local')}</p>
      <p className="mt-2">
        <AppLink href="/dev/mailbox" target="_blank">
          {t('localLink')}
        </AppLink>
      </p>
    </HelpBlock>
  );
}
