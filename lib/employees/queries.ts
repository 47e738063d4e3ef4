import 'server-only';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';
import { databaseNow } from '@/lib/db/clock';
import { dbDate } from '@/lib/db/dates';
import { type CaseEmployee, Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { type CaseEmployeeRow, type CaseEmployeeView, type KinForm, rowOf, viewOf } from './case-employee-view';
import { EMPLOYEES_A_PAGE, type EmployeeGap, INCOMPLETE_SHOWN } from './schema';

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
    return { rows: await rowsOf(tx, { employerId: actor.employerId, caseId }, found), count, page, pageCount };
  });
}

async function rowsOf(tx: Tx, key: CaseKey, found: readonly CaseEmployee[]): Promise<CaseEmployeeRow[]> {
  const today = dateInMalaysia(await databaseNow(tx));
  const foreign = found.filter(({ isForeign }) => isForeign).map(({ id }) => id);
  const forms = await kinFormsOf(tx, key, foreign);
  return found.map((row) => rowOf(row, forms.get(row.id) ?? null, today));
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
    if (!found) return null;
    const forms = await kinFormsOf(tx, { employerId: actor.employerId, caseId }, [employeeId]);
    return viewOf(found, forms.get(employeeId) ?? null, dateInMalaysia(await databaseNow(tx)));
  });
}

interface CaseKey {
  readonly employerId: string;
  readonly caseId: string;
}

/**
 * The next-of-kin forms that stand in a case, by the id of the employee. A row keeps the document that came for it; what
 * took its place is found from there, because the row itself is closed while the office has the case and documents are
 * not. Reads in a transaction that may read the case.
 *
 * @param employeeIds whose forms; everybody's unless told
 */
export async function kinFormsOf(
  tx: Tx,
  key: CaseKey,
  employeeIds?: readonly string[],
): Promise<ReadonlyMap<string, KinForm>> {
  if (employeeIds?.length === 0) return new Map();
  const found = await tx.$queryRaw<StandingForm[]>`${standingForms(key, employeeIds)}
    SELECT employee_id::text, document_id::text, state::text, refused_reason FROM standing`;
  return new Map(
    found.map(({ employee_id, document_id, state, refused_reason }) => [
      employee_id,
      { documentId: document_id, state, refusedReason: refused_reason },
    ]),
  );
}

interface StandingForm {
  employee_id: string;
  document_id: string;
  state: KinForm['state'];
  refused_reason: string | null;
}

/** `standing`: the form of each foreign employee of a case who has one, through whatever was replaced by it. */
function standingForms({ employerId, caseId }: CaseKey, employeeIds?: readonly string[]): Prisma.Sql {
  const whose = employeeIds ? Prisma.sql`AND e.id = ANY(${employeeIds}::uuid[])` : Prisma.empty;
  const inCase = Prisma.sql`d.employer_id = ${employerId}::uuid AND d.case_id = ${caseId}::uuid`;
  return Prisma.sql`WITH RECURSIVE sent (employee_id, document_id) AS (
      SELECT e.id, e.kin_document_id FROM case_employee e
      WHERE e.employer_id = ${employerId}::uuid AND e.case_id = ${caseId}::uuid AND e.kin_document_id IS NOT NULL ${whose}
      UNION
      SELECT s.employee_id, d.replaced_by FROM sent s JOIN document d ON d.id = s.document_id AND ${inCase}
      WHERE d.state = 'replaced'
    ), standing AS (
      SELECT s.employee_id, d.id AS document_id, d.state, d.refused_reason
      FROM sent s JOIN document d ON d.id = s.document_id AND ${inCase}
      WHERE d.type = 'kin_form' AND d.state IN ('stored', 'refused')
    )`;
}

/** Who keeps a case from being sent: the first of them by name, each with what they lack, and how many they are. */
export interface IncompletePeople {
  readonly rows: readonly CaseEmployeeRow[];
  readonly count: number;
}

/** The people of a case who lack something, by name: the same as `caseEmployeeGaps` counts. */
export async function listIncompletePeople(actor: EmployerActor, caseId: string): Promise<IncompletePeople> {
  const key = { employerId: actor.employerId, caseId };
  return forEmployer(actor, async (tx) => {
    const today = dbDate(dateInMalaysia(await databaseNow(tx)));
    const found = await tx.$queryRaw<{ id: string; count: number }[]>`${standingForms(key)}
      SELECT e.id::text, (count(*) OVER ())::integer AS count FROM case_employee e
      LEFT JOIN standing f ON f.employee_id = e.id AND f.state = 'stored'
      WHERE e.employer_id = ${key.employerId}::uuid AND e.case_id = ${caseId}::uuid AND e.is_foreign
        AND (f.employee_id IS NULL OR e.passport_until <= ${today}::date OR e.pass_until <= ${today}::date)
      ORDER BY e.name, e.id LIMIT ${INCOMPLETE_SHOWN}`;
    const people = await tx.caseEmployee.findMany({
      where: { ...key, id: { in: found.map(({ id }) => id) } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return { rows: await rowsOf(tx, key, people), count: found[0]?.count ?? 0 };
  });
}

/**
 * What a case still lacks of its employees before it can be sent: `employees.none`, `employees.kin_form` (a foreigner
 * without the next-of-kin form), `employees.papers_ended` (a passport or pass that ended since it was typed). Empty when
 * nothing is missing, and for a case that registers nobody. A step of a write.
 */
export async function caseEmployeeGaps(tx: Tx, { employerId, caseId }: CaseKey): Promise<EmployeeGap[]> {
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
  const [forms] = await tx.$queryRaw<{ missing: number }[]>`${standingForms({ employerId, caseId })}
    SELECT count(*)::integer AS missing FROM case_employee e
    LEFT JOIN standing f ON f.employee_id = e.id AND f.state = 'stored'
    WHERE e.employer_id = ${employerId}::uuid AND e.case_id = ${caseId}::uuid AND e.is_foreign AND f.employee_id IS NULL`;
  const withoutForm = forms?.missing ?? 0;
  return [
    ...(people === 0 ? ['employees.none' as const] : []),
    ...(withoutForm > 0 ? ['employees.kin_form' as const] : []),
    ...(ended > 0 ? ['employees.papers_ended' as const] : []),
  ];
}
