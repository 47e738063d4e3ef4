import { type CaseKind, makesEmployer } from '@/lib/rules/lifecycle/case';
import type { DocumentType } from '@/lib/rules/registration/documents';

/** The forms that the portal fills in, to be printed, signed and uploaded. */
export const FORM_KINDS = ['employer', 'employees', 'foreign', 'authorisation'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What each form is called in the checklist once it is signed and uploaded. */
export const TYPE_OF_FORM: Readonly<Record<FormKind, DocumentType>> = {
  employer: 'employer_form',
  employees: 'employee_form',
  foreign: 'kin_form',
  authorisation: 'authorisation_letter',
};

/** The forms of a case: the employer's when it makes one, its people's when there are any. */
export function formsOf(ground: {
  readonly kind: CaseKind;
  readonly locals: number;
  readonly foreigners: number;
}): FormKind[] {
  const isNew = makesEmployer(ground.kind);
  const has: Readonly<Record<FormKind, boolean>> = {
    employer: isNew,
    employees: ground.locals > 0,
    foreign: ground.foreigners > 0,
    // A household signs for itself.
    authorisation: isNew && ground.kind !== 'new_domestic_employer',
  };
  return FORM_KINDS.filter((form) => has[form]);
}

/** Whether a text names a form. */
export function isFormKind(text: string): text is FormKind {
  return (FORM_KINDS as readonly string[]).includes(text);
}
