import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { dateInMalaysia } from '@/lib/core/calendar';
import { wordsHere } from '@/lib/i18n/here';
import { FileChecker } from './_components/file-checker';

export function generateMetadata(): Metadata {
  const t = wordsHere('checkFile');
  return { title: t('title') };
}

export default function CheckFilePage() {
  const t = wordsHere('checkFile');
  const layout = wordsHere('layout');
  return (
    <PageLayout
      crumbs={[{ label: layout('home'), href: '/' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={<CheckFileHelp />}
    >
      <div className="stack">
        <Callout icon="lock" title={t('private.title')}>
          <p>{t('private.text')}</p>
        </Callout>
        <noscript>
          <Callout tone="warn">
            <p>{t('noScript')}</p>
          </Callout>
        </noscript>
        <ClientWords namespaces={['checkFile', 'textFile']}>
          <FileChecker today={dateInMalaysia(new Date())} />
        </ClientWords>
        <Panel title={t('example.title')}>
          <p className="max-w-text">{t('example.text')}</p>
          <ButtonRow>
            <LinkButton href="/check-file/example.txt" icon="download" download>
              {t('example.download')}
            </LinkButton>
          </ButtonRow>
        </Panel>
      </div>
    </PageLayout>
  );
}

function CheckFileHelp() {
  const t = wordsHere('checkFile');
  return (
    <>
      <HelpBlock title={t('what.title')}>
        <ul>
          <li>{t('what.layout')}</li>
          <li>{t('what.fields')}</li>
          <li>{t('what.file')}</li>
        </ul>
      </HelpBlock>
      <HelpBlock title={t('notWhat.title')}>
        <p>{t('notWhat.text')}</p>
      </HelpBlock>
    </>
  );
}
