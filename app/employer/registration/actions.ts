'use server';

import { redirect } from 'next/navigation';
import { startSchema } from '@/lib/employers/schema';
import { startRegistration } from '@/lib/employers/start-registration';
import { userAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { caseHref } from './_components/addresses';

/** Begins a registration and goes to its task list. */
export const start = userAction(startSchema, async (user, input) => {
  redirect(caseHref(await startRegistration(user, input, freshId)));
});
