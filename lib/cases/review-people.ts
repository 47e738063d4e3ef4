import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { maskIdentity } from '@/lib/core/identity-text';
import type { Month } from '@/lib/core/month';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import { declaredPensionFromDb } from '@/lib/db/pension';
import { forStaff } from '@/lib/db/tenant';
import { kinFormsOf } from '@/lib/employees/queries';
import type { DeclaredPension } from '@/lib/rules/employees/declared-pension';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { Residency } from '@/lib/rules/insured-person';

/** People of a case on a page. */
export const PEOPLE_PER_PAGE = 10;

/** Somebody of a case, for the office. Numbers of identity are masked: in full they are revealed one by one, and audited. */
export interface ReviewedPerson {
  readonly id: string;
  readonly name: string;
  readonly isForeign: boolean;
  readonly domestic: boolean;
  /** The end of the IC, SSFW or passport number. */
  readonly identity: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residency: Residency;
  readonly email: string | null;
  readonly phone: string | null;
  readonly occupation: string;
  readonly wageSen: bigint;
  readonly employedFrom: CalendarDate;
  readonly eisFrom: CalendarDate | null;
  /** The first months of contribution with any employer, as declared; null when nothing is. */
  readonly firstSocso: Month | null;
  readonly firstEis: Month | null;
  /** The invalidity pension as declared; null when none is. */
  readonly pension: DeclaredPension | null;
  readonly papers: {
    readonly nationality: string | null;
    readonly passportUntil: CalendarDate | null;
    readonly passKind: string | null;
    /** The end of it. */
    readonly passNumber: string | null;
    readonly passFrom: CalendarDate | null;
    readonly passUntil: CalendarDate | null;
  } | null;
  readonly kin: ReviewedKin | null;
}

/** A foreigner's next of kin, for the office. */
export interface ReviewedKin {
  readonly name: string;
  readonly relation: string;
  /** The end of it. */
  readonly identity: string | null;
  readonly birthDate: CalendarDate | null;
  readonly nationality: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** The form that stands now; null when none does. */
  readonly documentId: string | null;
}

/** One page of a case's people, by name. */
export interface ReviewedPeople {
  readonly rows: readonly ReviewedPerson[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** The people of a case. Beyond the last page: the last page. */
export async function listReviewedPeople(
  actor: StaffActor,
  key: { readonly employerId: string; readonly caseId: string },
  wanted: number,
): Promise<ReviewedPeople> {
  const { employerId, caseId } = key;
  return forStaff(actor, async (tx) => {
    const where = { employerId, caseId };
    const count = await tx.caseEmployee.count({ where });
    const pageCount = Math.max(1, Math.ceil(count / PEOPLE_PER_PAGE));
    const page = Math.min(wanted, pageCount);
    const rows = await tx.caseEmployee.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PEOPLE_PER_PAGE,
      take: PEOPLE_PER_PAGE,
    });
    const forms = await kinFormsOf(
      tx,
      where,
      rows.map(({ id }) => id),
    );
    const people = rows.map((row) => personOf(row, forms.get(row.id)?.documentId ?? null));
    return { rows: people, count, page, pageCount };
  });
}

function personOf(row: CaseEmployee, documentId: string | null): ReviewedPerson {
  return {
    id: row.id,
    name: row.name,
    isForeign: row.isForeign,
    domestic: row.domestic,
    identity: maskIdentity(row.icNumber ?? row.foreignNumber ?? row.passport ?? ''),
    birthDate: dateFromDb(row.birthDate),
    sex: row.sex,
    residency: row.residency,
    email: row.email,
    phone: row.phone,
    occupation: row.occupation,
    wageSen: row.wageSen,
    employedFrom: dateFromDb(row.employedFrom),
    eisFrom: row.eisFrom && dateFromDb(row.eisFrom),
    firstSocso: row.declaredSocsoMonth && monthFromDb(row.declaredSocsoMonth),
    firstEis: row.declaredEisMonth && monthFromDb(row.declaredEisMonth),
    pension: declaredPensionFromDb(row),
    papers: row.isForeign ? papersOf(row) : null,
    kin: row.kinName ? kinOf(row, row.kinName, documentId) : null,
  };
}

function papersOf(row: CaseEmployee): ReviewedPerson['papers'] {
  return {
    nationality: row.nationality,
    passportUntil: row.passportUntil && dateFromDb(row.passportUntil),
    passKind: row.passKind,
    passNumber: row.passNumber && maskIdentity(row.passNumber),
    passFrom: row.passFrom && dateFromDb(row.passFrom),
    passUntil: row.passUntil && dateFromDb(row.passUntil),
  };
}

function kinOf(row: CaseEmployee, name: string, documentId: string | null): ReviewedKin {
  return {
    name,
    relation: row.kinRelation ?? '',
    identity: row.kinIdentity && maskIdentity(row.kinIdentity),
    birthDate: row.kinBirthDate && dateFromDb(row.kinBirthDate),
    nationality: row.kinNationality,
    phone: row.kinPhone,
    address: row.kinAddress,
    documentId,
  };
}
