'use server';

import { redirect } from 'next/navigation';
import { askForAnotherSchema, askForCodeSchema, type Door, enterCodeSchema, signOutSchema } from '@/lib/sign-in/schema';
import { publicAction } from '@/lib/web/action';
import { askForAnotherCode, askForCode, enterCode, signOutHere } from '@/lib/web/sign-in';

/** Seterusnya: sends a code and goes to the page where it is typed. */
export const ask = publicAction(askForCodeSchema, async ({ email, next, door }) => {
  await askForCode(email);
  redirect(codePage(door, { next }));
});

/** Sends another code in the place of the one before. */
export const askForAnother = publicAction(askForAnotherSchema, async ({ next, door }) => {
  await askForAnotherCode();
  redirect(codePage(door, { next, sent: 'again' }));
});

/** Log masuk: checks the code and goes where the person wanted to be. */
export const enter = publicAction(enterCodeSchema, async ({ code, next, door }) => {
  await enterCode(code);
  redirect(next ?? `/${door}`);
});

const leave = publicAction(signOutSchema, async ({ door }) => {
  await signOutHere();
  redirect(`/${door}/login?signed-out=1`);
});

/** Log keluar: ends the session of this browser. */
export async function signOut(posted: FormData): Promise<void> {
  await leave(null, posted);
}

function codePage(door: Door, state: { next: string | null; sent?: string }): string {
  const query = new URLSearchParams(Object.entries(state).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `/${door}/login/code?${query}` : `/${door}/login/code`;
}
