import 'server-only';
import { type AuditAction, recordAudit } from '@/lib/audit/record-audit';
import { mayChangeSettings, type StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { SettingChange } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';

/**
 * Agrees to a proposed change of a setting: it is in force from now on. Four eyes: never one's own proposal.
 *
 * @throws DomainError `access.role_not_allowed`, `setting.own_change`; `setting.changed` when it was decided already
 */
export async function agreeToChange(actor: StaffActor, changeId: string, now: Date): Promise<void> {
  await decide(actor, changeId, async (tx, change) => {
    if (change.proposedBy === actor.userId) throw new DomainError('setting.own_change');
    await end(tx, actor, change, { agreedBy: actor.userId, agreedAt: now }, 'setting.agreed', now);
  });
}

/**
 * Drops a proposed change, one's own too: it never comes into force.
 *
 * @throws DomainError `access.role_not_allowed`; `setting.changed` when it was decided already
 */
export async function dropChange(actor: StaffActor, changeId: string, now: Date): Promise<void> {
  await decide(actor, changeId, (tx, change) => end(tx, actor, change, { droppedAt: now }, 'setting.dropped', now));
}

async function decide(
  actor: StaffActor,
  changeId: string,
  work: (tx: Tx, change: SettingChange) => Promise<void>,
): Promise<void> {
  if (!mayChangeSettings(actor.role)) throw new DomainError('access.role_not_allowed');
  await forStaff(actor, async (tx) => {
    const change = await tx.settingChange.findUnique({ where: { id: changeId } });
    if (!change) throw new DomainError('setting.changed');
    await work(tx, change);
  });
}

async function end(
  tx: Tx,
  actor: StaffActor,
  { id, key, value }: SettingChange,
  data: { agreedBy: string; agreedAt: Date } | { droppedAt: Date },
  action: Extract<AuditAction, `setting.${string}`>,
  now: Date,
): Promise<void> {
  const { count } = await tx.settingChange.updateMany({ where: { id, agreedAt: null, droppedAt: null }, data });
  if (count === 0) throw new DomainError('setting.changed');
  const details = { key, on: value === true };
  await recordAudit(tx, { at: now, chain: actor.userId, actorId: actor.userId, action, subjectId: id, details });
}
