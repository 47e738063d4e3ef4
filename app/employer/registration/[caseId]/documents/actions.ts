'use server';

import { redirect } from 'next/navigation';
import { removeDocument } from '@/lib/documents/remove-document';
import { removeDocumentSchema } from '@/lib/documents/schema';
import { caseAction } from '@/lib/web/action';
import { documentsHref } from './_components/addresses';

/** Takes a document away, after its own page has asked. */
export const remove = caseAction(removeDocumentSchema, async ({ actor, caseId }, input) => {
  await removeDocument(actor, input);
  redirect(`${documentsHref(caseId)}?done=removed`);
});
