'use server';

import { redirect } from 'next/navigation';
import { discardCase } from '@/lib/cases/discard-case';
import type { CaseContext } from '@/lib/cases/queries';
import { caseOnlySchema, declareCaseSchema, submitCaseSchema } from '@/lib/cases/schema';
import { submitCase } from '@/lib/cases/submit-case';
import { openCorrection } from '@/lib/corrections/open-correction';
import { readCorrection } from '@/lib/corrections/queries';
import { saveCorrection } from '@/lib/corrections/save-correction';
import { type CorrectionChanged, openCorrectionSchema, saveCorrectionSchema } from '@/lib/corrections/schema';
import { caseAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { correctionHref, correctionsHref } from './_components/addresses';

/** Simpan & Teruskan: begins a correction about an employee of a case. */
export const open = caseAction<typeof openCorrectionSchema, CorrectionChanged>(
  openCorrectionSchema,
  async (context, input, now) => {
    const correctionId = await openCorrection(context, input, now, freshId);
    redirect(correctionHref(input.caseId, correctionId));
  },
);

/** Simpan & Teruskan: changes what a correction asks. The case is the correction's own, here and below. */
export const save = caseAction(saveCorrectionSchema, async (context, input, now): Promise<CorrectionChanged> => {
  const outcome = await saveCorrection(context, input, now);
  if (outcome.is === 'changed') return outcome;
  redirect(correctionHref(await employeeCaseOf(context), input.caseId));
});

/** Hantar: the declaration is made; the confirmation page follows. Nothing is sent yet. */
export const declare = caseAction(declareCaseSchema, async (context, { caseId, stamp }) => {
  redirect(`${correctionHref(await employeeCaseOf(context), caseId, 'confirm')}?stamp=${stamp}`);
});

/** Sahkan: the correction goes to the office. */
export const confirm = caseAction(submitCaseSchema, async (context, input) => {
  await submitCase(context, input, freshId);
  redirect(correctionHref(await employeeCaseOf(context), input.caseId));
});

/** Throws a draft away, after its own page has asked. */
export const discard = caseAction(caseOnlySchema, async (context, _input, now) => {
  const employeeCase = await employeeCaseOf(context);
  await discardCase(context, now);
  redirect(correctionsHref(employeeCase));
});

/** The case of the employee whom a correction is about: its pages stand under that one. */
async function employeeCaseOf({ actor, caseId }: CaseContext): Promise<string> {
  return (await readCorrection(actor, caseId))?.employeeCaseId ?? caseId;
}
