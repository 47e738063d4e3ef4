import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { SummaryList } from '@/components/ui/summary-list';
import { readCaseStamp } from '@/lib/cases/case-stamp';
import { stampParamsSchema } from '@/lib/cases/schema';
import { listDocuments } from '@/lib/documents/queries';
import { listCaseEmployees } from '@/lib/employees/queries';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { freshId } from '@/lib/web/fresh-id';
import { caseHref } from '../../_components/addresses';
import { confirm } from '../actions';
import { openDraft } from '../open-form';

interface ConfirmPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('registration.confirm')('page') };
}

/** SAHKAN, Back and nothing else. The key is minted here: this page sends once, however often it is pressed. */
export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const { context, registration } = await openDraft((await params).caseId);
  const { actor, caseId } = context;
  const { stamp } = stampParamsSchema.parse(await searchParams);
  // The declaration was made on the review page, of exactly this.
  if (stamp === null || stamp !== (await readCaseStamp(actor, caseId))) redirect(caseHref(caseId, 'review'));
  const people = await listCaseEmployees(actor, caseId);
  const documents = await listDocuments(actor, caseId);
  const t = wordsHere('registration.confirm');
  return (
    <PageLayout title={<PageTitle title={t('title', { name: registration.name ?? '' })} lead={t('lead')} />} narrow>
      <SummaryList
        rows={[
          { label: t('name'), value: <span className="wrap-anywhere">{registration.name}</span> },
          { label: t('people'), value: formatCount(people.count) },
          { label: t('documents'), value: formatCount(documents.length) },
        ]}
      />
      <ClientWords namespaces={['errors']}>
        <ActionForm action={confirm}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="stamp" value={stamp} />
          <input type="hidden" name="key" value={freshId()} />
          <ButtonRow>
            <SubmitButton>{t('confirm')}</SubmitButton>
            <LinkButton href={caseHref(caseId, 'review')} icon="arrow-left">
              {t('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
