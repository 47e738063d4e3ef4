import type { Metadata } from 'next';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { mayPrepare } from '@/lib/core/actor';
import { listForms } from '@/lib/documents/form-queries';
import { listDocuments, readChecklist } from '@/lib/documents/queries';
import { documentsParamsSchema } from '@/lib/documents/schema';
import { wordsHere } from '@/lib/i18n/here';
import { areDocumentsOpen, isFormOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { caseHref } from '../../_components/addresses';
import { newDocumentHref } from './_components/addresses';
import { Checklist } from './_components/checklist';
import { documentCrumbs } from './_components/document-crumbs';
import { DocumentList } from './_components/document-list';
import { FormList } from './_components/form-list';

interface DocumentsPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('documents')('title') };
}

/** The four blocks of the guide: the checklist, the filled-in forms, the upload, and what was uploaded. */
export default async function DocumentsPage({ params, searchParams }: DocumentsPageProps) {
  const { caseId, kind, state, actor } = await requireCase((await params).caseId);
  const { done } = documentsParamsSchema.parse(await searchParams);
  const lines = await readChecklist(actor, caseId);
  const documents = await listDocuments(actor, caseId);
  const forms = await listForms(actor, caseId, kind);
  const isOpen = areDocumentsOpen(state) && mayPrepare(actor.role);

  const t = wordsHere('documents');
  return (
    <PageLayout
      crumbs={await documentCrumbs(caseId)}
      title={<PageTitle title={t('title')} {...(isOpen && { lead: t('lead') })} />}
      wide
    >
      {done && <Callout tone="good" role="status" title={t(`done.${done}`)} />}
      {!areDocumentsOpen(state) && (
        <Callout title={t('closedTitle')}>
          <p>{t('closedText')}</p>
        </Callout>
      )}
      {areDocumentsOpen(state) && !isOpen && (
        <Callout>
          <p>{t('readOnly')}</p>
        </Callout>
      )}
      <Checklist caseId={caseId} lines={lines} isOpen={isOpen} />
      <FormList caseId={caseId} forms={forms} />
      {isOpen && (
        <Panel title={t('upload')}>
          <p>{t('uploadText')}</p>
          <ButtonRow>
            <LinkButton href={newDocumentHref(caseId)} variant="primary" icon="upload">
              {t('insert')}
            </LinkButton>
          </ButtonRow>
        </Panel>
      )}
      <DocumentList caseId={caseId} documents={documents} isOpen={isOpen} />
      <ButtonRow>
        {isFormOpen(state) ? (
          <LinkButton href={caseHref(caseId, state === 'draft' ? 'review' : undefined)} iconAfter="arrow-right">
            {t('next')}
          </LinkButton>
        ) : (
          <LinkButton href={caseHref(caseId)} icon="arrow-left">
            {t('backToCase')}
          </LinkButton>
        )}
      </ButtonRow>
    </PageLayout>
  );
}
