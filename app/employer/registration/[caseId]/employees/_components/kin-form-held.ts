import { parsePassport } from '@/lib/rules/identity/passport';

/** A next-of-kin form that was chosen before Simpan, and whose it is. */
interface HeldKinForm {
  readonly caseId: string;
  /** As it was typed. */
  readonly passport: string;
  readonly file: File;
}

/** In the memory of the page alone: a page that is loaded anew has none. */
let held: HeldKinForm | null = null;

/** Keeps the form that is to follow as soon as its employee is saved; with null none is. */
export function holdKinForm(form: HeldKinForm | null): void {
  held = form;
}

/** The form that was chosen for the employee with a passport as it is kept, once; null when none was, or another's. */
export function takeKinForm(caseId: string, passport: string): File | null {
  const taken = held;
  held = null;
  return taken?.caseId === caseId && parsePassport(taken.passport) === passport ? taken.file : null;
}
