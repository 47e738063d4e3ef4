import 'server-only';
import { faultFacts, log } from '@/lib/config/log';
import { sealBytes, unsealBytes } from '@/lib/config/sealed-box';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { safeNext } from '@/lib/core/safe-next';
import { newId } from '@/lib/db/new-id';
import { type FormKeeper, keepForm } from '@/lib/kept/keep-form';
import { type FormOpener, findKeptForm, type KeptForm } from '@/lib/kept/queries';
import { findSessionOwner } from '@/lib/sign-in/queries';
import type { Door } from '@/lib/sign-in/schema';
import { clientIp } from './client-ip';
import { readCookie } from './cookies';
import { refusalOfForeign } from './origin';
import { readPostedFields } from './posted-fields';
import { seeOther } from './route';

/**
 * The route handler to which a browser without script posts a form again whose session has ended (`front.ts`). It keeps
 * the form for that session's person and leads to the sign-in page, and from there to what was kept. When it cannot
 * keep it, it leads from there to the page of the form, and the log says why.
 */
export function keepRoute(door: Door): (request: Request) => Promise<Response> {
  return async (request) => refusalOfForeign(request) ?? seeOther(signInAddress(door, await keepPosted(door, request)));
}

/** A person's form that was kept at this door, for whom they act for now; of anybody else's nothing. */
export async function findKeptFormHere(
  door: Door,
  actor: UserActor | EmployerActor,
  formId: string,
): Promise<KeptForm> {
  const form = await findKeptForm(actor, formId, open);
  return form.path === null || isBehind(door, form.path) ? form : { kind: 'gone', path: null };
}

/** Where to go after sign-in: to the form that was kept, or to where it was posted; null when that is no page. */
async function keepPosted(door: Door, request: Request): Promise<string | null> {
  const path = safeNext(new URL(request.url).searchParams.get('next'));
  if (!path || !isBehind(door, path)) return notKept(request, path, { reason: 'page' });
  try {
    const owner = await findSessionOwner((await readCookie('session')) ?? '');
    if (!owner) return notKept(request, path, { reason: 'no-session' });
    const fields = await readPostedFields(request);
    if (!fields) return notKept(request, path, { reason: 'form', actor: owner.userId });
    const actor = { kind: 'user', userId: owner.userId } as const;
    // Whoever is of the office may act for an employer too; what is done there is done for none.
    const employerId = door === 'staff' ? null : owner.employerId;
    const formId = await keepForm(actor, { path, employerId, fields }, keeper());
    log.info({ event: 'form.kept', actor: owner.userId, form: formId, fields: fields.length });
    return `/${door}/kept/${formId}`;
  } catch (error) {
    return notKept(request, path, { reason: 'fault', ...faultFacts(error) });
  }
}

function notKept<Path>(request: Request, path: Path, facts: Readonly<Record<string, unknown>>): Path {
  log.warn({ event: 'form.not-kept', ip: clientIp(request.headers), ...facts });
  return path;
}

function isBehind(door: Door, path: string): boolean {
  return path.split(/[/?]/, 2)[1] === door;
}

function signInAddress(door: Door, next: string | null): string {
  return next ? `/${door}/login?next=${encodeURIComponent(next)}` : `/${door}/login`;
}

function keeper(): FormKeeper {
  return {
    newId,
    seal: (fields, formId, userId) =>
      sealBytes('kept-form', Buffer.from(JSON.stringify(fields), 'utf8'), boundTo(formId, userId)),
  };
}

const open: FormOpener = (sealed, formId, userId) => {
  try {
    return JSON.parse(Buffer.from(unsealBytes('kept-form', sealed, boundTo(formId, userId))).toString('utf8'));
  } catch (error) {
    log.error({ event: 'form.sealed-otherwise', form: formId, actor: userId, ...faultFacts(error) });
    return null;
  }
};

function boundTo(formId: string, userId: string): string {
  return `${formId} ${userId}`;
}
