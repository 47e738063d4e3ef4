'use server';

import { redirect } from 'next/navigation';
import { DomainError } from '@/lib/core/errors';
import { endAllSessions, endSession } from '@/lib/sign-in/end-session';
import { endSessionSchema, nothingSchema, saveLanguageSchema } from '@/lib/sign-in/schema';
import { userAction } from '@/lib/web/action';
import { keepLanguage } from '@/lib/web/language';
import { signOutHere } from '@/lib/web/sign-in';

// The page of the account shows no refusal, and nothing is typed there.
const AT_ONCE = { typed: false };

const keep = userAction(
  saveLanguageSchema,
  async (_actor, { language }) => {
    await keepLanguage(language);
    redirect('/employer/account?done=language');
  },
  AT_ONCE,
);

const endOne = userAction(
  endSessionSchema,
  async (actor, { sessionId }) => {
    const done = await endSession(actor, sessionId).then(
      () => 'session',
      (error: unknown) => {
        if (error instanceof DomainError) return 'gone';
        throw error;
      },
    );
    redirect(`/employer/account?done=${done}`);
  },
  AT_ONCE,
);

const endAll = userAction(
  nothingSchema,
  async (actor) => {
    await endAllSessions(actor);
    await signOutHere();
    redirect('/employer/login?signed-out=1');
  },
  AT_ONCE,
);

/** Keeps the language of pages and mails. */
export async function saveLanguage(posted: FormData): Promise<void> {
  await keep(null, posted);
}

/** Ends one of one's own sessions. */
export async function endOneSession(posted: FormData): Promise<void> {
  await endOne(null, posted);
}

/** Ends all of one's own sessions, this one included. */
export async function signOutEverywhere(posted: FormData): Promise<void> {
  await endAll(null, posted);
}
