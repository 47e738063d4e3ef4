import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { assignNumber } from '@/lib/cases/steps';
import { DomainError } from '@/lib/core/errors';
import { type Month, month } from '@/lib/core/month';
import { dbMonth, monthFromDb } from '@/lib/db/dates';
import type { Registration } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { DOMESTIC_FROM } from '@/lib/rules/domestic';
import { makeEmployerCode } from '@/lib/rules/identity/employer-code';
import { brnKeys } from '@/lib/rules/registration/brn';
import { findOffice } from '@/lib/rules/registration/offices';
import { brnHolder, lockBrn } from './queries';

/** The employer that an approved registration made. */
export interface MadeEmployer {
  readonly code: string;
  readonly name: string;
  /** The first month for which contributions are owed. */
  readonly liableFrom: Month;
}

interface MakeEmployerStep {
  readonly employerId: string;
  readonly caseId: string;
  readonly at: Date;
  /** Whoever decided it; null when the portal did by itself. */
  readonly actorId: string | null;
  /** The months in which the case's employees begin. */
  readonly firstMonths: readonly Month[];
}

/** The series of the running numbers in employer codes. */
const EMPLOYER_SERIES = 'EMPLOYER';
/** No office of PERKESO has this area: for a registration that names none. */
const NO_AREA = 'X99';
/** Before the first confirmed wage-band table nothing can be worked out. */
const EARLIEST: Month = month('2016-06');

/**
 * Makes the employer of an approved registration: its Kod Majikan, its particulars as they were declared, its months
 * open from the first employee on, and its owner, who is whoever opened the case. A step of a write; the case is
 * approved already in the same transaction.
 *
 * @throws DomainError `registration.brn_taken` when an employer with its registration number was made in the meantime
 */
export async function makeEmployer(tx: Tx, step: MakeEmployerStep): Promise<MadeEmployer> {
  const { employerId, caseId, at, actorId, firstMonths } = step;
  const form = await tx.registration.findUniqueOrThrow({ where: { employerId } });
  const opened = await tx.employerCase.findUniqueOrThrow({
    where: { employerId_id: { employerId, id: caseId } },
    select: { kind: true, openedBy: true },
  });
  await requireFreeBrn(tx, form);
  const household = opened.kind === 'new_domestic_employer';
  const liableFrom = firstLiableMonth(form, firstMonths, household);
  const code = await assignNumber(tx, {
    series: EMPLOYER_SERIES,
    make: (serial) => makeEmployerCode(findOffice(form.officeCode)?.area ?? NO_AREA, serial),
    employerId,
    subjectId: employerId,
  });
  const name = declared(form.name);
  await tx.employer.createMany({
    data: {
      ...particulars(form),
      id: employerId,
      code,
      name,
      kind: household ? 'household' : 'business',
      liableFrom: dbMonth(liableFrom),
      createdAt: at,
    },
  });
  await tx.membership.createMany({ data: { employerId, userId: opened.openedBy, role: 'owner', createdAt: at } });
  await recordAudit(tx, {
    at,
    chain: employerId,
    actorId,
    action: 'employer.registered',
    subjectId: employerId,
    details: { code, liableFrom },
  });
  return { code, name, liableFrom };
}

/** Two registrations of one number may be decided at once: the second waits here, and then finds the first. */
async function requireFreeBrn(tx: Tx, { employerId, brn, brnOld }: Registration): Promise<void> {
  const keys = brnKeys(declared(brn), brnOld);
  await lockBrn(tx, keys);
  if ((await brnHolder(tx, keys, employerId)) === 'employer') throw new DomainError('registration.brn_taken');
}

function firstLiableMonth(form: Registration, firstMonths: readonly Month[], household: boolean): Month {
  const declaredFirst = form.firstEmployeeOn ? [monthFromDb(form.firstEmployeeOn)] : [];
  const [first] = [...declaredFirst, ...firstMonths].sort();
  if (!first) throw new Error(`nobody says when the first employee of ${form.employerId} began`);
  const limit = household ? DOMESTIC_FROM : EARLIEST;
  return first < limit ? limit : first;
}

function particulars(form: Registration) {
  return {
    tradeName: form.tradeName,
    brn: declared(form.brn),
    brnOld: form.brnOld,
    address: declared(form.address),
    postcode: declared(form.postcode),
    city: declared(form.city),
    stateCode: declared(form.stateCode),
    phone: form.phone,
    email: form.email,
  };
}

/** What a registration that was sent has: `submitCase` lets none go without it. */
function declared(value: string | null): string {
  if (value === null) throw new Error('a registration was approved with a gap');
  return value;
}
