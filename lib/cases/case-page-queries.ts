import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { dateFromDb } from '@/lib/db/dates';
import { forEmployer } from '@/lib/db/tenant';
import type { CaseKind, CaseSide, CaseState } from '@/lib/rules/lifecycle/case';

/** A case as its employer sees it. */
export interface CasePage {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly number: string | null;
  readonly openedAt: Date;
  readonly submittedAt: Date | null;
  readonly targetDate: CalendarDate | null;
  readonly decidedAt: Date | null;
  /** As it was declared, or as the register has it. */
  readonly employerName: string | null;
  /** The Kod Majikan, once there is one. */
  readonly employerCode: string | null;
  readonly events: readonly CasePageEvent[];
}

/** One line of the history. Who of the office wrote it is not told. */
export interface CasePageEvent {
  readonly seq: number;
  readonly kind: 'move' | 'message' | 'document';
  readonly at: Date;
  readonly side: CaseSide;
  readonly toState: CaseState | null;
  readonly message: string | null;
}

/** Lines of the history that a page shows: the latest. */
const EVENTS_SHOWN = 200;

/** Everything that the page of a case shows of the case itself. @throws DomainError `case.not_found` */
export function readCasePage(actor: EmployerActor, caseId: string): Promise<CasePage> {
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const row = await tx.employerCase.findUnique({ where: { employerId_id: { employerId, id: caseId } } });
    if (!row) throw new DomainError('case.not_found');
    const form = await tx.registration.findUnique({ where: { employerId }, select: { name: true } });
    const employer = await tx.employer.findUnique({ where: { id: employerId }, select: { name: true, code: true } });
    const events = await tx.caseEvent.findMany({
      where: { employerId, caseId },
      orderBy: { seq: 'desc' },
      take: EVENTS_SHOWN,
      select: { seq: true, kind: true, at: true, side: true, toState: true, message: true },
    });
    return {
      caseId,
      kind: row.kind,
      state: row.state,
      number: row.number,
      openedAt: row.openedAt,
      submittedAt: row.submittedAt,
      targetDate: row.targetDate && dateFromDb(row.targetDate),
      decidedAt: row.decidedAt,
      employerName: employer?.name ?? form?.name ?? null,
      employerCode: employer?.code ?? null,
      events: events.reverse(),
    };
  });
}
