import type { Metadata } from 'next';
import { SubmitButton } from '@/components/form/submit-button';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Callout } from '@/components/ui/callout';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { LANGUAGES } from '@/lib/i18n/language';
import { listSessions } from '@/lib/sign-in/queries';
import { accountParamsSchema } from '@/lib/sign-in/schema';
import { requireSession, requireUser } from '@/lib/web/session';
import { SignOutForm } from '../../login/_components/sign-out-form';
import { SessionList } from './_components/session-list';
import { saveLanguage, signOutEverywhere } from './actions';

interface AccountPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('account')('title') };
}

/** One's own account: address, language, and every browser that is signed in. */
export default async function AccountPage({ searchParams }: AccountPageProps) {
  const actor = await requireUser();
  const session = await requireSession();
  const { done } = accountParamsSchema.parse(await searchParams);
  const t = wordsHere('account');
  const layout = wordsHere('layout.menu');
  const shown = languageHere();
  return (
    <PageLayout
      crumbs={[{ label: layout('overview'), href: '/employer' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
    >
      <div className="grid gap-6">
        {done && <DoneMessage done={done} />}
        <You />
        <Panel title={t('language')}>
          <p className="field-hint">{t('languageHint')}</p>
          <form action={saveLanguage} className="mt-3 flex flex-wrap gap-3">
            {LANGUAGES.map((language) => (
              <SubmitButton
                key={language}
                variant="secondary"
                name="language"
                value={language}
                lang={language}
                aria-pressed={language === shown}
              >
                {language === shown && <Icon name="check" />} {t(`languages.${language}`)}
              </SubmitButton>
            ))}
          </form>
        </Panel>
        <SessionList sessions={await listSessions(actor)} currentId={session.sessionId} />
        <Panel title={t('everywhere')}>
          <p>{t('everywhereText')}</p>
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
            <SignOutForm variant="secondary" />
            <form action={signOutEverywhere}>
              <SubmitButton variant="danger">{t('everywhere')}</SubmitButton>
            </form>
          </div>
        </Panel>
      </div>
    </PageLayout>
  );
}

async function You() {
  const session = await requireSession();
  const t = wordsHere('account');
  const roles = wordsHere('signIn.roles');
  const rows = [
    { label: t('email'), value: <span className="wrap-anywhere">{session.email}</span>, note: t('emailNote') },
  ];
  const forEmployer = session.employer
    ? [
        { label: t('employer'), value: session.employer.name },
        { label: t('role'), value: roles(session.employer.role) },
      ]
    : [];
  return (
    <Panel title={session.userName ?? t('you')}>
      <SummaryList rows={[...rows, ...forEmployer]} />
    </Panel>
  );
}

function DoneMessage({ done }: { done: 'language' | 'session' | 'gone' }) {
  const t = wordsHere('account');
  switch (done) {
    case 'language':
      return <Callout tone="good" role="status" title={t('languageSaved')} />;
    case 'session':
      return <Callout tone="good" role="status" title={t('sessionEnded')} />;
    case 'gone':
      return <Callout role="status" title={t('sessionGone')} />;
  }
}
