import type { RegistrationStep } from '@/lib/rules/registration/gaps';

/** The list of one's own registrations. */
export const REGISTRATIONS = '/employer/registration';

export type CasePart =
  | RegistrationStep
  | 'employees'
  | 'documents'
  | 'review'
  | 'confirm'
  | 'done'
  | 'discard'
  | 'withdraw';

/** The address of a case, or of one of its pages. */
export function caseHref(caseId: string, part?: CasePart): string {
  return part ? `${REGISTRATIONS}/${caseId}/${part}` : `${REGISTRATIONS}/${caseId}`;
}
