import 'server-only';
import { randomInt } from 'node:crypto';
import { headers } from 'next/headers';
import { notFound, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import { faultFacts, log } from '@/lib/config/log';
import type { ActionResult } from '@/lib/core/action-result';
import {
  type EmployerActor,
  type EmployerRole,
  mayPrepare,
  type StaffActor,
  type StaffRole,
  type UserActor,
} from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { currentTime } from '@/lib/db/clock';
import { clientIp } from './client-ip';
import { requireSameOriginOfAction } from './origin';
import { fieldErrorsOf, readPosted } from './posted-form';
import { requireEmployer, requireStaff, requireUser, type SignedOut, toSignIn, toSignInWithForm } from './session';

/** A server action as `useActionState` calls it: the last answer and what was posted in, the next answer out. */
export type FormAction<Value> = (
  previous: ActionResult<Value> | null,
  posted: FormData,
) => Promise<ActionResult<Value>>;

/** What an action does once it is known who asks and what they typed is right. `now` is the database's time. */
type Work<Actor, Schema extends z.ZodType, Value> = (
  actor: Actor,
  input: z.output<Schema>,
  now: Date,
) => Promise<Value>;

interface Options {
  /**
   * False for an action whose form has nothing to lose and shows no refusal: when the session ended it leads to the
   * sign-in page with script too.
   */
  readonly typed?: boolean;
}

/**
 * An action of somebody who acts for an employer. Refused, in this order, when it was sent from elsewhere (403), when
 * nobody is signed in (the sign-in page, with what was typed kept; to a script `session.ended`, so that it stays) or no
 * employer is chosen (the page to do so), when `may` does not allow the role, and when the input does not fit `schema`; what the
 * schema does not name is ignored.
 */
export function employerAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: Work<EmployerActor, Schema, Value>,
  { may = () => true }: { readonly may?: (role: EmployerRole) => boolean } = {},
): FormAction<Value> {
  return (_previous, posted) =>
    perform(schema, posted, { who: requireEmployer, check: (actor) => requireRole(actor, may) }, work);
}

/** An action of somebody signed in, whether or not they chose an employer. Otherwise like `employerAction`. */
export function userAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: Work<UserActor, Schema, Value>,
  { typed }: Options = {},
): FormAction<Value> {
  return (_previous, posted) => perform(schema, posted, { who: requireUser, typed }, work);
}

/**
 * An action on a case by somebody who may work on it: the applicant of a registration, or who prepares for its employer.
 * The schema names the case as `caseId`. Anybody else's case is not there (404). Otherwise like `employerAction`.
 */
export function caseAction<Schema extends z.ZodType<{ caseId: string }>, Value>(
  schema: Schema,
  work: Work<CaseContext, Schema, Value>,
): FormAction<Value> {
  return userAction(schema, async (user, input, now) => {
    const found = (await findCase(user, input.caseId)) ?? notFound();
    requireRole(found.actor, mayPrepare);
    return work(found, input, now);
  });
}

/** An action of the office. Refused to whoever has not given both factors; otherwise like `employerAction`. */
export function staffAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: Work<StaffActor, Schema, Value>,
  { may = () => true, typed }: Options & { readonly may?: (role: StaffRole) => boolean } = {},
): FormAction<Value> {
  const check = ({ role }: StaffActor) => {
    if (!may(role)) throw new DomainError('access.role_not_allowed');
  };
  return (_previous, posted) => perform(schema, posted, { who: requireStaff, check, typed }, work);
}

/** An action that anybody may call from a page of this portal. */
export function publicAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: (input: z.output<Schema>, now: Date) => Promise<Value>,
): FormAction<Value> {
  return (_previous, posted) =>
    perform(schema, posted, { who: async () => null }, (_nobody, input, now) => work(input, now));
}

function requireRole(actor: EmployerActor, may: (role: EmployerRole) => boolean): void {
  if (!may(actor.role)) throw new DomainError('access.role_not_allowed');
}

type Asker = UserActor | EmployerActor | StaffActor;

interface Gate<Actor> {
  readonly who: (signedOut: SignedOut) => Promise<Actor>;
  readonly typed?: boolean | undefined;
  readonly check?: (actor: Actor) => void;
}

async function perform<Actor extends Asker | null, Schema extends z.ZodType, Value>(
  schema: Schema,
  posted: unknown,
  gate: Gate<Actor>,
  work: Work<Actor, Schema, Value>,
): Promise<ActionResult<Value>> {
  await requireSameOriginOfAction();
  const { input, typed } = readPosted(posted);
  let actor: Actor | null = null;
  try {
    actor = await gate.who(gate.typed === false ? toSignIn : endOfSession);
    gate.check?.(actor);
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, fields: fieldErrorsOf(parsed.error.issues), values: typed };
    return { ok: true, value: await work(actor, parsed.data, await currentTime()) };
  } catch (error) {
    // A redirect or a 404 is Next's own way of leaving.
    unstable_rethrow(error);
    return { ok: false, values: typed, ...(await refusalOf(error, actor)) };
  }
}

/** A page with script would leave with all that was typed in it: it is told instead. Without script what was typed is kept. */
const endOfSession: SignedOut = async (page) => {
  if ((await headers()).has('next-action')) throw new DomainError('session.ended', { page });
  return toSignInWithForm(page);
};

async function refusalOf(error: unknown, actor: Asker | null) {
  const facts = {
    actor: actor?.userId ?? null,
    employer: actor?.kind === 'employer' ? actor.employerId : null,
    ip: clientIp(await headers()),
  };
  if (error instanceof DomainError) {
    if (error.code.startsWith('access.')) log.warn({ event: 'access.denied', code: error.code, ...facts });
    return { error: error.code, details: error.details };
  }
  const reference = newReference();
  log.error({ event: 'action.failed', reference, ...facts, ...faultFacts(error) });
  return { reference };
}

// Without letters and digits that look alike: people read it out.
const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number under which a fault of ours is logged and that its person can tell us: `K7QM-2PXA`. */
export function newReference(): string {
  const signs = Array.from({ length: 8 }, () => REFERENCE_SIGNS[randomInt(REFERENCE_SIGNS.length)]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}
