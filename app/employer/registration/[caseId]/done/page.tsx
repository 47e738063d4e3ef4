import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageLayout } from '@/components/layout/page-layout';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { CopyButton } from '@/components/ui/copy-button';
import { DonePanel } from '@/components/ui/done-panel';
import { Panel } from '@/components/ui/panel';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { requireCase } from '@/lib/web/session';
import { caseHref, REGISTRATIONS } from '../../_components/addresses';

interface DonePageProps {
  params: Promise<{ caseId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.done')('title') };
}

/** "Pendaftaran berjaya": the number to keep, and what happens next by when. The page may be bookmarked. */
export default async function DonePage({ params }: DonePageProps) {
  const { caseId, actor } = await requireCase((await params).caseId);
  const { number, targetDate, state } = await readCasePage(actor, caseId);
  if (number === null || state === 'withdrawn' || state === 'rejected') redirect(caseHref(caseId));
  const t = wordsHere('registration.done');
  const language = languageHere();
  return (
    <PageLayout narrow>
      <DonePanel title={t('title')}>
        <dl className="done-numbers">
          <div>
            <dt>{t('number')}</dt>
            <dd>
              <strong>{number}</strong>
              <CopyButton text={number} label={t('copy')} doneLabel={t('copied')} />
            </dd>
          </div>
        </dl>
      </DonePanel>
      <Panel title={t('next')}>
        <div className="prose">
          <ul>
            {targetDate && <li>{t('nextCheck', { date: formatDate(language, targetDate) })}</li>}
            <li>{t('nextQuery')}</li>
            <li>{t('nextCode')}</li>
          </ul>
          <p>{t('mail')}</p>
        </div>
      </Panel>
      <ButtonRow>
        <LinkButton href={caseHref(caseId)} variant="primary">
          {t('open')}
        </LinkButton>
        <LinkButton href={REGISTRATIONS}>{t('list')}</LinkButton>
      </ButtonRow>
    </PageLayout>
  );
}
