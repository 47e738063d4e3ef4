'use server';

import { redirect } from 'next/navigation';
import { enterAuthenticatorSchema, enterRecoverySchema, nothingSchema } from '@/lib/sign-in/schema';
import { publicAction } from '@/lib/web/action';
import {
  beginEnrolmentHere,
  confirmEnrolmentHere,
  enterAuthenticatorHere,
  enterRecoveryCodeHere,
} from '@/lib/web/second-factor';

// Whoever posts these has given the first factor alone, so each asks for the session of a member of the office itself.

/** Begins to set up an authenticator app. */
export const begin = publicAction(nothingSchema, async () => {
  await beginEnrolmentHere();
  redirect('/staff/login/authenticator');
});

/** Confirms the app with its first code. Answers the recovery codes, which are shown this once. */
export const confirm = publicAction(enterAuthenticatorSchema, async ({ code }, now) => ({
  recoveryCodes: await confirmEnrolmentHere(code, now),
}));

/** The code of the app: into the office. */
export const enter = publicAction(enterAuthenticatorSchema, async ({ code, next }, now) => {
  await enterAuthenticatorHere(code, now);
  redirect(next ?? '/staff');
});

/** A recovery code: into the office. */
export const recover = publicAction(enterRecoverySchema, async ({ recovery, next }, now) => {
  await enterRecoveryCodeHere(recovery, now);
  redirect(next ?? '/staff');
});
