import { newId } from '@/lib/db/new-id';
import { addCaseEmployee, createCase, type TestCase } from './cases';
import { insertRow, type Owner } from './owner';

/** A foreigner in a case, whose pass Immigration has with another last day. @returns their id */
export function addForeigner(
  owner: Owner,
  made: Pick<TestCase, 'employerId' | 'caseId'>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const passport = `A${newId().slice(-8).toUpperCase()}1`;
  return addCaseEmployee(owner, made, {
    is_foreign: true,
    residency: 'foreign',
    ic_number: null,
    eis_from: null,
    identity_key: `passport ID ${passport}`,
    passport,
    nationality: 'ID',
    passport_until: '2030-01-31',
    pass_kind: 'plks',
    pass_number: 'P1',
    pass_until: '2028-06-30',
    registry_state: 'differs',
    registry_fields: JSON.stringify([{ field: 'pass_until', declared: '2028-06-30', found: '2027-06-30' }]),
    ...given,
  });
}

/** A correction that an applicant began about somebody of their case: a draft. @returns its own case */
export async function createCorrection(
  owner: Owner,
  of: TestCase,
  employeeId: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<TestCase> {
  const { employerId, openedBy } = of;
  const made = await createCase(owner, { kind: 'immigration_correction', employerId, openedBy });
  await insertRow(owner, 'immigration_correction', {
    employer_id: employerId,
    case_id: made.caseId,
    employee_case_id: of.caseId,
    employee_id: employeeId,
    field: 'pass_until',
    should_be: '2028-06-30',
    explanation: 'Pas diperbaharui.',
    ...given,
  });
  await owner.query('UPDATE employer_case SET subject_id = $3 WHERE employer_id = $1 AND id = $2', [
    employerId,
    made.caseId,
    employeeId,
  ]);
  return made;
}
