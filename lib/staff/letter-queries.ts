import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import { letterKind } from '@/lib/letters/queries';
import type { LetterKind } from '@/lib/letters/schema';
import { type OfficePage, paged } from './paged';

/** A letter in an employer's history. */
export interface EmployerLetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly madeAt: Date;
  readonly caseId: string;
  /** The reference number of its case. */
  readonly caseNumber: string;
}

/** The letters that were made for an employer, the latest first. */
export function listEmployerLetters(
  actor: StaffActor,
  employerId: string,
  page: number,
): Promise<OfficePage<EmployerLetterRow>> {
  const where = { employerId };
  return paged(actor, page, {
    count: (tx) => tx.letter.count({ where }),
    rows: async (tx, at) => {
      const rows = await tx.letter.findMany({ where, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], ...at });
      const cases = await tx.employerCase.findMany({
        where: { employerId, id: { in: rows.map(({ caseId }) => caseId) } },
        select: { id: true, number: true },
      });
      const numbers = new Map(cases.map(({ id, number }) => [id, number]));
      return rows.map(({ id, kind, madeAt, caseId }) => ({
        ...{ id, madeAt, caseId },
        kind: letterKind(kind),
        caseNumber: numbers.get(caseId) ?? '',
      }));
    },
  });
}
