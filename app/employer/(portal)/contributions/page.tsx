import type { Metadata } from 'next';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { SCHEME_SETS, type SchemeSet } from '@/lib/core/schemes';
import { wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { pendingHref } from './_components/addresses';

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions')('title') };
}

/** MY SITES → CARUMAN: which schemes to report. */
export default async function ContributionsPage() {
  await requireEmployer();
  const t = wordsHere('contributions');
  const layout = wordsHere('layout');
  return (
    <PageLayout
      crumbs={[{ label: layout('menu.overview'), href: '/employer' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('choose.lead')} />}
      help={
        <HelpBlock title={t('choose.help')}>
          <p>{t('choose.helpText')}</p>
        </HelpBlock>
      }
    >
      {SCHEME_SETS.map((schemes) => (
        <SchemePanel key={schemes} schemes={schemes} />
      ))}
    </PageLayout>
  );
}

function SchemePanel({ schemes }: { schemes: SchemeSet }) {
  const t = wordsHere('contributions.choose');
  return (
    <Panel title={t(`${schemes}.title`)}>
      <p>{t(`${schemes}.text`)}</p>
      <p className="mt-5">
        <LinkButton
          href={pendingHref(schemes)}
          variant={schemes === 'combined' ? 'primary' : 'secondary'}
          iconAfter="arrow-right"
        >
          {schemes === 'combined' ? t('combined.action') : t(`${schemes}.label`)}
        </LinkButton>
      </p>
    </Panel>
  );
}
