import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import { dbDate } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { type CaseEmployeeRow, type CaseEmployeeView, rowOf, viewOf } from './case-employee-view';
import { EMPLOYEES_A_PAGE, type EmployeeGap } from './schema';

/** A page of a list; `count` is of all that the search lets through. */
export interface CaseEmployeePage {
  readonly rows: readonly CaseEmployeeRow[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** Which people of a case, and which page of them: everybody's first page unless told. */
export interface CaseEmployeeSearch {
  readonly isForeign?: boolean;
  /** A part of a name or of an identity number; empty lets everybody through. */
  readonly q?: string;
  readonly page?: number;
}

/** The people of a case by name, 25 on a page. Of another employer's case there are none. */
export async function listCaseEmployees(
  actor: EmployerActor,
  caseId: string,
  search: CaseEmployeeSearch = {},
): Promise<CaseEmployeePage> {
  return forEmployer(actor, async (tx) => {
    const where = searched(actor, caseId, search);
    const count = await tx.caseEmployee.count({ where });
    const pageCount = Math.max(1, Math.ceil(count / EMPLOYEES_A_PAGE));
    const page = Math.min(search.page ?? 1, pageCount);
    const found = await tx.caseEmployee.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * EMPLOYEES_A_PAGE,
      take: EMPLOYEES_A_PAGE,
    });
    const today = dateInMalaysia(await databaseNow(tx));
    return { rows: found.map((row) => rowOf(row, today)), count, page, pageCount };
  });
}

function searched(
  { employerId }: EmployerActor,
  caseId: string,
  { isForeign, q = '' }: CaseEmployeeSearch,
): Prisma.CaseEmployeeWhereInput {
  const number = q.replace(/[\s-]/g, '').toUpperCase();
  const by: Prisma.CaseEmployeeWhereInput[] = [
    { name: { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
    ...(/^[A-Z0-9]{3,}$/.test(number)
      ? [
          { icNumber: { contains: number } },
          { foreignNumber: { contains: number } },
          { passport: { contains: number } },
        ]
      : []),
  ];
  return { employerId, caseId, ...(isForeign !== undefined && { isForeign }), ...(q !== '' && { OR: by }) };
}

/** How many local and foreign employees a case has. */
export async function countCaseEmployees(
  actor: EmployerActor,
  caseId: string,
): Promise<{ readonly local: number; readonly foreign: number }> {
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => ({
    local: await tx.caseEmployee.count({ where: { employerId, caseId, isForeign: false } }),
    foreign: await tx.caseEmployee.count({ where: { employerId, caseId, isForeign: true } }),
  }));
}

/** Somebody in a case by their id; null when there is nobody, or in another employer's case. */
export async function readCaseEmployee(
  actor: EmployerActor,
  caseId: string,
  employeeId: string,
): Promise<CaseEmployeeView | null> {
  if (!isId(employeeId)) return null;
  return forEmployer(actor, async (tx) => {
    const found = await tx.caseEmployee.findUnique({
      where: { employerId_caseId_id: { employerId: actor.employerId, caseId, id: employeeId } },
    });
    return found && viewOf(found, dateInMalaysia(await databaseNow(tx)));
  });
}

/**
 * What a case still lacks of its employees before it can be sent: `employees.none`, `employees.kin_form` (a foreigner
 * without the next-of-kin form), `employees.papers_ended` (a passport or pass that ended since it was typed). Empty when
 * nothing is missing, and for a case that registers nobody. A step of a write.
 */
export async function caseEmployeeGaps(
  tx: Tx,
  { employerId, caseId }: { readonly employerId: string; readonly caseId: string },
): Promise<EmployeeGap[]> {
  const found = await tx.employerCase.findUnique({
    where: { employerId_id: { employerId, id: caseId } },
    select: { kind: true },
  });
  const isAsked = found && ['new_employer', 'new_domestic_employer', 'add_employees'].includes(found.kind);
  if (!isAsked) return [];
  const today = dbDate(dateInMalaysia(await databaseNow(tx)));
  const people = await tx.caseEmployee.count({ where: { employerId, caseId } });
  const ended = await tx.caseEmployee.count({
    where: {
      employerId,
      caseId,
      isForeign: true,
      OR: [{ passportUntil: { lte: today } }, { passUntil: { lte: today } }],
    },
  });
  // A form that the office refused, or that was taken away among the documents, is missing again.
  const [forms] = await tx.$queryRaw<{ missing: number }[]>`
    SELECT count(*)::integer AS missing FROM case_employee e
    LEFT JOIN document d ON d.employer_id = e.employer_id AND d.id = e.kin_document_id AND d.state IN ('stored', 'replaced')
    WHERE e.employer_id = ${employerId}::uuid AND e.case_id = ${caseId}::uuid AND e.is_foreign AND d.id IS NULL`;
  const withoutForm = forms?.missing ?? 0;
  return [
    ...(people === 0 ? ['employees.none' as const] : []),
    ...(withoutForm > 0 ? ['employees.kin_form' as const] : []),
    ...(ended > 0 ? ['employees.papers_ended' as const] : []),
  ];
}
