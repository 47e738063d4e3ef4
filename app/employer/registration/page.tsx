import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { listRegistrations } from '@/lib/employers/queries';
import { wordsHere } from '@/lib/i18n/here';
import { requireUser } from '@/lib/web/session';
import { OwnRegistrations } from './_components/own-registrations';
import { StartPanel } from './_components/start-panel';

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.list')('title') };
}

/** Guide QRG 1, MY SITES → PENDAFTARAN: the two ways to begin, and what was begun. */
export default async function RegistrationPage() {
  const user = await requireUser();
  const registrations = await listRegistrations(user);
  const t = wordsHere('registration.list');
  return (
    <PageLayout
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={
        <>
          <HelpBlock title={t('helpNeed')}>
            <p>{t('helpNeedText')}</p>
          </HelpBlock>
          <HelpBlock title={t('helpTime')}>
            <p>{t('helpTimeText')}</p>
          </HelpBlock>
          <HelpBlock title={t('helpOther')}>
            <p>{t('helpOtherText')}</p>
          </HelpBlock>
        </>
      }
    >
      <ClientWords namespaces={['errors']}>
        <StartPanel kind="new_employer" />
        <StartPanel kind="new_domestic_employer" />
      </ClientWords>
      <OwnRegistrations registrations={registrations} />
    </PageLayout>
  );
}
