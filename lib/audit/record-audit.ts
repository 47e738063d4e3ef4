import 'server-only';
import type { Tx } from '@/lib/db/prisma';

/** One thing that happened. `details` holds facts, never an identity number. */
export interface AuditEntry {
  readonly at: Date;
  /** The employer's id, or the user's when no employer is concerned. */
  readonly chain: string;
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export type AuditAction =
  | 'sign-in.succeeded'
  | 'sign-in.failed'
  | 'sign-in.locked'
  | 'session.ended'
  | 'employer.chosen'
  | 'text-file.received'
  | 'text-file.checked'
  | 'text-file.discarded'
  | 'draft.made'
  | 'draft.discarded'
  | 'draft.saved'
  | 'submission.submitted'
  | 'record.downloaded'
  | 'lines.exported'
  | 'case.opened'
  | 'case.moved'
  | 'case.message'
  | 'registration.saved'
  | 'correction.saved'
  | 'employee.saved'
  | 'employee.removed'
  | 'employees.imported'
  | 'employee.pension'
  | 'person.searched'
  | 'document.added'
  | 'document.replaced'
  | 'document.removed'
  | 'document.refused'
  | 'document.opened'
  | 'employer.registered'
  | 'employee.registered'
  | 'letter.made'
  | 'letter.opened'
  // The first three are written by scripts/staff.mjs.
  | 'staff.added'
  | 'staff.ended'
  | 'staff.authenticator-reset'
  | 'staff.enrolled'
  | 'staff.second-factor'
  | 'staff.second-factor-failed'
  | 'identity.revealed'
  | 'staff.searched'
  | 'setting.proposed'
  | 'setting.agreed'
  | 'setting.dropped';

/** Adds a row to the audit chain, in the transaction of what it tells of. A trigger numbers and seals it. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const details = JSON.stringify(entry.details ?? {});
  await tx.$executeRaw`INSERT INTO audit_event (chain, seq, at, actor_id, action, subject_id, details, prev_hash, hash)
    VALUES (${entry.chain}::uuid, 0, ${entry.at}::timestamptz(3), ${entry.actorId}::uuid, ${entry.action},
      ${entry.subjectId ?? null}, ${details}::jsonb, '\\x00', '\\x00')`;
}
