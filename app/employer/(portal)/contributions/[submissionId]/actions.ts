'use server';

import { redirect } from 'next/navigation';
import { discardDraft } from '@/lib/contributions/discard-draft';
import { declareSchema, discardDraftSchema, submitSchema } from '@/lib/contributions/schema';
import { submitContribution } from '@/lib/contributions/submit-contribution';
import { maySubmit } from '@/lib/core/actor';
import { employerAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { monthHref, submissionHref } from '../_components/addresses';

/** HANTAR: the declaration is made; the confirmation page follows. Nothing is submitted yet. */
export const declare = employerAction(
  declareSchema,
  async (_actor, input) => {
    redirect(`${submissionHref(input.submissionId, 'confirm')}?version=${input.version}`);
  },
  { may: maySubmit },
);

/** SAHKAN: the month is closed and its records are made. */
export const confirm = employerAction(submitSchema, async (actor, input) => {
  const { submissionId } = await submitContribution(actor, input, freshId);
  redirect(submissionHref(submissionId, 'done'));
});

/** Throws a draft away, after its own page has asked. */
export const discard = employerAction(discardDraftSchema, async (actor, input) => {
  const { month, schemes } = await discardDraft(actor, input);
  redirect(monthHref(month, schemes));
});
