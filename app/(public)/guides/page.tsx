import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Panel } from '@/components/ui/panel';
import { StepList } from '@/components/ui/step-list';
import { wordsHere } from '@/lib/i18n/here';

export function generateMetadata(): Metadata {
  const t = wordsHere('public.guides');
  return { title: t('title') };
}

const GUIDES = {
  register: ['open', 'business', 'details', 'induction', 'local', 'foreign', 'list', 'documents', 'submit'],
  month: ['signIn', 'open', 'month', 'textFile', 'upload', 'check', 'next', 'submit'],
  records: ['signIn', 'list', 'details', 'pdf'],
  file: ['choose', 'month', 'identity', 'try'],
} as const;

export default function GuidesPage() {
  const t = wordsHere('public.guides');
  const layout = wordsHere('layout');
  return (
    <PageLayout
      crumbs={[{ label: layout('home'), href: '/' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead')} />}
      help={<GuidesHelp />}
    >
      <div className="stack">
        <Guide name="register" />
        <Guide name="month" />
        <Guide name="records" />
        <Guide name="file" />
      </div>
    </PageLayout>
  );
}

/** The words of a step name buttons in bold and lead to two pages of ours. */
const MARKS = {
  b: (words: ReactNode) => <b>{words}</b>,
  verify: (words: ReactNode) => <AppLink href="/verify">{words}</AppLink>,
  check: (words: ReactNode) => <AppLink href="/check-file">{words}</AppLink>,
};

function Guide({ name }: { name: keyof typeof GUIDES }) {
  const t = wordsHere('public.guides');
  const steps = GUIDES[name].map((step) => t.rich(`${name}.steps.${step}` as 'month.steps.open', MARKS));
  return (
    <div id={name}>
      <Panel title={t(`${name}.title`)}>
        <p className="mb-5 text-ink-soft">{t(`${name}.lead`)}</p>
        <StepList steps={steps} />
      </Panel>
    </div>
  );
}

function GuidesHelp() {
  const t = wordsHere('public.guides');
  const links = (['register', 'month', 'records', 'file'] as const).map((name) => (
    <li key={name}>
      <a href={`#${name}`}>{t(`${name}.title`)}</a>
    </li>
  ));
  return (
    <>
      <HelpBlock title={t('onThisPage')}>
        <ul>{links}</ul>
      </HelpBlock>
      <HelpBlock title={t('need.title')}>
        <ul>
          <li>{t('need.email')}</li>
          <li>{t('need.file')}</li>
        </ul>
      </HelpBlock>
    </>
  );
}
