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

/** The form that was chosen for an employee, once; null when none was, or another's. */
export function takeKinForm(caseId: string, passport: string): File | null {
  const taken = held;
  held = null;
  return taken?.caseId === caseId && plain(taken.passport) === plain(passport) ? taken.file : null;
}

/** Capital letters and digits, as a passport's number is kept. */
function plain(passport: string): string {
  return passport.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
