'use server';

import { redirect } from 'next/navigation';
import { chooseEmployer } from '@/lib/sign-in/choose-employer';
import { chooseEmployerSchema } from '@/lib/sign-in/schema';
import { userAction } from '@/lib/web/action';
import { requireSession } from '@/lib/web/session';

/** Acts for the chosen employer from now on. */
export const choose = userAction(chooseEmployerSchema, async (actor, { employerId, next }) => {
  const { sessionId } = await requireSession();
  await chooseEmployer(actor, sessionId, employerId);
  redirect(next ?? '/employer');
});
