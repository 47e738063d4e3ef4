import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import type { Option } from '@/components/form/select-field';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { mayPrepare } from '@/lib/core/actor';
import { type ChecklistLine, findDocument, readChecklist } from '@/lib/documents/queries';
import { documentsParamsSchema } from '@/lib/documents/schema';
import { errorText } from '@/lib/i18n/error-text';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { areDocumentsOpen } from '@/lib/rules/lifecycle/case';
import { DOCUMENT_TYPES } from '@/lib/rules/registration/documents';
import { requireCase } from '@/lib/web/session';
import { documentsHref } from '../_components/addresses';
import { documentCrumbs } from '../_components/document-crumbs';
import { UploadForm } from '../_components/upload-form';

interface NewDocumentPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('documentUpload')('title') };
}

/** Masukkan Dokumen: choose the type, Pilih Fail, Masukkan Dokumen. Without script the browser posts the same form. */
export default async function NewDocumentPage({ params, searchParams }: NewDocumentPageProps) {
  const { caseId, state, actor } = await requireCase((await params).caseId);
  const { type, replaces, refused } = documentsParamsSchema.parse(await searchParams);
  if (!areDocumentsOpen(state) || !mayPrepare(actor.role)) redirect(documentsHref(caseId));
  const old = replaces ? await findDocument(actor, caseId, replaces) : null;
  if (replaces && !old) notFound();

  const t = wordsHere('documents');
  const words = wordsHere('documentUpload');
  const errors = wordsHere('errors');
  const message = refused ? errorText(errors, languageHere(), refused, {}) : undefined;
  const title = words(old ? 'replaceTitle' : 'title');
  return (
    <PageLayout
      crumbs={await documentCrumbs(caseId, title)}
      title={
        <PageTitle
          {...(old && { eyebrow: t(`type.${old.type}`) })}
          title={title}
          {...(old && { lead: words('replaceLead', { file: old.fileName }) })}
        />
      }
      help={
        <>
          <HelpBlock title={words('helpTitle')}>
            <p>{words('helpText')}</p>
          </HelpBlock>
          <HelpBlock title={words('helpKeep')}>
            <p>{words('helpKeepText')}</p>
          </HelpBlock>
        </>
      }
    >
      {message && <ErrorSummary faults={[{ id: refused === 'document.no_type' ? 'type' : 'file', text: message }]} />}
      <ClientWords namespaces={['documentUpload', 'errors']}>
        <UploadForm
          action={`/api/cases/${caseId}/documents`}
          types={optionsOf(await readChecklist(actor, caseId), (name) => t(`type.${name}`))}
          type={old?.type ?? type ?? ''}
          replaces={old?.id ?? ''}
          backHref={documentsHref(caseId)}
        />
      </ClientWords>
    </PageLayout>
  );
}

/** What is still lacking first, then the rest of the checklist, then every other type. */
function optionsOf(lines: readonly ChecklistLine[], label: (type: ChecklistLine['type']) => string): Option[] {
  const lacking = lines.filter(({ state }) => state !== 'there').map(({ type }) => type);
  const order = new Set([...lacking, ...lines.map(({ type }) => type), ...DOCUMENT_TYPES]);
  return [...order].map((type) => ({ value: type, label: label(type) }));
}
