'use server';

import { redirect } from 'next/navigation';
import { askApplicant } from '@/lib/cases/ask-applicant';
import { approveCase, rejectCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { writeStaffMessage } from '@/lib/cases/write-staff-message';
import {
  approveCaseSchema,
  askApplicantSchema,
  rejectCaseSchema,
  takeCaseSchema,
  writeStaffMessageSchema,
} from '@/lib/staff/schema';
import { staffAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';

/** Ambil kes. */
export const take = staffAction(takeCaseSchema, async (actor, { caseId }, now) => {
  await openForReview(actor, caseId, now);
  redirect(`/staff/cases/${caseId}?done=taken`);
});

/** Luluskan: the case with all that it makes. */
export const approve = staffAction(approveCaseSchema, async (actor, input, now) => {
  await approveCase(actor, input, now, freshId);
  redirect(`/staff/cases/${input.caseId}?done=approved`);
});

/** Tolak, with the reason. */
export const reject = staffAction(rejectCaseSchema, async (actor, input, now) => {
  await rejectCase(actor, input, now, freshId);
  redirect(`/staff/cases/${input.caseId}?done=rejected`);
});

/** Tanya pemohon: the question, and the documents that have to be replaced. */
export const ask = staffAction(askApplicantSchema, async (actor, input, now) => {
  await askApplicant(actor, input, now, freshId);
  redirect(`/staff/cases/${input.caseId}?done=query`);
});

/** Hantar mesej: a word to the applicant; whose turn it is stays. */
export const write = staffAction(writeStaffMessageSchema, async (actor, input, now) => {
  await writeStaffMessage(actor, input, now, freshId);
  redirect(`/staff/cases/${input.caseId}?done=message`);
});
