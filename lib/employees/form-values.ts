import type { TypedValues } from '@/lib/core/action-result';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import type { CaseEmployeeView } from './case-employee-view';

/** Somebody of a case as the form shows them: text by the names of its controls, days in their three parts. */
export function formValuesOf(row: CaseEmployeeView): TypedValues {
  const { kin } = row;
  return {
    icNumber: row.icNumber ?? '',
    passport: row.passport ?? '',
    nationality: row.nationality ?? '',
    name: row.name,
    ...dayParts('birthDate', row.birthDate),
    sex: row.sex,
    residency: row.residency,
    email: row.email ?? '',
    phone: row.phone ?? '',
    occupation: row.occupation,
    wage: ringgitOf(row.wage),
    ...dayParts('employedFrom', row.employedFrom),
    ...monthParts('firstSocso', row.declared.socso),
    ...monthParts('firstEis', row.declared.eis),
    ...monthParts('pensionFrom', row.pension?.from ?? null),
    pensionWage: row.pension ? ringgitOf(row.pension.averageWage) : '',
    ...dayParts('passportUntil', row.passportUntil),
    passKind: row.passKind ?? '',
    passNumber: row.passNumber ?? '',
    ...dayParts('passFrom', row.passFrom),
    ...dayParts('passUntil', row.passUntil),
    kinName: kin?.name ?? '',
    kinRelation: kin?.relation ?? '',
    kinIdentity: kin?.identity ?? '',
    ...dayParts('kinBirthDate', kin?.birthDate ?? null),
    kinNationality: kin?.nationality ?? '',
    kinPhone: kin?.phone ?? '',
    kinAddress: kin?.address ?? '',
  };
}

/** A day in the three controls of its field; empty without one. */
export function dayParts(name: string, day: CalendarDate | null): TypedValues {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** A month in the two controls of its field; empty without one. */
function monthParts(name: string, month: Month | null): TypedValues {
  const [year = '', number = ''] = month?.split('-') ?? [];
  return { [`${name}-month`]: number, [`${name}-year`]: year };
}

/** The values of a saved row that are not what somebody else's form shows. A known person's facts are not the form's. */
export function differingValues(row: CaseEmployeeView, typed: TypedValues): Record<string, string> {
  const now = formValuesOf(row);
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => name in typed && (typed[name] ?? '').trim() !== value),
  );
}

function ringgitOf(wage: Sen): string {
  const digits = String(wage).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
