import type { Metadata } from 'next';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { mayChangeSettings } from '@/lib/core/actor';
import { wordsHere } from '@/lib/i18n/here';
import { readSetting } from '@/lib/settings/queries';
import { requireStaff } from '@/lib/web/session';
import { DecideForms, ProposeForm } from './_components/setting-forms';
import { SettingHistory } from './_components/setting-history';

export function generateMetadata(): Metadata {
  return { title: wordsHere('staff.settings')('title') };
}

/** The settings of the portal that two people change together. */
export default async function SettingsPage() {
  const actor = await requireStaff();
  const { on, proposal, history } = await readSetting(actor, 'automatic-approval');
  const t = wordsHere('staff');
  const mayChange = mayChangeSettings(actor.role);
  return (
    <PageLayout
      crumbs={[{ label: t('queue.title'), href: '/staff' }, { label: t('settings.title') }]}
      title={<PageTitle title={t('settings.title')} lead={t('settings.lead')} />}
    >
      <Panel title={t('settings.automatic')}>
        <p>{t('settings.automaticText')}</p>
        <p className="mt-3">
          {t('settings.now')}: <Tag tone={on ? 'good' : 'neutral'}>{t(on ? 'settings.on' : 'settings.off')}</Tag>
        </p>
        {!mayChange && <p className="mt-3 text-ink-soft">{t('settings.onlySupervisors')}</p>}
      </Panel>
      {proposal && (
        <Panel title={t('settings.proposal')}>
          <p>{t('settings.proposes', { name: proposal.proposedBy, to: proposal.on ? 'on' : 'off' })}</p>
          <div className="mt-3">
            <SummaryList
              rows={[
                { label: t('settings.reason'), value: <span className="wrap-anywhere">{proposal.reason}</span> },
                { label: t('settings.at'), value: <MomentText at={proposal.proposedAt} /> },
              ]}
            />
          </div>
          {mayChange && (
            <ClientWords namespaces={['staff', 'errors']}>
              <DecideForms changeId={proposal.id} isOwn={proposal.isOwn} />
            </ClientWords>
          )}
        </Panel>
      )}
      {!proposal && mayChange && (
        <Panel title={t('settings.propose')}>
          <ClientWords namespaces={['staff', 'errors']}>
            <ProposeForm isOn={on} />
          </ClientWords>
        </Panel>
      )}
      <SettingHistory history={history} />
    </PageLayout>
  );
}
