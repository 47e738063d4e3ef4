import 'server-only';
import type { UserActor } from '@/lib/core/actor';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { forUser } from '@/lib/db/tenant';
import { KEPT_FORMS, KEPT_MINUTES, type KeptField } from './schema';

/** A form whose person was no longer signed in when it was sent. */
export interface UnsentForm {
  /** Where it was posted to, as `safeNext` gave it. */
  readonly path: string;
  /** Whom the ended session acted for. */
  readonly employerId: string | null;
  readonly fields: readonly KeptField[];
}

/** What the portal brings to it. `seal` hides what was typed, bound to its row and its person. */
export interface FormKeeper {
  readonly newId: NewId;
  readonly seal: (fields: readonly KeptField[], formId: string, userId: string) => Uint8Array<ArrayBuffer>;
}

/**
 * Keeps a form for `KEPT_MINUTES`, for its person alone. Of more than `KEPT_FORMS` the oldest goes.
 *
 * @returns its id
 */
export async function keepForm(actor: UserActor, form: UnsentForm, { newId, seal }: FormKeeper): Promise<string> {
  const id = newId();
  const sealed = seal(form.fields, id, actor.userId);
  await forUser(actor, async (tx) => {
    await lockForms(tx, actor);
    await tx.$executeRaw`INSERT INTO kept_form (id, user_id, employer_id, path, sealed, kept_at, expires_at)
      VALUES (${id}::uuid, ${actor.userId}::uuid, ${form.employerId}::uuid, ${form.path}, ${sealed}, clock_timestamp(),
        clock_timestamp() + make_interval(mins => ${KEPT_MINUTES}::int))`;
    await tx.$executeRaw`DELETE FROM kept_form WHERE user_id = ${actor.userId}::uuid AND id NOT IN (
      SELECT id FROM kept_form WHERE user_id = ${actor.userId}::uuid ORDER BY kept_at DESC, id DESC LIMIT ${KEPT_FORMS}::int)`;
  });
  return id;
}

/** One after another: of two at the same time each would count without the other. */
async function lockForms(tx: Tx, { userId }: UserActor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('kept-form ' || ${userId}, 0))`;
}
