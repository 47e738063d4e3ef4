/** What a person may do for an employer (`flows.md` 11). */
export const EMPLOYER_ROLES = ['owner', 'preparer', 'approver', 'payer', 'viewer'] as const;
export type EmployerRole = (typeof EMPLOYER_ROLES)[number];

/** Somebody signed in who acts for one employer. Every tenant's row is reached through `employerId`. */
export interface EmployerActor {
  readonly kind: 'employer';
  readonly userId: string;
  readonly employerId: string;
  readonly role: EmployerRole;
}

/** Somebody signed in who has not chosen an employer, or has none. */
export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
}

/** What a person may do in the office (`flows.md` 10). */
export const STAFF_ROLES = ['officer', 'supervisor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody of the office, signed in with both factors. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly userId: string;
  readonly role: StaffRole;
}

/** Somebody of the office who looks at one employer. Only what reads takes one; what writes asks for an `EmployerActor`. */
export interface OfficeReader {
  readonly kind: 'office';
  readonly userId: string;
  readonly employerId: string;
}

/** Whoever may read what is an employer's: its own people, and the office. */
export type EmployerReader = EmployerActor | OfficeReader;

/** A member of the office as the reader of one employer. */
export function readerOf({ userId }: StaffActor, employerId: string): OfficeReader {
  return { kind: 'office', userId, employerId };
}

/** The roles that may propose a change of the portal's settings, or agree to another's. */
export function mayChangeSettings(role: StaffRole): boolean {
  return role === 'supervisor' || role === 'administrator';
}

/** The roles that may change a month's draft and upload files. */
export function mayPrepare(role: EmployerRole): boolean {
  return role === 'owner' || role === 'preparer' || role === 'approver';
}

/** The roles that may confirm a submission. */
export function maySubmit(role: EmployerRole): boolean {
  return role === 'owner' || role === 'approver';
}
