import type { RecordKind } from '@/lib/core/schemes';

const ROOT = '/employer/records';

/** SEMAKAN: both kinds of record. */
export const recordsHref = ROOT;

/** Maklumat Pembayaran Caruman. */
export const paymentsHref = `${ROOT}/payments`;

/** The list of one kind of record. */
export function listHref(kind: RecordKind): string {
  return `${ROOT}/${kind}`;
}

/** One record, for its employer or for the office. */
export function recordHref(
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
  office: OfficeView | null = null,
): string {
  return office ? `/staff/records/${id}` : `${ROOT}/${kind}/${id}`;
}

/** That the office looks at a record, and of which employer. */
export interface OfficeView {
  readonly employerId: string;
  readonly employerName: string;
}

/** How one person's line of a record was worked out. */
export function lineHref(
  record: { readonly kind: RecordKind; readonly id: string },
  employeeId: string,
  office: OfficeView | null = null,
): string {
  return `${recordHref(record, office)}/lines/${employeeId}`;
}

/** A record's paper. */
export function pdfHref(recordId: string): string {
  return `/api/records/${recordId}/pdf`;
}

/** The submission of a record as a text file. */
export function textFileHref(submissionId: string): string {
  return `/api/submissions/${submissionId}/text-file`;
}

/** A record's lines for a spreadsheet. */
export function csvHref(recordId: string): string {
  return `/api/records/${recordId}/lines.csv`;
}
