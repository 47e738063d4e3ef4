import type { Metadata } from 'next';
import { SignOutForm } from '@/app/employer/login/_components/sign-out-form';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { wordsHere } from '@/lib/i18n/here';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { pendingEnrolment, requireOfficeSession } from '@/lib/web/second-factor';
import { EnrolSteps } from './_components/enrol-steps';
import { EnterForms } from './_components/enter-forms';

interface AuthenticatorPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('staffSignIn.factor')('title') };
}

/** The second factor: the code of the authenticator app; the first time the app is set up. */
export default async function AuthenticatorPage({ searchParams }: AuthenticatorPageProps) {
  const session = await requireOfficeSession();
  const { next } = loginParamsSchema.parse(await searchParams);
  const t = wordsHere('staffSignIn');
  const { enrolled, confirmed } = session.staff;
  // While somebody sets the app up the page stays one page: its last answer holds the recovery codes.
  const isEnrolling = !enrolled || confirmed;
  const pending = enrolled ? null : await pendingEnrolment(session);
  const part = isEnrolling ? 'enrol' : 'factor';
  return (
    <PageLayout
      title={<PageTitle title={t(`${part}.title`)} lead={t(`${part}.lead`)} />}
      help={
        <>
          <HelpBlock title={t('help.whyTitle')}>
            <p>{t('help.why')}</p>
          </HelpBlock>
          <HelpBlock title={t('help.lostTitle')}>
            <p>{t('help.lost')}</p>
          </HelpBlock>
        </>
      }
    >
      <ClientWords namespaces={['staffSignIn', 'errors']}>
        {isEnrolling ? <EnrolSteps isDone={confirmed} app={pending} /> : <EnterForms next={next} />}
      </ClientWords>
      <p className="mt-8 text-ink-soft">{t('signedInAs', { email: session.email })}</p>
      <SignOutForm door="staff" variant="secondary" />
    </PageLayout>
  );
}
