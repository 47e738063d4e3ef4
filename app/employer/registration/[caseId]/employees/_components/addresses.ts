/** The task list of a registration. */
export function caseHref(caseId: string): string {
  return `/employer/registration/${caseId}`;
}

/** The list of employees of a case. */
export function employeesHref(caseId: string): string {
  return `${caseHref(caseId)}/employees`;
}

/** The supporting documents, which come after the employees. */
export function documentsHref(caseId: string): string {
  return `${caseHref(caseId)}/documents`;
}

/** The form of one employee: a new one, or one of the list. */
export function employeeHref(caseId: string, kind: 'local' | 'foreign', employeeId = 'new'): string {
  return `${employeesHref(caseId)}/${kind}/${employeeId}`;
}

/** The page that asks before somebody is taken off the list. */
export function removeHref(caseId: string, employeeId: string): string {
  return `${employeesHref(caseId)}/${employeeId}/remove`;
}

/** Many employees at once: the upload, or the check of one sheet. */
export function sheetHref(caseId: string, sheetId?: string): string {
  return `${employeesHref(caseId)}/sheet${sheetId ? `/${sheetId}` : ''}`;
}

/** The request to correct the record of Immigration of an employee. */
export function correctionHref(caseId: string, employeeId: string): string {
  return `${caseHref(caseId)}/corrections/new?employee=${employeeId}`;
}
