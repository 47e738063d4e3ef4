import 'server-only';
import type { EmployerRole, StaffActor } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { maskIdentity } from '@/lib/core/identity-text';
import { isId } from '@/lib/core/ids';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { databaseNow } from '@/lib/db/clock';
import { dateFromDb, monthFromDb } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';
import type { CaseKind, CaseState } from '@/lib/rules/lifecycle/case';
import type { SubmissionState } from '@/lib/rules/lifecycle/submission';
import { type OfficePage, paged } from './paged';

/** An employer as the office knows it. */
export interface OfficeEmployer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly tradeName: string | null;
  /** Masked for a household, whose number is an identity number. */
  readonly brn: string;
  readonly brnOld: string | null;
  readonly kind: 'business' | 'household';
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly liableFrom: Month;
  readonly registeredAt: Date;
  /** Who may act for it now. */
  readonly members: readonly { readonly name: string; readonly role: EmployerRole }[];
  readonly employedNow: number;
  readonly today: CalendarDate;
}

/** An employer, or null when there is none. */
export async function findOfficeEmployer(actor: StaffActor, employerId: string): Promise<OfficeEmployer | null> {
  if (!isId(employerId)) return null;
  return forStaff(actor, async (tx) => {
    const found = await tx.employer.findUnique({ where: { id: employerId } });
    if (!found) return null;
    const { id, code, name, tradeName, brnOld, kind, phone, email } = found;
    return {
      ...{ id, code, name, tradeName, brnOld, kind, phone, email },
      brn: kind === 'household' ? maskIdentity(found.brn) : found.brn,
      address: `${found.address}, ${found.postcode} ${found.city}`,
      liableFrom: monthFromDb(found.liableFrom),
      registeredAt: found.createdAt,
      members: await membersOf(tx, employerId),
      employedNow: await tx.employee.count({ where: { employerId, employedTo: null } }),
      today: dateInMalaysia(await databaseNow(tx)),
    };
  });
}

async function membersOf(tx: Tx, employerId: string) {
  const rows = await tx.membership.findMany({
    where: { employerId, endedAt: null },
    include: { user: { select: { name: true, email: true } } },
    orderBy: { createdAt: 'asc' },
    take: 50,
  });
  return rows.map(({ role, user }) => ({ name: user.name ?? user.email, role }));
}

/** A case in an employer's history. */
export interface EmployerCaseRow {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** The cases of an employer, the latest first. */
export function listEmployerCases(
  actor: StaffActor,
  employerId: string,
  page: number,
): Promise<OfficePage<EmployerCaseRow>> {
  const where = { employerId, state: { notIn: ['draft', 'discarded'] } } satisfies Prisma.EmployerCaseWhereInput;
  return paged(actor, page, {
    count: (tx) => tx.employerCase.count({ where }),
    rows: async (tx, at) => {
      const rows = await tx.employerCase.findMany({ where, orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], ...at });
      return rows.map(({ id, number, kind, state, submittedAt, decidedAt }) => ({
        ...{ id, kind, state, submittedAt, decidedAt },
        number: number ?? '',
      }));
    },
  });
}

/** Somebody who works or worked for an employer. */
export interface EmployerPersonRow {
  readonly id: string;
  readonly name: string;
  readonly identity: string;
  readonly employedFrom: CalendarDate;
  readonly employedTo: CalendarDate | null;
  readonly occupation: string | null;
}

/** The people of an employer by name, their numbers masked. */
export function listEmployerPeople(
  actor: StaffActor,
  employerId: string,
  page: number,
): Promise<OfficePage<EmployerPersonRow>> {
  const where = { employerId };
  return paged(actor, page, {
    count: (tx) => tx.employee.count({ where }),
    rows: async (tx, at) => {
      const rows = await tx.employee.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }], ...at });
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        identity: maskIdentity(row.identityNumber),
        employedFrom: dateFromDb(row.employedFrom),
        employedTo: row.employedTo && dateFromDb(row.employedTo),
        occupation: row.occupation,
      }));
    },
  });
}

/** A month's form in an employer's history. */
export interface EmployerSubmissionRow {
  readonly id: string;
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly state: SubmissionState;
  readonly people: number;
  readonly wagesSen: bigint;
  readonly submittedAt: Date | null;
}

/** The submissions of an employer, the latest month first; what was dropped too. */
export function listEmployerSubmissions(
  actor: StaffActor,
  employerId: string,
  page: number,
): Promise<OfficePage<EmployerSubmissionRow>> {
  const where = { employerId };
  return paged(actor, page, {
    count: (tx) => tx.submission.count({ where }),
    rows: async (tx, at) => {
      const rows = await tx.submission.findMany({ where, orderBy: [{ month: 'desc' }, { id: 'desc' }], ...at });
      return rows.map(({ id, month, schemes, state, people, wagesSen, submittedAt }) => ({
        ...{ id, schemes, state, people, wagesSen, submittedAt },
        month: monthFromDb(month),
      }));
    },
  });
}

/** One line of an employer's audit chain. */
export interface ActivityRow {
  readonly seq: string;
  readonly at: Date;
  readonly action: string;
  /** Who; null for the portal itself. */
  readonly by: string | null;
}

/** What was done in an employer's name and about it, the latest first. */
export function listEmployerActivity(
  actor: StaffActor,
  employerId: string,
  page: number,
): Promise<OfficePage<ActivityRow>> {
  return paged(actor, page, {
    count: async (tx) => {
      const [found] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::integer AS count FROM audit_event WHERE chain = ${employerId}::uuid`;
      return found?.count ?? 0;
    },
    rows: (tx, { skip, take }) => tx.$queryRaw<ActivityRow[]>`
      SELECT a.seq::text, a.at, a.action, coalesce(u.name, u.email) AS by FROM audit_event a
      LEFT JOIN user_account u ON u.id = a.actor_id
      WHERE a.chain = ${employerId}::uuid ORDER BY a.seq DESC LIMIT ${take} OFFSET ${skip}`,
  });
}

/** The employer of a record, or null when there is no such record. */
export async function employerOfRecord(actor: StaffActor, recordId: string): Promise<string | null> {
  if (!isId(recordId)) return null;
  return forStaff(actor, async (tx) => {
    const found = await tx.contributionRecord.findFirst({ where: { id: recordId }, select: { employerId: true } });
    return found?.employerId ?? null;
  });
}
