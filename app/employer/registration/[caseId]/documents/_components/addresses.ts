import type { DocumentType } from '@/lib/rules/registration/documents';
import { caseHref } from '../../../_components/addresses';

/** The page of a case's documents. */
export function documentsHref(caseId: string): string {
  return caseHref(caseId, 'documents');
}

/** The page that takes a new document, with the type chosen or the document named that it replaces. */
export function newDocumentHref(
  caseId: string,
  chosen: { readonly type?: DocumentType; readonly replaces?: string } = {},
): string {
  const query = new URLSearchParams(chosen).toString();
  return `${documentsHref(caseId)}/new${query ? `?${query}` : ''}`;
}

/** The page that asks before a document is taken away. */
export function removeHref(caseId: string, documentId: string): string {
  return `${documentsHref(caseId)}/${documentId}/remove`;
}

/** A document to save, and to look at. */
export function fileHref(documentId: string, view = false): string {
  return `/api/documents/${documentId}${view ? '/view' : ''}`;
}
