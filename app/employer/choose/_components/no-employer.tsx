import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { wordsHere } from '@/lib/i18n/here';
import { SignOutForm } from '../../login/_components/sign-out-form';

/** Signed in, and nobody's person: how to get access. */
export function NoEmployer({ email }: { email: string }) {
  const t = wordsHere('signIn.choose');
  return (
    <PageLayout narrow title={<PageTitle title={t('none')} lead={t('noneLead', { email })} />}>
      <Panel title={t('noneRegister')}>
        <p className="mb-4">{t('noneRegisterText')}</p>
        <LinkButton href="/employer/registration" variant="primary" iconAfter="arrow-right">
          {t('noneStart')}
        </LinkButton>
      </Panel>
      <div className="prose">
        <h2 className="text-h3">{t('noneHow')}</h2>
        <ul>
          <li>{t('noneOwner')}</li>
          <li>{t('noneOther')}</li>
          <li>{t('noneReload')}</li>
        </ul>
      </div>
      <div className="mt-8">
        <SignOutForm variant="secondary" />
      </div>
    </PageLayout>
  );
}
