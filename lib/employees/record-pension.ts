import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { dbMonth } from '@/lib/db/dates';
import { forStaffAt } from '@/lib/db/tenant';
import type { RecordPension } from './pension-schema';

/**
 * Writes an employee's invalidity pension into the register of persons, and takes it from there to all their employments,
 * whoever is the employer. What was submitted stays; a draft is not submitted before its wages were saved again.
 *
 * @throws DomainError `employee.not_found`, `case.own` for an employer that the officer acts for, `employee.changed` when the employment is not what the officer read
 */
export async function recordPension(actor: StaffActor, input: RecordPension, now: Date): Promise<void> {
  const { employerId, employeeId, version, pension, reason } = input;
  await forStaffAt(actor, employerId, async (tx) => {
    const there = await tx.employee.count({ where: { employerId, id: employeeId } });
    if (there === 0) throw new DomainError('employee.not_found');
    const own = await tx.membership.count({ where: { employerId, userId: actor.userId, endedAt: null } });
    if (own > 0) throw new DomainError('employee.own');
    const from = pension && dbMonth(pension.from);
    const until = pension?.until ? dbMonth(pension.until) : null;
    const wage = pension && BigInt(pension.averageWage);
    const [done] = await tx.$queryRaw<{ recorded: boolean }[]>`
      SELECT record_pension(${employerId}::uuid, ${employeeId}::uuid, ${version}::integer, ${from}::date, ${until}::date,
        ${wage}::bigint) AS recorded`;
    if (!done?.recorded) throw new DomainError('employee.changed');
    await recordAudit(tx, {
      at: now,
      chain: employerId,
      actorId: actor.userId,
      action: 'employee.pension',
      subjectId: employeeId,
      details: {
        reason,
        ...(pension && { from: pension.from, until: pension.until ?? '', averageWageSen: pension.averageWage }),
      },
    });
  });
}
