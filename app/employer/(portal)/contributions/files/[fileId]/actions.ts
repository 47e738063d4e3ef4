'use server';

import { redirect } from 'next/navigation';
import { findCheck } from '@/lib/contributions/check-queries';
import { discardTextFile, makeDraft } from '@/lib/contributions/make-draft';
import { discardTextFileSchema, makeDraftSchema } from '@/lib/contributions/schema';
import { employerAction } from '@/lib/web/action';
import { monthHref, submissionHref } from '../../_components/addresses';

/** NEXT / SETERUSNYA: the file becomes the month's draft. */
export const goOn = employerAction(makeDraftSchema, async (actor, input) => {
  const submissionId = await makeDraft(actor, input);
  redirect(submissionHref(submissionId, 'review'));
});

/** Lays a file aside. */
export const discardFile = employerAction(discardTextFileSchema, async (actor, input) => {
  const check = await findCheck(actor, input.fileId);
  await discardTextFile(actor, input);
  redirect(check ? monthHref(check.month, check.schemes) : '/employer/contributions');
});
