import type { ErrorCode } from '@/lib/core/errors';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';

const ROOT = '/employer/contributions';

/** The pending list of a set of schemes. */
export function pendingHref(schemes: SchemeSet): string {
  return `${ROOT}/pending?schemes=${schemes}`;
}

/** A month opened. */
export function monthHref(month: Month, schemes: SchemeSet): string {
  return `${ROOT}/months/${month}?schemes=${schemes}`;
}

/** A month whose wages could not be opened, and why. */
export function refusedMonthHref(month: Month, schemes: SchemeSet, refused: ErrorCode): string {
  return `${monthHref(month, schemes)}&refused=${refused}`;
}

/** The upload page of a month (TEXT FILE). */
export function textFileHref(month: Month, schemes: SchemeSet): string {
  return `${ROOT}/months/${month}/text-file?schemes=${schemes}`;
}

/** The file of a month to be filled in. */
export function templateHref(month: Month, schemes: SchemeSet): string {
  return `/api/months/${month}/template?schemes=${schemes}`;
}

/** A submission as a text file. */
export function submissionFileHref(submissionId: string): string {
  return `/api/submissions/${submissionId}/text-file`;
}

/** The check page of an uploaded file. */
export function checkHref(fileId: string): string {
  return `${ROOT}/files/${fileId}`;
}

/** A submission's review, confirmation or done page. */
export function submissionHref(submissionId: string, step: 'review' | 'confirm' | 'done' | 'discard'): string {
  return `${ROOT}/${submissionId}/${step}`;
}
