import type { DocumentRow } from '@/lib/documents/queries';

/** The documents that an officer looks at: what was replaced or removed is only in the history. */
export function shownDocuments(documents: readonly DocumentRow[]): DocumentRow[] {
  return documents.filter(({ state }) => state === 'stored' || state === 'refused');
}

/** The document that an officer asked for: itself, or what took its place since. Null when it was taken away, or none is named. */
export function standingDocument(documents: readonly DocumentRow[], wanted: string): DocumentRow | null {
  const byId = new Map(documents.map((document) => [document.id, document]));
  let found = byId.get(wanted);
  while (found?.state === 'replaced' && found.replacedBy) found = byId.get(found.replacedBy);
  return found && (found.state === 'stored' || found.state === 'refused') ? found : null;
}

/** The page of a case with one of its documents open, enlarged by so many per cent. */
export function documentHref(caseId: string, documentId: string, zoom: number): string {
  const query = new URLSearchParams({ document: documentId, ...(zoom !== 100 && { zoom: String(zoom) }) });
  return `/staff/cases/${caseId}?${query}#document`;
}
