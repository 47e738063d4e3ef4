import type { Metadata } from 'next';
import { CaseTag } from '@/app/employer/registration/_components/case-tag';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { readCasePage } from '@/lib/cases/case-page-queries';
import { readCaseStamp } from '@/lib/cases/case-stamp';
import type { CaseContext } from '@/lib/cases/queries';
import type { CorrectionView } from '@/lib/corrections/queries';
import { readChecklist } from '@/lib/documents/queries';
import { wordsHere } from '@/lib/i18n/here';
import { isCaseOver, isFormOpen } from '@/lib/rules/lifecycle/case';
import { CaseHistory } from '../../_components/case-history';
import { Conversation } from '../../_components/conversation';
import { QueryPanel } from '../../_components/query-panel';
import { correctionHref, correctionsHref } from '../_components/addresses';
import { declare } from '../actions';
import { Asked } from './asked';
import { findCorrection } from './find-correction';

interface CorrectionPageProps {
  params: Promise<{ caseId: string; correctionId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections.page')('eyebrow') };
}

/** One correction: what is asked, its documents, HANTAR; and once it is sent, where it stands. */
export default async function CorrectionPage({ params }: CorrectionPageProps) {
  const { context, correction } = await findCorrection(await params);
  const { caseId: correctionId, state, employeeCaseId } = correction;
  // Before what is shown: what changes after it is refused on the confirmation page.
  const stamp = await readCaseStamp(context.actor, correctionId);
  const needed = (await readChecklist(context.actor, correctionId)).filter(({ required }) => required);
  const lacking = needed.filter((line) => line.state !== 'there').length;
  const t = wordsHere('corrections');
  return (
    <PageLayout
      crumbs={[
        { label: t('title'), href: correctionsHref(employeeCaseId) },
        { label: t(`fields.${correction.field}`) },
      ]}
      title={
        <PageTitle
          eyebrow={t('page.eyebrow')}
          title={t(`fields.${correction.field}`)}
          tag={<CaseTag state={state} />}
        />
      }
    >
      <Sent correction={correction} />
      {state === 'query' && <Query context={context} complete={lacking === 0} />}
      <Panel title={t('page.asked')}>
        <Asked correction={correction} />
        {isFormOpen(state) && (
          <ButtonRow>
            <LinkButton href={correctionHref(employeeCaseId, correctionId, 'edit')} icon="pencil">
              {t('page.change')}
            </LinkButton>
          </ButtonRow>
        )}
      </Panel>
      {!isCaseOver(state) && <Documents correctionId={correctionId} lacking={lacking} />}
      {state === 'draft' && <Send correction={correction} stamp={stamp} ready={lacking === 0} />}
      {state === 'query' && <Talk context={context} />}
    </PageLayout>
  );
}

/** What came of it, above everything else. */
function Sent({ correction: { caseId, state, number } }: { correction: CorrectionView }) {
  const t = wordsHere('corrections.page');
  if (isFormOpen(state)) return null;
  const follow = (
    <p>
      <AppLink className="link" href={`/employer/registration/${caseId}`}>
        {t('follow')}
      </AppLink>
    </p>
  );
  if (state === 'approved') {
    return (
      <Callout tone="good" title={t('settled')}>
        {follow}
      </Callout>
    );
  }
  if (isCaseOver(state)) return follow;
  return (
    <Callout tone="good" title={t('sent', { number: number ?? '' })}>
      <p>{t('sentText')}</p>
      {follow}
    </Callout>
  );
}

async function Query({ context: { actor, caseId }, complete }: { context: CaseContext; complete: boolean }) {
  return <QueryPanel page={await readCasePage(actor, caseId)} complete={complete} />;
}

async function Talk({ context: { actor, caseId } }: { context: CaseContext }) {
  const page = await readCasePage(actor, caseId);
  return (
    <>
      <Conversation page={page} />
      <CaseHistory events={page.events} />
    </>
  );
}

function Documents({ correctionId, lacking }: { correctionId: string; lacking: number }) {
  const t = wordsHere('corrections.page');
  return (
    <Panel title={t('documents')}>
      <p>{t('documentsLead')}</p>
      <p className="mb-4">{lacking > 0 ? t('documentsMissing', { count: lacking }) : t('documentsThere')}</p>
      <ButtonRow>
        <LinkButton href={`/employer/registration/${correctionId}/documents`} icon="upload">
          {t('open')}
        </LinkButton>
      </ButtonRow>
    </Panel>
  );
}

interface SendProps {
  correction: CorrectionView;
  stamp: string;
  ready: boolean;
}

function Send({ correction: { caseId, employeeCaseId }, stamp, ready }: SendProps) {
  const t = wordsHere('corrections.page');
  const faults = wordsHere('validation');
  return (
    <>
      <Panel title={t('send')}>
        {ready ? (
          <ClientWords namespaces={['errors']}>
            <ActionForm action={declare} fieldTexts={{ declared: faults('declaration') }}>
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="stamp" value={stamp} />
              <CheckboxField name="declared" label={t('declare')} />
              <ButtonRow>
                <SubmitButton>{t('submit')}</SubmitButton>
              </ButtonRow>
            </ActionForm>
          </ClientWords>
        ) : (
          <p>{t('first')}</p>
        )}
      </Panel>
      <p>
        <AppLink className="link text-bad" href={correctionHref(employeeCaseId, caseId, 'discard')}>
          {t('discard')}
        </AppLink>
      </p>
    </>
  );
}
