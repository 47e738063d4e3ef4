import type { SubmissionState } from '@/lib/rules/lifecycle/submission';

/** Where a record stands. `in_payment`: a part of it is paid. `replaced`: a later version of the month stands. */
export const RECORD_STATES = ['submitted', 'in_payment', 'paid', 'replaced'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/**
 * The state of an ACR or ECR. The two records of one submission are paid apart, so the submission alone does not tell.
 *
 * @param paidSen what payments have brought so far, in sen
 */
export function recordStateOf(submission: SubmissionState, paidAt: Date | null, paidSen: bigint): RecordState {
  if (submission === 'replaced') return 'replaced';
  if (paidAt !== null) return 'paid';
  return paidSen > 0n ? 'in_payment' : 'submitted';
}
