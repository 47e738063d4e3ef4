import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { mayChangeSettings, type StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { forStaff } from '@/lib/db/tenant';
import type { ProposeChange } from './schema';

/**
 * Proposes a change of a setting. It is in force when somebody else agrees (`decide-change.ts`).
 *
 * @throws DomainError `access.role_not_allowed`; `setting.changed` when another proposal waits already
 */
export async function proposeChange(actor: StaffActor, input: ProposeChange, now: Date, newId: NewId): Promise<void> {
  if (!mayChangeSettings(actor.role)) throw new DomainError('access.role_not_allowed');
  const { key, on, reason } = input;
  await forStaff(actor, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('setting ' || ${key}, 0))`;
    const open = await tx.settingChange.count({ where: { key, agreedAt: null, droppedAt: null } });
    if (open > 0) throw new DomainError('setting.changed');
    const id = newId();
    await tx.settingChange.createMany({
      data: { id, key, value: on, reason, proposedBy: actor.userId, proposedAt: now },
    });
    await recordAudit(tx, {
      at: now,
      chain: actor.userId,
      actorId: actor.userId,
      action: 'setting.proposed',
      subjectId: id,
      details: { key, on },
    });
  });
}
