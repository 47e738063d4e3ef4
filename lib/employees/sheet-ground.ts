import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import type { CalendarDate } from '@/lib/core/calendar';
import { dateFromDb, dbDate } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { personKey, type SheetGround } from './check-sheet';

/** Who is on the list of a case, and who works for its employer already. A step of a write. */
export async function loadSheetGround(
  tx: Tx,
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  today: CalendarDate,
): Promise<SheetGround> {
  const { employerId } = actor;
  const listed = await tx.caseEmployee.findMany({
    where: { employerId, caseId },
    select: { identityKey: true, nationality: true, passport: true, name: true, birthDate: true },
  });
  const employed = await tx.employee.findMany({
    where: { employerId, OR: [{ employedTo: null }, { employedTo: { gte: dbDate(today) } }] },
    select: { identityNumber: true, name: true, birthDate: true },
  });
  return {
    keys: new Set(listed.flatMap((row) => [row.identityKey, `${row.nationality ?? ''} ${row.passport ?? ''}`])),
    employed: new Set(employed.map(({ identityNumber }) => identityNumber)),
    people: new Set(
      [...listed, ...employed].map(({ name, birthDate }) => personKey({ name, birthDate: dateFromDb(birthDate) })),
    ),
  };
}
