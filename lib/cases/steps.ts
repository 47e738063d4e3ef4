import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { DomainError } from '@/lib/core/errors';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { type CaseKind, type CaseSide, type CaseState, startsOf } from '@/lib/rules/lifecycle/case';

/** Who does something to a case. The portal itself has no id. */
export interface CaseMover {
  readonly side: CaseSide;
  readonly actorId: string | null;
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

interface NewCase extends CaseKey {
  readonly kind: CaseKind;
  readonly openedBy: string;
  readonly subjectId?: string;
  readonly at: Date;
}

/** Begins a case as a draft, with its first event and its audit row. A step of a write. */
export async function openCase(tx: Tx, { employerId, caseId, kind, openedBy, subjectId, at }: NewCase): Promise<void> {
  await tx.employerCase.createMany({
    data: { employerId, id: caseId, kind, openedBy, openedAt: at, ...(subjectId && { subjectId }) },
  });
  const key = { employerId, caseId, at, side: 'employer' as const, actorId: openedBy };
  await addEvent(tx, { ...key, kind: 'move', toState: 'draft' });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId: openedBy,
    action: 'case.opened',
    subjectId: caseId,
    details: { kind },
  });
}

interface CaseMoveStep extends CaseKey {
  readonly to: CaseState;
  readonly mover: CaseMover;
  readonly at: Date;
  /** What the case was when it was read; left out, any state that the move may begin in will do. */
  readonly version?: number;
  /** Why: shown to both sides. */
  readonly message?: string;
  /** What else is written with the move: its number, its target, who decided. */
  readonly set?: Prisma.EmployerCaseUncheckedUpdateManyInput;
}

/**
 * Moves a case along the table of `lib/rules/lifecycle/case.ts`, with its event and its audit row. Of several at once one
 * moves it. A step of a write.
 *
 * @throws DomainError `case.already_moved` with the `state` it is in now, who moved it and when, when another was first or
 * the move is not allowed from there; `case.not_found`
 */
export async function moveCase(tx: Tx, move: CaseMoveStep): Promise<void> {
  const { employerId, caseId, to, mover, at, version, message, set } = move;
  const from = await lockCase(tx, { employerId, caseId });
  const { count } = await tx.employerCase.updateMany({
    where: { employerId, id: caseId, state: { in: startsOf(to, mover.side) }, ...(version && { version }) },
    data: { ...set, state: to, version: { increment: 1 } },
  });
  if (count === 0) throw await alreadyMoved(tx, { employerId, caseId, state: from, asker: mover.side });
  const { side, actorId } = mover;
  await addEvent(tx, {
    employerId,
    caseId,
    at,
    side,
    actorId,
    kind: 'move',
    fromState: from,
    toState: to,
    ...(message && { message }),
  });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId,
    action: 'case.moved',
    subjectId: caseId,
    details: { from, to, side },
  });
}

interface MovedCase extends CaseKey {
  readonly state: CaseState;
  /** Who is refused: an employer is not told who of the office it was. */
  readonly asker: CaseSide;
}

/** The refusal that names who moved a case last, and when (ISO 8601). The caller holds the case. */
export async function alreadyMoved(tx: Tx, { employerId, caseId, state, asker }: MovedCase): Promise<DomainError> {
  const last = await tx.caseEvent.findFirst({
    where: { employerId, caseId, kind: 'move' },
    orderBy: { seq: 'desc' },
    select: { at: true, side: true, actorId: true },
  });
  const isNamed = last !== null && last.actorId !== null && (last.side === 'employer' || asker === 'staff');
  const by = isNamed ? await tx.userAccount.findUnique({ where: { id: last.actorId ?? '' } }) : null;
  return new DomainError('case.already_moved', {
    state,
    who: by ? 'named' : (last?.side ?? 'system'),
    by: by ? (by.name ?? by.email) : '',
    at: last?.at.toISOString() ?? '',
  });
}

/**
 * Holds the row of a case for the rest of the transaction, so that its parts and its state do not move apart.
 *
 * @returns the state it is in
 * @throws DomainError `case.not_found`
 */
export async function lockCase(tx: Tx, { employerId, caseId }: CaseKey): Promise<CaseState> {
  const [row] = await tx.$queryRaw<{ state: CaseState }[]>`
    SELECT state::text FROM employer_case WHERE employer_id = ${employerId}::uuid AND id = ${caseId}::uuid FOR UPDATE`;
  if (!row) throw new DomainError('case.not_found');
  return row.state;
}

interface CaseEventStep extends CaseKey {
  readonly kind: 'move' | 'message' | 'document';
  readonly at: Date;
  readonly side: CaseSide;
  readonly actorId: string | null;
  readonly fromState?: CaseState;
  readonly toState?: CaseState;
  readonly message?: string;
  readonly documentId?: string;
}

/** Writes one line of a case's history. The caller holds the case (`lockCase`) or has just made it. */
export async function addEvent(tx: Tx, { employerId, caseId, ...event }: CaseEventStep): Promise<void> {
  const last = await tx.caseEvent.aggregate({ where: { employerId, caseId }, _max: { seq: true } });
  await tx.caseEvent.createMany({ data: { employerId, caseId, seq: (last._max.seq ?? 0) + 1, ...event } });
}

interface NumberStep {
  readonly series: string;
  /** The number as it is printed, of the next serial. */
  readonly make: (serial: number) => string;
  readonly employerId: string;
  /** What bears the number. */
  readonly subjectId: string;
}

/**
 * Gives out the next number of a series, without gaps. The series is held until the transaction ends, so this comes last
 * in it.
 */
export async function assignNumber(tx: Tx, { series, make, employerId, subjectId }: NumberStep): Promise<string> {
  const [taken] = await tx.$queryRaw<{ serial: number }[]>`SELECT take_numbers(${series}, 1) AS serial`;
  if (!taken) throw new Error(`no number in the series ${series}`);
  const number = make(taken.serial);
  await tx.assignedNumber.createMany({ data: { number, series, serial: taken.serial, employerId, subjectId } });
  return number;
}
