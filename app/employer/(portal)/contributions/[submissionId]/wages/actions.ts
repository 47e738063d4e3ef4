'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { listLackingWages } from '@/lib/contributions/lacking-wages';
import { openOnScreen } from '@/lib/contributions/open-on-screen';
import { DraftChanged, NotEmployed, saveWages } from '@/lib/contributions/save-wages';
import { openOnScreenSchema, type SaveWagesForm, saveWagesSchema } from '@/lib/contributions/schema';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { employerAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { refusedMonthHref, submissionHref } from '../../_components/addresses';
import { wagesHref } from './_components/addresses';
import { mergedTexts, type WagesAnswer } from './_components/wage-model';

/**
 * The guide's pencil: the month's draft is opened, or made, and its wages shown. Its form has no script that could show a
 * refusal, so the month's own page does.
 */
export const openWages = employerAction(openOnScreenSchema, async (actor, input) => {
  const draft = await openOnScreen(actor, input, freshId).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code.startsWith('access.')) throw error;
    return redirect(refusedMonthHref(input.month, input.schemes, error.code));
  });
  redirect(wagesHref(draft));
});

/** SIMPAN DRAF, LENGKAP, and last month's wages for whoever has none. All three save what is typed first. */
export const saveWageForm = employerAction(saveWagesSchema, async (actor, form): Promise<WagesAnswer> => {
  const { submissionId, version, wages, step, address } = form;
  const saved = await saveWages(actor, { submissionId, version, wages, sameAsLastMonth: step === 'same' }).catch(
    (error: unknown) => answerOf(error, form),
  );
  if ('is' in saved) return saved;
  if (step === 'complete') {
    if (await isComplete(actor, submissionId)) redirect(submissionHref(submissionId, 'review'));
    redirect(wagesHref(submissionId, { ...address, saved: saved.version, checked: 'yes' }));
  }
  // The page stays where it is, with what is now in the draft.
  refresh();
  return { is: 'saved', version: saved.version };
});

async function isComplete(actor: EmployerActor, submissionId: string): Promise<boolean> {
  return (await listLackingWages(actor, submissionId)).count === 0;
}

function answerOf(error: unknown, { wages }: SaveWagesForm): WagesAnswer {
  if (error instanceof DraftChanged) {
    const now = Object.fromEntries(error.changes.map((change) => [change.employeeId, change.now]));
    const { version, by, at } = error;
    return { is: 'changed', version, by, at: at?.toISOString() ?? '', now, typed: mergedTexts(wages, now) };
  }
  if (error instanceof NotEmployed) {
    const typed = Object.fromEntries(wages.map(({ employeeId, typed }) => [employeeId, typed]));
    return { is: 'not-employed', employeeIds: error.employeeIds, typed };
  }
  throw error;
}
