import type { CaseGaps } from '@/lib/cases/case-gaps';
import type { RegistrationView } from '@/lib/employers/queries';
import { isHousehold } from '@/lib/rules/registration/entities';
import { gapsOf, type RegistrationStep, STEP_FIELDS } from '@/lib/rules/registration/gaps';

/** The state of a task in the list. */
export type TaskState = 'done' | 'started' | 'todo' | 'blocked' | 'optional';

/** One task: its state, and how many answers it still lacks. */
export interface FormTask {
  readonly state: TaskState;
  readonly missing: number;
}

/** How far a page of the form is. Nothing of it answered is not started; what nobody has to answer is optional. */
export function formTask(registration: RegistrationView, step: RegistrationStep): FormTask {
  const missing = gapsOf(registration, step).length;
  const household = isHousehold(registration.entity);
  if (missing > 0) return { state: isBegun(registration, step, household) ? 'started' : 'todo', missing };
  if (step === 'induction' && household && registration.inductionPlace === null)
    return { state: 'optional', missing: 0 };
  return { state: 'done', missing: 0 };
}

function isBegun(registration: RegistrationView, step: RegistrationStep, household: boolean): boolean {
  const given = household ? ['entity', 'subEntity', 'entityItem', 'msicSection', 'msicDivision'] : [];
  return STEP_FIELDS[step].some(
    (field) => field !== 'mailSame' && !given.includes(field) && registration[field] !== null,
  );
}

/** How far the rest is: people, documents, and whether the case can be sent. */
export function otherTasks(registration: RegistrationView, gaps: CaseGaps) {
  const none = gaps.employees.includes('employees.none');
  const employees: TaskState = gaps.employees.length === 0 ? 'done' : none ? 'todo' : 'started';
  const open: TaskState = gaps.documents.length === 0 ? 'done' : 'todo';
  const documents: TaskState = registration.entity === null ? 'blocked' : open;
  const complete = gaps.form.length + gaps.employees.length + gaps.documents.length === 0;
  const review: TaskState = complete ? 'todo' : 'blocked';
  return { employees, documents, review, noEmployee: none };
}
