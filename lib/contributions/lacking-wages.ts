import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { firstDayOf } from '@/lib/core/month';
import { monthFromDb } from '@/lib/db/dates';
import { Prisma, type Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { employedSql, lineOfSql } from './employed-sql';

/** People employed in a draft's month who have no wage in it: how many, and the first of them by name. */
export interface LackingWages {
  /** Whether the draft may be submitted all the same: a file may leave people out, the screen may not. */
  readonly allowed: boolean;
  readonly count: number;
  readonly people: readonly { readonly employeeId: string; readonly name: string }[];
}

const PEOPLE_NAMED = 20;

/** What LENGKAP and HANTAR have to say of a draft. Of what is no draft of this employer: nobody. */
export async function listLackingWages(actor: EmployerActor, submissionId: string): Promise<LackingWages> {
  return forEmployer(actor, async (tx) => {
    const key = { employerId: actor.employerId, id: submissionId };
    const draft = await tx.submission.findUnique({ where: { employerId_id: key } });
    if (draft?.state !== 'draft') return { allowed: true, count: 0, people: [] };
    const people = await tx.$queryRaw<{ employeeId: string; name: string; count: number }[]>`
      SELECT e.id AS "employeeId", e.name, (count(*) OVER ())::integer AS count ${lackingSql(draft)}
      ORDER BY e.name, e.id LIMIT ${PEOPLE_NAMED}`;
    return {
      allowed: draft.source === 'file',
      count: people[0]?.count ?? 0,
      people: people.map(({ employeeId, name }) => ({ employeeId, name })),
    };
  });
}

/**
 * Refuses a draft made on the screen while somebody employed in its month has no wage in it. A draft made from a file
 * passes: whom the file leaves out was shown, and accepted, on its check page.
 *
 * @throws DomainError `submission.incomplete` with the `count`
 */
export async function requireAllWages(tx: Tx, submission: Submission): Promise<void> {
  if (submission.source === 'file') return;
  const [found] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::integer AS count ${lackingSql(submission)}`;
  if (found && found.count > 0) throw new DomainError('submission.incomplete', { count: found.count });
}

function lackingSql({ employerId, id, month }: Submission): Prisma.Sql {
  // The places of the month and of the submission are filled in once, by a row of two values.
  const places = Prisma.sql`(SELECT ${firstDayOf(monthFromDb(month))}::date AS first, ${id}::uuid AS id) s`;
  return Prisma.sql`FROM ${places} CROSS JOIN employee e ${Prisma.raw(lineOfSql('l', 's.first', 's.id'))}
    WHERE e.employer_id = ${employerId}::uuid AND l.employee_id IS NULL AND ${Prisma.raw(employedSql('s.first'))}`;
}
