import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { type CheckedRow, checkSheet } from './check-sheet';
import { foreignRow, localRow } from './row-data';
import { type OpenForm, openForm } from './save-steps';
import type { ImportSheet } from './schema';
import { cellsOf } from './sheet-columns';
import { loadSheetGround } from './sheet-ground';

const ROWS_A_BATCH = 500;

/**
 * Puts the good rows of a sheet on the list of its case, all of them or none; with `acceptLook` those as well that
 * somebody had to look at. The rows are checked once more against the list as it stands now. What was added is forgotten
 * in the sheet; what was not stays there to be downloaded and repaired. Calling it twice adds once.
 *
 * @returns how many were added
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `sheet.not_found`, `sheet.nothing` when
 * no row can be added, or only rows that nobody said to have looked at
 */
export async function importSheet(
  context: CaseContext,
  { sheetId, acceptLook }: Pick<ImportSheet, 'sheetId' | 'acceptLook'>,
  newId: NewId,
): Promise<number> {
  const { actor, caseId } = context;
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const open = await openForm(tx, context);
    const sheet = await tx.employeeSheet.findFirst({ where: { employerId, caseId, id: sheetId } });
    if (!sheet || sheet.state === 'discarded') throw new DomainError('sheet.not_found');
    if (sheet.state === 'used') return sheet.addedCount ?? 0;
    const added = await addRows(tx, context, { sheetId, acceptLook, open, newId });
    if (added === 0) throw new DomainError('sheet.nothing');
    await tx.employeeSheet.updateMany({
      where: { employerId, id: sheetId, state: 'checked' },
      data: { state: 'used', usedAt: open.at, addedCount: added },
    });
    await recordAudit(tx, {
      at: open.at,
      chain: employerId,
      actorId: actor.userId,
      action: 'employees.imported',
      subjectId: sheetId,
      details: { case: caseId, rows: sheet.rowCount, added },
    });
    return added;
  });
}

interface AddStep {
  readonly sheetId: string;
  readonly acceptLook: boolean;
  readonly open: OpenForm;
  readonly newId: NewId;
}

async function addRows(tx: Tx, context: CaseContext, { sheetId, acceptLook, open, newId }: AddStep): Promise<number> {
  const { employerId } = context.actor;
  const kept = await tx.employeeSheetRow.findMany({ where: { employerId, sheetId }, orderBy: { rowNo: 'asc' } });
  const rows = kept.map(({ rowNo, cells }) => ({ rowNo, cells: cellsOf(cells) }));
  const checked = checkSheet(rows, await loadSheetGround(tx, context, open.today), open.today);
  const chosen = checked.filter(({ level }) => level === 'good' || (acceptLook && level === 'look'));
  const data = chosen.flatMap(({ person }) => (person ? [dataOf(person, open)] : []));
  for (let from = 0; from < data.length; from += ROWS_A_BATCH) {
    await tx.caseEmployee.createMany({
      data: data
        .slice(from, from + ROWS_A_BATCH)
        .map((row) => ({ ...row, employerId, caseId: context.caseId, id: newId(), createdAt: open.at })),
    });
  }
  await tx.employeeSheetRow.deleteMany({
    where: { employerId, sheetId, rowNo: { in: chosen.map(({ rowNo }) => rowNo) } },
  });
  return data.length;
}

function dataOf(person: NonNullable<CheckedRow['person']>, open: OpenForm) {
  if (!person.isForeign) return localRow(person.local, { known: false, createdAt: null }, open);
  return foreignRow(person.foreign, { known: false, foreignNumber: null }, open);
}

/** Lays a sheet aside and forgets what its rows say. @throws DomainError as `importSheet` */
export async function discardSheet(context: CaseContext, sheetId: string): Promise<void> {
  const { actor, caseId } = context;
  const { employerId } = actor;
  await forEmployer(actor, async (tx) => {
    await openForm(tx, context);
    const { count } = await tx.employeeSheet.updateMany({
      where: { employerId, caseId, id: sheetId, state: 'checked' },
      data: { state: 'discarded' },
    });
    if (count === 0) throw new DomainError('sheet.not_found');
    await tx.employeeSheetRow.deleteMany({ where: { employerId, sheetId } });
  });
}
