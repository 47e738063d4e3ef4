import type { FieldErrors, TypedValues } from '@/lib/core/action-result';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';
import type { EmployeeWarning } from './schema';

/** What an employer may see of somebody in the central register of persons. */
export interface FoundPerson {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residency: Residency;
}

/** Of somebody in the register only what an employer may see. */
export function shownPerson({ name, birthDate, sex, residency }: FoundPerson): FoundPerson {
  return { name, birthDate, sex, residency };
}

interface Given {
  /** What was typed, with what the portal filled in. */
  readonly values: TypedValues;
  /** The mark of the search that was made; empty without one. */
  readonly searched: string;
  /** The person found by that search. */
  readonly person: FoundPerson | null;
  /** What was confirmed so far. */
  readonly confirmed: readonly EmployeeWarning[];
}

/** What a form of one employee is told when nothing was saved. */
export type EmployeeAnswer = Given &
  (
    | { readonly is: 'found' | 'unknown' }
    | { readonly is: 'faulty'; readonly fields: FieldErrors }
    | { readonly is: 'confirm'; readonly warnings: readonly EmployeeWarning[] }
    | {
        readonly is: 'changed';
        readonly version: number;
        /** The fields that somebody else saved differently since, by the names of the form, with what stands there now. */
        readonly now: Readonly<Record<string, string>>;
      }
  );

/** What a save came to. */
export type SaveOutcome = { readonly is: 'saved'; readonly employeeId: string } | EmployeeAnswer;
