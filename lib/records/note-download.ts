import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EmployerActor } from '@/lib/core/actor';
import { databaseNow } from '@/lib/db/clock';
import { forEmployer } from '@/lib/db/tenant';

/** What left the portal: the paper of one record, or rows as CSV. */
export interface Download {
  readonly action: 'record.downloaded' | 'lines.exported';
  /** The record it is of; a list has none. */
  readonly recordId?: string;
  /** The record's number, or the kind of list. Never what was searched for: that may be somebody's identity number. */
  readonly what: string;
  readonly rows: number;
}

/**
 * Notes in the audit trail that identity numbers are about to leave the portal, before the first byte does.
 *
 * @returns the time noted
 */
export async function noteDownload(actor: EmployerActor, { action, recordId, what, rows }: Download): Promise<Date> {
  return forEmployer(actor, async (tx) => {
    const at = await databaseNow(tx);
    await recordAudit(tx, {
      at,
      chain: actor.employerId,
      actorId: actor.userId,
      action,
      ...(recordId !== undefined && { subjectId: recordId }),
      details: { what, rows },
    });
    return at;
  });
}
