import 'server-only';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { forUser } from '@/lib/db/tenant';
import type { KeptField } from './schema';

/**
 * What became of a form. `open`: it may be sent again. `other-employer`: it was filled in for an employer that is not the
 * chosen one. `gone`: its time is over, or it was never this person's; `path` is where it stood, when that is known.
 */
export type KeptForm =
  | { readonly kind: 'open'; readonly path: string; readonly fields: readonly KeptField[] }
  | { readonly kind: 'other-employer'; readonly path: string; readonly employerName: string }
  | { readonly kind: 'gone'; readonly path: string | null };

/** Shows what `keepForm` sealed; null when it was changed, moved, or sealed under another key. */
export type FormOpener = (sealed: Uint8Array, formId: string, userId: string) => readonly KeptField[] | null;

interface KeptRow {
  path: string;
  sealed: Uint8Array;
  isOver: boolean;
  employerId: string | null;
  /** Null when the person no longer belongs to it. */
  employerName: string | null;
}

/**
 * A person's own kept form, for whom they act for now. Of anybody else's it tells nothing.
 *
 * @param actor an `EmployerActor` when an employer is chosen
 */
export async function findKeptForm(
  actor: UserActor | EmployerActor,
  formId: string,
  open: FormOpener,
): Promise<KeptForm> {
  const row = isId(formId) ? await readRow(actor, formId) : undefined;
  if (!row) return { kind: 'gone', path: null };
  const gone = { kind: 'gone', path: row.path } as const;
  if (row.isOver) return gone;
  if (row.employerId !== null) {
    if (row.employerName === null) return gone;
    const isChosen = actor.kind === 'employer' && actor.employerId === row.employerId;
    if (!isChosen) return { kind: 'other-employer', path: row.path, employerName: row.employerName };
  }
  const fields = open(row.sealed, formId, actor.userId);
  return fields ? { kind: 'open', path: row.path, fields } : gone;
}

function readRow(actor: UserActor | EmployerActor, formId: string): Promise<KeptRow | undefined> {
  return forUser(actor, async (tx) => {
    const [row] = await tx.$queryRaw<KeptRow[]>`
      SELECT k.path, k.sealed, k.expires_at <= now() AS "isOver", k.employer_id AS "employerId", e.name AS "employerName"
      FROM kept_form k
      LEFT JOIN membership m ON m.employer_id = k.employer_id AND m.user_id = k.user_id AND m.ended_at IS NULL
      LEFT JOIN employer e ON e.id = m.employer_id
      WHERE k.id = ${formId}::uuid AND k.user_id = ${actor.userId}::uuid`;
    return row;
  });
}
