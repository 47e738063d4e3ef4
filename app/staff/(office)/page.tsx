import type { Metadata } from 'next';
import { CheckboxField } from '@/components/form/choice-fields';
import { SelectField } from '@/components/form/select-field';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { Filters } from '@/components/table/filters';
import { addressOf } from '@/components/table/pagination';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { wordsHere } from '@/lib/i18n/here';
import { CASE_KINDS } from '@/lib/rules/lifecycle/case';
import { listQueue } from '@/lib/staff/queue-queries';
import { QUEUE_STATES, type QueueParams, queueParamsSchema } from '@/lib/staff/schema';
import { requireStaff } from '@/lib/web/session';
import { QueueTable } from './_components/queue-table';

interface QueuePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('staff.queue')('title') };
}

/** The cases that wait for the office. */
export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireStaff();
  const params = queueParamsSchema.parse(await searchParams);
  const queue = await listQueue(actor, params);
  const t = wordsHere('staff.queue');
  const address = addressParams(params);
  return (
    <PageLayout wide title={<PageTitle title={t('title')} lead={t('lead')} />}>
      {queue.written > 0 && params.state !== 'written' && (
        <p>
          <AppLink className="link" href="/staff?state=written">
            {t('written', { count: queue.written })}
          </AppLink>
        </p>
      )}
      <QueueFilters params={params} />
      <QueueTable queue={queue} isFiltered={Object.keys(address).length > 0} />
      {(params.after || queue.next) && (
        <ButtonRow>
          {params.after && (
            <LinkButton href={addressOf('/staff', address)} icon="arrow-left">
              {t('first')}
            </LinkButton>
          )}
          {queue.next && (
            <LinkButton href={addressOf('/staff', { ...address, after: queue.next })} iconAfter="arrow-right">
              {t('next')}
            </LinkButton>
          )}
        </ButtonRow>
      )}
    </PageLayout>
  );
}

function QueueFilters({ params }: { params: QueueParams }) {
  const t = wordsHere('staff.queue');
  const kinds = wordsHere('staff.kind');
  return (
    <Filters path="/staff" isFiltered={Object.keys(addressParams(params)).length > 0} label={t('filter')}>
      <SelectField
        name="state"
        label={t('state')}
        prompt={false}
        defaultValue={params.state}
        options={QUEUE_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
      />
      <SelectField
        name="kind"
        label={t('kind')}
        prompt={t('everyKind')}
        defaultValue={params.kind ?? ''}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <CheckboxField name="mine" value="1" label={t('mine')} defaultChecked={params.mine} />
      <CheckboxField name="overdue" value="1" label={t('overdue')} defaultChecked={params.overdue} />
    </Filters>
  );
}

/** What of the filters is not as usual. */
function addressParams({ kind, state, mine, overdue }: QueueParams): Record<string, string> {
  return {
    ...(kind && { kind }),
    ...(state !== 'waiting' && { state }),
    ...(mine && { mine: '1' }),
    ...(overdue && { overdue: '1' }),
  };
}
