import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { maskIdentity } from '@/lib/core/identity-text';
import { isId } from '@/lib/core/ids';
import { type Month, monthOf } from '@/lib/core/month';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { Employee } from '@/lib/db/generated/client';
import { pensionFromDb } from '@/lib/db/pension';
import { forStaff } from '@/lib/db/tenant';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';
import type { SkbbkChoice } from '@/lib/rules/monthly-contribution';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';

/** One employment as the office sees it: all facts that decide what is contributed. The identity number is masked. */
export interface OfficeEmployee {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly identity: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residency: Residency;
  readonly domestic: boolean;
  readonly occupation: string | null;
  readonly employedFrom: CalendarDate;
  /** The last day; null while it lasts. */
  readonly employedTo: CalendarDate | null;
  readonly firstSocso: Month | null;
  readonly firstEis: Month | null;
  /** The first month of EIS with this employer; null when no limit is known. */
  readonly eisFrom: Month | null;
  readonly passportUntil: CalendarDate | null;
  readonly passUntil: CalendarDate | null;
  readonly pension: InvalidityPension | null;
  /** Oldest first. */
  readonly skbbkChoices: readonly SkbbkChoice[];
}

/** Somebody of an employer, or null when there is nobody with that id. */
export async function findOfficeEmployee(
  actor: StaffActor,
  employerId: string,
  employeeId: string,
): Promise<OfficeEmployee | null> {
  if (!isId(employerId) || !isId(employeeId)) return null;
  return forStaff(actor, async (tx) => {
    const row = await tx.employee.findUnique({
      where: { employerId_id: { employerId, id: employeeId } },
      include: { skbbkChoices: { orderBy: { fromMonth: 'asc' } } },
    });
    if (!row) return null;
    const skbbkChoices = row.skbbkChoices.map(({ fromMonth, takesPart }) => ({
      from: monthFromDb(fromMonth),
      takesPart,
    }));
    return { ...factsOf(row), skbbkChoices };
  });
}

function factsOf(row: Employee): Omit<OfficeEmployee, 'skbbkChoices'> {
  const { id, version, name, sex, residency, domestic, occupation } = row;
  const eisFrom = dayOrNull(row.eisFrom);
  return {
    ...{ id, version, name, sex, residency, domestic, occupation },
    identity: maskIdentity(row.identityNumber),
    birthDate: dateFromDb(row.birthDate),
    employedFrom: dateFromDb(row.employedFrom),
    employedTo: dayOrNull(row.employedTo),
    firstSocso: row.firstSocsoMonth && monthFromDb(row.firstSocsoMonth),
    firstEis: row.firstEisMonth && monthFromDb(row.firstEisMonth),
    eisFrom: eisFrom && monthOf(eisFrom),
    passportUntil: dayOrNull(row.passportUntil),
    passUntil: dayOrNull(row.passUntil),
    pension: pensionFromDb(row),
  };
}

function dayOrNull(value: Date | null): CalendarDate | null {
  return value && dateFromDb(value);
}
