import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { readCaseStamp } from '@/lib/cases/case-stamp';
import { stampParamsSchema } from '@/lib/cases/schema';
import { wordsHere } from '@/lib/i18n/here';
import { freshId } from '@/lib/web/fresh-id';
import { correctionHref } from '../../_components/addresses';
import { confirm } from '../../actions';
import { Asked } from '../asked';
import { findCorrection } from '../find-correction';

interface ConfirmPageProps {
  params: Promise<{ caseId: string; correctionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections.page')('confirmTitle') };
}

/** SAHKAN, Back and nothing else. The key is minted here: this page sends once, however often it is pressed. */
export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const { caseId, correctionId } = await params;
  const { context, correction } = await findCorrection({ caseId, correctionId });
  const back = correctionHref(caseId, correctionId);
  const { stamp } = stampParamsSchema.parse(await searchParams);
  // The declaration was made of exactly this.
  const isSame = stamp !== null && stamp === (await readCaseStamp(context.actor, correctionId));
  if (correction.state !== 'draft' || !isSame) redirect(back);
  const t = wordsHere('corrections.page');
  return (
    <PageLayout narrow title={<PageTitle title={t('confirmTitle')} lead={t('confirmLead')} />}>
      <Asked correction={correction} />
      <ClientWords namespaces={['errors']}>
        <ActionForm action={confirm}>
          <input type="hidden" name="caseId" value={correctionId} />
          <input type="hidden" name="stamp" value={stamp} />
          <input type="hidden" name="key" value={freshId()} />
          <ButtonRow>
            <SubmitButton>{t('confirm')}</SubmitButton>
            <LinkButton href={back} icon="arrow-left">
              {t('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
