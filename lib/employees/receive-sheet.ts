import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import type { NewId } from '@/lib/core/ids';
import { forEmployer } from '@/lib/db/tenant';
import { type CheckedRow, checkSheet } from './check-sheet';
import { readSheet, tooLarge } from './read-sheet';
import { openForm } from './save-steps';
import { SHEET_MEGABYTES } from './schema';
import { loadSheetGround } from './sheet-ground';

const MAX_BYTES = SHEET_MEGABYTES * 1_048_576;
const ROWS_A_BATCH = 1_000;

/** A sheet on its way in. */
export interface IncomingSheet {
  /** As the sender's machine called it: shown, never used as a path. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads and checks a sheet of employees and keeps what its rows say and what is wrong with them; nobody is added yet.
 *
 * @returns the id of the sheet
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `sheet.unreadable`, `sheet.too_large`;
 * whatever the stream throws
 */
export async function receiveSheet(context: CaseContext, incoming: IncomingSheet, newId: NewId): Promise<string> {
  const rows = await readSheet(await readBytes(incoming.bytes));
  if (rows.length === 0) throw new DomainError('sheet.unreadable');
  const { actor, caseId } = context;
  const { employerId } = actor;
  const id = newId();
  await forEmployer(actor, async (tx) => {
    const { today, at } = await openForm(tx, context);
    const checked = checkSheet(rows, await loadSheetGround(tx, context, today), today);
    const { good, look, fix } = countLevels(checked);
    await tx.employeeSheet.createMany({
      data: {
        employerId,
        id,
        caseId,
        fileName: incoming.fileName.slice(0, 200),
        rowCount: checked.length,
        goodCount: good,
        lookCount: look,
        fixCount: fix,
        uploadedBy: actor.userId,
        uploadedAt: at,
      },
    });
    for (let from = 0; from < checked.length; from += ROWS_A_BATCH) {
      await tx.employeeSheetRow.createMany({
        data: checked.slice(from, from + ROWS_A_BATCH).map(({ rowNo, level, cells, faults }) => ({
          employerId,
          sheetId: id,
          rowNo,
          level,
          cells: { ...cells },
          faults: faults.map((fault) => ({ ...fault })),
        })),
      });
    }
  });
  return id;
}

/** How many rows are good, worth a look, or to be repaired. */
export function countLevels(rows: readonly Pick<CheckedRow, 'level'>[]): Record<CheckedRow['level'], number> {
  const counts = { good: 0, look: 0, fix: 0 };
  for (const { level } of rows) counts[level] += 1;
  return counts;
}

async function readBytes(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > MAX_BYTES) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
