import type { DocumentRow } from '@/lib/documents/queries';

/** The documents that an officer looks at: what was replaced or removed is only in the history. */
export function shownDocuments(documents: readonly DocumentRow[]): DocumentRow[] {
  return documents.filter(({ state }) => state === 'stored' || state === 'refused');
}

/** The page of a case with one of its documents open, enlarged by so many per cent. */
export function documentHref(caseId: string, documentId: string, zoom: number): string {
  const query = new URLSearchParams({ document: documentId, ...(zoom !== 100 && { zoom: String(zoom) }) });
  return `/staff/cases/${caseId}?${query}#document`;
}
