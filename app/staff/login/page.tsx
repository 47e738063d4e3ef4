import type { Metadata } from 'next';
import { AskForm } from '@/app/employer/login/_components/ask-form';
import { KeptNote } from '@/app/employer/login/_components/kept-note';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { isKeptAddress } from '@/lib/kept/schema';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { currentSession } from '@/lib/web/session';

interface LoginPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('staffSignIn')('title') };
}

/** The office's door: the same code by e-mail as for everybody, then the authenticator. */
export default async function OfficeLoginPage({ searchParams }: LoginPageProps) {
  const params = loginParamsSchema.parse(await searchParams);
  const session = await currentSession();
  const t = wordsHere('staffSignIn');
  const signIn = wordsHere('signIn');
  return (
    <PageLayout title={<PageTitle title={t('title')} lead={t('lead')} />} help={<LoginHelp />}>
      <div className="grid gap-6">
        {params['signed-out'] && (
          <Callout tone="good" role="status" title={signIn('signedOut')}>
            <p>{signIn('signedOutText')}</p>
          </Callout>
        )}
        {session && (
          <Callout title={signIn('already', { email: session.email })}>
            <p>
              <AppLink href={params.next ?? '/staff'}>{t('goOn')}</AppLink>
            </p>
          </Callout>
        )}
        {!session && isKeptAddress(params.next) && <KeptNote />}
        <ClientWords namespaces={['signIn', 'errors']}>
          <AskForm next={params.next} door="staff" />
        </ClientWords>
      </div>
    </PageLayout>
  );
}

function LoginHelp() {
  const t = wordsHere('staffSignIn.help');
  return (
    <>
      <HelpBlock title={t('whoTitle')}>
        <p>{t('who')}</p>
        <p>
          <AppLink href="/employer/login">{t('employers')}</AppLink>
        </p>
      </HelpBlock>
      <HelpBlock title={t('howTitle')}>
        <p>{t('how')}</p>
      </HelpBlock>
    </>
  );
}
