'use server';

import { redirect } from 'next/navigation';
import { findCheck } from '@/lib/contributions/check-queries';
import { discardTextFile, makeDraft } from '@/lib/contributions/make-draft';
import { discardTextFileSchema, makeDraftSchema } from '@/lib/contributions/schema';
import { needsNoTick } from '@/lib/contributions/stored-summary';
import { employerAction } from '@/lib/web/action';
import { monthHref, submissionHref } from '../../_components/addresses';

/** NEXT / SETERUSNYA: the file becomes the month's draft. */
export const goOn = employerAction(makeDraftSchema, async (actor, input) => {
  const submissionId = await makeDraft(actor, input);
  redirect(submissionHref(submissionId, 'review'));
});

/**
 * BACK / KEMBALI, which the printed EIS guide uses to go on: a file without faults becomes the month's draft, any other
 * waits; either way the month's page comes next.
 */
export const goBack = employerAction(makeDraftSchema, async (actor, input) => {
  const check = await findCheck(actor, input.fileId);
  if (check?.summary && needsNoTick(check.summary)) await makeDraft(actor, input);
  redirect(check ? monthHref(check.month, check.schemes) : '/employer/contributions');
});

/** Lays a file aside. */
export const discardFile = employerAction(discardTextFileSchema, async (actor, input) => {
  const check = await findCheck(actor, input.fileId);
  await discardTextFile(actor, input);
  redirect(check ? monthHref(check.month, check.schemes) : '/employer/contributions');
});
