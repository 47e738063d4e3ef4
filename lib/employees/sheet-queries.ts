import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { isId } from '@/lib/core/ids';
import { type EmployeeSheet, Prisma } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import type { CheckedRow, SheetFault, SheetLevel } from './check-sheet';
import { SHEET_ROWS_A_PAGE, type SheetParams } from './schema';
import { cellsOf, type SheetCells } from './sheet-columns';

/** A sheet that was read, with how its rows stand. */
export type SheetView = Pick<
  EmployeeSheet,
  'id' | 'state' | 'fileName' | 'rowCount' | 'goodCount' | 'lookCount' | 'fixCount' | 'addedCount' | 'uploadedAt'
>;

/** A sheet of a case by its id; null for one that is not there, was laid aside, or is another employer's. */
export async function findSheet(actor: EmployerActor, caseId: string, sheetId: string): Promise<SheetView | null> {
  if (!isId(sheetId)) return null;
  return forEmployer(actor, (tx) =>
    tx.employeeSheet.findFirst({
      where: { employerId: actor.employerId, caseId, id: sheetId, state: { not: 'discarded' } },
    }),
  );
}

/** The last sheets of a case, newest first, at most ten. */
export async function listSheets(actor: EmployerActor, caseId: string): Promise<SheetView[]> {
  return forEmployer(actor, (tx) =>
    tx.employeeSheet.findMany({
      where: { employerId: actor.employerId, caseId, state: { not: 'discarded' } },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: 10,
    }),
  );
}

/** A row of a sheet as it is shown. */
export interface SheetRowView {
  readonly rowNo: number;
  readonly level: CheckedRow['level'];
  readonly cells: SheetCells;
  readonly faults: readonly SheetFault[];
}

/** A page of the rows that have a fault of a level (or any), of a kind (or any). */
export async function listSheetRows(
  actor: EmployerActor,
  sheetId: string,
  { level, code, page }: Pick<SheetParams, 'level' | 'code' | 'page'>,
): Promise<{ readonly rows: readonly SheetRowView[]; readonly count: number }> {
  return forEmployer(actor, async (tx) => {
    const wanted = wantedRows(actor, sheetId, level, code);
    const [counted] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::integer AS count FROM employee_sheet_row WHERE ${wanted}`;
    const rows = await tx.$queryRaw<SheetRowView[]>`
      SELECT row_no AS "rowNo", level, cells, faults FROM employee_sheet_row WHERE ${wanted}
      ORDER BY row_no LIMIT ${SHEET_ROWS_A_PAGE} OFFSET ${(page - 1) * SHEET_ROWS_A_PAGE}`;
    return { rows: rows.map(withAllCells), count: counted?.count ?? 0 };
  });
}

/** Every row that was not good, in the order of the sheet. */
export async function readFaultyRows(actor: EmployerActor, sheetId: string): Promise<SheetRowView[]> {
  const rows = await forEmployer(
    actor,
    (tx) => tx.$queryRaw<SheetRowView[]>`
    SELECT row_no AS "rowNo", level, cells, faults FROM employee_sheet_row
    WHERE employer_id = ${actor.employerId}::uuid AND sheet_id = ${sheetId}::uuid AND level <> 'good' ORDER BY row_no`,
  );
  return rows.map(withAllCells);
}

function withAllCells(row: SheetRowView): SheetRowView {
  return { ...row, cells: cellsOf(row.cells) };
}

/** A kind of fault of a sheet and how many rows have it. */
export interface FaultKind {
  readonly level: SheetLevel;
  readonly code: string;
  readonly count: number;
}

/** The kinds of faults of a sheet, the most frequent first. */
export async function countSheetFaults(actor: EmployerActor, sheetId: string): Promise<FaultKind[]> {
  return forEmployer(
    actor,
    (tx) => tx.$queryRaw<FaultKind[]>`
    SELECT f->>'level' AS level, f->>'code' AS code, count(DISTINCT r.row_no)::integer AS count
    FROM employee_sheet_row r CROSS JOIN LATERAL jsonb_array_elements(r.faults) f
    WHERE r.employer_id = ${actor.employerId}::uuid AND r.sheet_id = ${sheetId}::uuid
    GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
  );
}

function wantedRows({ employerId }: EmployerActor, sheetId: string, level: SheetLevel | null, code: string | null) {
  const fault = JSON.stringify([{ ...(level && { level }), ...(code && { code }) }]);
  const every = level === null && code === null;
  return Prisma.sql`employer_id = ${employerId}::uuid AND sheet_id = ${sheetId}::uuid
    AND (${every} OR faults @> ${fault}::jsonb)`;
}
