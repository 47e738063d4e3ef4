import type { Metadata } from 'next';
import { PortalFooter } from '@/app/_components/portal-footer';
import { ActionForm } from '@/components/form/action-form';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { SiteHeader } from '@/components/layout/site-header';
import { wordsHere } from '@/lib/i18n/here';
import { listEmployers } from '@/lib/sign-in/queries';
import { loginParamsSchema } from '@/lib/sign-in/schema';
import { requireSession, requireUser } from '@/lib/web/session';
import { SignOutForm } from '../login/_components/sign-out-form';
import { EmployerButtons } from './_components/employer-buttons';
import { NoEmployer } from './_components/no-employer';
import { choose } from './actions';

interface ChoosePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('signIn.choose')('title') };
}

/** For whom a person acts who belongs to several employers; and what to do for one who belongs to none. */
export default async function ChoosePage({ searchParams }: ChoosePageProps) {
  const actor = await requireUser();
  const session = await requireSession();
  const { next } = loginParamsSchema.parse(await searchParams);
  const employers = await listEmployers(actor);
  const t = wordsHere('signIn.choose');
  const layout = wordsHere('layout');
  return (
    <>
      <SiteHeader
        home="/"
        sites={[{ label: layout('menu.registration'), href: '/employer/registration', icon: 'building' }]}
        person={{ name: session.userName ?? session.email, footer: <SignOutForm /> }}
      />
      {employers.length === 0 ? (
        <NoEmployer email={session.email} />
      ) : (
        <PageLayout narrow title={<PageTitle title={t('title')} lead={t('lead')} />}>
          <ClientWords namespaces={['errors']}>
            <ActionForm action={choose}>
              {next && <input type="hidden" name="next" value={next} />}
              <EmployerButtons employers={employers} currentId={session.employer?.id ?? null} />
            </ActionForm>
          </ClientWords>
        </PageLayout>
      )}
      <PortalFooter />
    </>
  );
}
