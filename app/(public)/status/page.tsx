import type { Metadata } from 'next';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { formatMoment } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { findReadiness } from '@/lib/status/queries';

/** A mail that has waited longer than this says that none go out. */
const MAIL_LATE_S = 300;

export function generateMetadata(): Metadata {
  const t = wordsHere('public.status');
  return { title: t('title') };
}

export default async function StatusPage() {
  const t = wordsHere('public.status');
  const layout = wordsHere('layout');
  const language = languageHere();
  const { database, storage, oldestMailSeconds } = await findReadiness();
  const parts = [
    { part: 'portal', up: true },
    { part: 'database', up: database },
    { part: 'storage', up: storage },
    { part: 'mail', up: database && (oldestMailSeconds ?? 0) < MAIL_LATE_S },
  ] as const;
  const allUp = parts.every(({ up }) => up);
  return (
    <PageLayout
      narrow
      crumbs={[{ label: layout('home'), href: '/' }, { label: t('title') }]}
      title={<PageTitle title={t('title')} lead={t('lead', { at: formatMoment(language, new Date(), true) })} />}
    >
      <div className="stack">
        <Callout tone={allUp ? 'good' : 'bad'} title={t(allUp ? 'allGood' : 'someBad')}>
          {!allUp && <p>{t('safe')}</p>}
        </Callout>
        <SummaryList
          rows={parts.map(({ part, up }) => ({
            label: t(part),
            value: <Tag tone={up ? 'good' : 'bad'}>{t(up ? 'up' : 'down')}</Tag>,
          }))}
        />
        <LinkButton href="/status" icon="refresh">
          {t('again')}
        </LinkButton>
      </div>
    </PageLayout>
  );
}
