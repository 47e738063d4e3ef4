import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { mayPrepare } from '@/lib/core/actor';
import { findDocument } from '@/lib/documents/queries';
import { wordsHere } from '@/lib/i18n/here';
import { areDocumentsOpen } from '@/lib/rules/lifecycle/case';
import { requireCase } from '@/lib/web/session';
import { documentsHref } from '../../_components/addresses';
import { documentCrumbs } from '../../_components/document-crumbs';
import { remove } from '../../actions';

interface RemovePageProps {
  params: Promise<{ caseId: string; documentId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('documents.removing')('page') };
}

/** Asks before a document is taken away. */
export default async function RemoveDocumentPage({ params }: RemovePageProps) {
  const { caseId: asked, documentId } = await params;
  const { caseId, state, actor } = await requireCase(asked);
  const document = await findDocument(actor, caseId, documentId);
  if (!document || !areDocumentsOpen(state) || !mayPrepare(actor.role)) notFound();
  const t = wordsHere('documents');
  const common = wordsHere('common');
  return (
    <PageLayout
      narrow
      crumbs={await documentCrumbs(caseId, t('remove'))}
      title={
        <PageTitle
          title={<span className="wrap-anywhere">{t('removing.title', { file: document.fileName })}</span>}
          lead={t('removing.lead')}
        />
      }
    >
      <p>{t(`type.${document.type}`)}</p>
      <ClientWords namespaces={['errors']}>
        <ActionForm action={remove}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="documentId" value={document.id} />
          <input type="hidden" name="version" value={document.version} />
          <ButtonRow>
            <SubmitButton variant="danger">{t('removing.confirm')}</SubmitButton>
            <LinkButton href={documentsHref(caseId)} icon="arrow-left">
              {common('back')}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
