import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { isKeptAddress } from '@/lib/kept/schema';
import { CODE_MINUTES, IDLE_MINUTES, SESSION_HOURS } from '@/lib/sign-in/limits';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { currentSession } from '@/lib/web/session';
import { AskForm } from './_components/ask-form';
import { KeptNote } from './_components/kept-note';

interface LoginPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('signIn')('title') };
}

/** Guide "Log Masuk", step 2: the e-mail address, Seterusnya. */
export default async function LoginPage({ searchParams }: LoginPageProps) {
  const params = loginParamsSchema.parse(await searchParams);
  const session = await currentSession();
  const t = wordsHere('signIn');
  return (
    <PageLayout title={<PageTitle title={t('title')} lead={t('lead')} />} help={<LoginHelp />}>
      <div className="grid gap-6">
        {params['signed-out'] && (
          <Callout tone="good" role="status" title={t('signedOut')}>
            <p>{t('signedOutText')}</p>
          </Callout>
        )}
        {session && (
          <Callout title={t('already', { email: session.email })}>
            <p>
              <AppLink href={params.next ?? '/employer'}>{t('goOn')}</AppLink>
            </p>
          </Callout>
        )}
        {!session && params.next && <Ended isKept={isKeptAddress(params.next)} />}
        <ClientWords namespaces={['signIn', 'errors']}>
          <AskForm next={params.next} />
        </ClientWords>
      </div>
    </PageLayout>
  );
}

function Ended({ isKept }: { isKept: boolean }) {
  const t = wordsHere('signIn');
  if (isKept) return <KeptNote />;
  return (
    <Callout title={t('ended')}>
      <p>{t('endedText')}</p>
    </Callout>
  );
}

function LoginHelp() {
  const t = wordsHere('signIn.help');
  return (
    <>
      <HelpBlock title={t('howTitle')}>
        <p>{t('how', { minutes: String(CODE_MINUTES) })}</p>
      </HelpBlock>
      <HelpBlock title={t('newTitle')}>
        <p>{t('new')}</p>
      </HelpBlock>
      <HelpBlock title={t('safeTitle')}>
        <p>{t('safe', { idle: String(IDLE_MINUTES), hours: String(SESSION_HOURS) })}</p>
      </HelpBlock>
    </>
  );
}
