import { addressOf } from '@/components/table/pagination';

/** What the address of the page of wages keeps: the search, who is shown, the page, and what was just saved. */
export interface WagesAddress {
  readonly q?: string;
  readonly show?: 'all' | 'lacking';
  readonly page?: number;
  readonly saved?: number;
  readonly checked?: 'yes';
}

/** The path of a draft's wages, without a query. */
export function wagesPath(submissionId: string): string {
  return `/employer/contributions/${submissionId}/wages`;
}

/** A page of a draft's wages. */
export function wagesHref(submissionId: string, { show, ...rest }: WagesAddress = {}): string {
  return addressOf(wagesPath(submissionId), { ...rest, show: show === 'lacking' ? show : undefined });
}

/** Why a person's saved line has its amounts. */
export function whyHref(submissionId: string, employeeId: string): string {
  return `${wagesPath(submissionId)}/${employeeId}`;
}

/** The place of a person's wage in the page. */
export function wageFieldId(employeeId: string): string {
  return `wage-${employeeId}`;
}
