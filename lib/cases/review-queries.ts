import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { databaseNow } from '@/lib/db/clock';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEvent, EmployerCase } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';
import { allDocuments, type DocumentRow, missingDocuments } from '@/lib/documents/queries';
import { type RegistrationView, registrationView } from '@/lib/employers/queries';
import { type CaseKind, type CaseSide, type CaseState, isCaseOver } from '@/lib/rules/lifecycle/case';
import type { DocumentType } from '@/lib/rules/registration/documents';
import { type CaseCheckRow, listChecks } from './checks/queries';
import { hasNewMessage } from './new-message';
import { findSentCase, isOwnCase } from './review-access';

/** One line of a case's history, newest last. */
export interface CaseEventView {
  readonly seq: number;
  readonly kind: 'move' | 'message' | 'document';
  readonly at: Date;
  readonly side: CaseSide;
  /** Who; null for the portal itself. */
  readonly by: string | null;
  readonly fromState: CaseState | null;
  readonly toState: CaseState | null;
  readonly message: string | null;
  readonly documentId: string | null;
}

/** Everything an officer needs to decide a case. */
export interface ReviewedCase {
  readonly caseId: string;
  readonly employerId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly number: string;
  readonly version: number;
  readonly submittedAt: Date;
  /** Who sent it, as they sign in. */
  readonly applicant: string;
  readonly targetDate: CalendarDate;
  readonly officer: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** The officer's own case, which they may not decide. */
  readonly isOwn: boolean;
  /** Null before there is one. */
  readonly employer: { readonly code: string; readonly name: string } | null;
  /** The form of a registration; null for a case of an employer that was there before. */
  readonly form: RegistrationView | null;
  readonly documents: readonly DocumentRow[];
  /** Required documents that are not there, or were refused and not replaced. */
  readonly missing: readonly DocumentType[];
  readonly checks: readonly CaseCheckRow[];
  /** The names of the case's people, by their id: for the checks that are about one. */
  readonly names: ReadonlyMap<string, string>;
  readonly events: readonly CaseEventView[];
  /** The employer wrote, nobody of the office has dealt with it since, and the case is not over. */
  readonly hasNewMessage: boolean;
  readonly today: CalendarDate;
}

/** A case for the office, or null when it is not there or was not sent. */
export async function readCaseForReview(actor: StaffActor, caseId: string): Promise<ReviewedCase | null> {
  const found = await findSentCase(actor, caseId);
  if (!found) return null;
  return forStaff(actor, async (tx) => {
    const { employerId } = found;
    const key = { employerId, caseId };
    const form = await tx.registration.findFirst({ where: key });
    const employer = await tx.employer.findUnique({
      where: { id: employerId },
      select: { code: true, name: true },
    });
    const events = await tx.caseEvent.findMany({ where: key, orderBy: { seq: 'asc' }, take: 500 });
    const checks = await listChecks(tx, key);
    return {
      ...factsOf(found),
      ...(await peopleOf(tx, found)),
      isOwn: await isOwnCase(tx, actor, found),
      employer,
      form: form && registrationView(form),
      documents: await allDocuments(tx, key),
      missing: await missingDocuments(tx, key),
      checks,
      names: await namesOf(tx, key, checks),
      events: await eventViews(tx, events),
      hasNewMessage: !isCaseOver(found.state) && hasNewMessage(events),
      today: dateInMalaysia(await databaseNow(tx)),
    };
  });
}

function factsOf(found: EmployerCase) {
  const { number, submittedAt, targetDate } = found;
  if (!number || !submittedAt || !targetDate) throw new Error(`the case ${found.id} was sent without its number`);
  return {
    caseId: found.id,
    employerId: found.employerId,
    kind: found.kind,
    state: found.state,
    number,
    version: found.version,
    submittedAt,
    targetDate: dateFromDb(targetDate),
    decidedAt: found.decidedAt,
  };
}

async function peopleOf(tx: Tx, { openedBy, submittedBy, officerId, decidedBy }: EmployerCase) {
  const names = await accountNames(tx, [submittedBy ?? openedBy, officerId, decidedBy]);
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  return {
    applicant: nameOf(submittedBy ?? openedBy) ?? '',
    officer: nameOf(officerId),
    decidedBy: nameOf(decidedBy),
  };
}

async function namesOf(
  tx: Tx,
  key: { readonly employerId: string; readonly caseId: string },
  checks: readonly CaseCheckRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(checks.flatMap(({ employeeId }) => employeeId ?? []))];
  const people = await tx.caseEmployee.findMany({
    where: { ...key, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function eventViews(tx: Tx, events: readonly CaseEvent[]): Promise<CaseEventView[]> {
  const names = await accountNames(
    tx,
    events.map(({ actorId }) => actorId),
  );
  return events.map(({ seq, kind, at, side, actorId, fromState, toState, message, documentId }) => ({
    seq,
    kind,
    at,
    side,
    by: actorId && (names.get(actorId) ?? null),
    fromState,
    toState,
    message,
    documentId,
  }));
}

async function accountNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const accounts = await tx.userAccount.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, email: true },
  });
  return new Map(accounts.map(({ id, name, email }) => [id, name ?? email]));
}
