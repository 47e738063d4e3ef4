/** The corrections about the people of a case. */
export function correctionsHref(caseId: string): string {
  return `/employer/registration/${caseId}/corrections`;
}

/** One of them, or a page of it. `caseId` is that of the employee. */
export function correctionHref(caseId: string, correctionId: string, part?: 'edit' | 'confirm' | 'discard'): string {
  return `${correctionsHref(caseId)}/${correctionId}${part ? `/${part}` : ''}`;
}
