import { newId } from '@/lib/db/new-id';
import type { TestCase } from './cases';
import { insertRow, type Owner } from './owner';

/** An uploaded sheet of employees with one row that can be added, of the person described. @returns its id */
export async function addSheetRow(
  owner: Owner,
  made: Pick<TestCase, 'employerId' | 'caseId' | 'openedBy'>,
  cells: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = newId();
  const counts = { row_count: 1, good_count: 1, look_count: 0, fix_count: 0 };
  await insertRow(owner, 'employee_sheet', {
    employer_id: made.employerId,
    id,
    case_id: made.caseId,
    file_name: 'pekerja.csv',
    ...counts,
    uploaded_by: made.openedBy,
  });
  const row = { row_no: 2, level: 'good', cells: JSON.stringify(cells), faults: '[]' };
  await insertRow(owner, 'employee_sheet_row', { employer_id: made.employerId, sheet_id: id, ...row });
  return id;
}
