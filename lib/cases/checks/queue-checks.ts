import 'server-only';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { checkBrnForm, checkBrnFree, isOfSsm } from '@/lib/rules/checks/brn';
import { type Finding, PASS } from '@/lib/rules/checks/finding';
import {
  checkDeclaredMonths,
  checkNameScript,
  checkPapers,
  checkPension,
  nearDuplicates,
} from '@/lib/rules/checks/people';
import { checkDocuments, checkEmployeeCount, checkLateRegistration } from '@/lib/rules/checks/registration';
import { icDigits } from '@/lib/rules/identity/ic-number';
import { isHousehold } from '@/lib/rules/registration/entities';
import type { CheckCode } from './codes';
import { type CheckGround, readGround } from './read-ground';

interface QueueStep {
  readonly employerId: string;
  readonly caseId: string;
  /** When the case was sent. */
  readonly at: Date;
}

/** A check that is written down: what was found, or that a registry is to be asked. */
interface NewCheck {
  readonly code: CheckCode;
  /** The id of the employee; empty for the whole case. */
  readonly subject: string;
  readonly finding: Finding | 'pending';
}

/**
 * Checks a case that is being sent or sent again: writes what the portal can tell by itself, and what registries are to
 * be asked as pending, which the worker does. What was found before is forgotten. A step of a write.
 */
export async function queueChecks(tx: Tx, { employerId, caseId, at }: QueueStep): Promise<void> {
  const ground = await readGround(tx, { employerId, caseId });
  const checks = checksOf(ground, dateInMalaysia(at));
  await tx.caseCheck.deleteMany({ where: { employerId, caseId } });
  await tx.caseCheck.createMany({
    data: checks.map(({ code, subject, finding }) => ({
      employerId,
      caseId,
      code,
      subject,
      at,
      ...(finding === 'pending' ? { ...WAITING, nextAttemptAt: at } : rowOf(finding)),
    })),
  });
}

const WAITING = { outcome: 'pending' as const, details: { reason: 'waiting', facts: {} } };

/** What is written down of something that was found. */
export function rowOf(finding: Finding) {
  if (finding.outcome === 'pass') return { outcome: finding.outcome, details: {} };
  const { outcome, reason, facts = {} } = finding;
  return { outcome, details: { reason, facts } as Prisma.InputJsonObject };
}

/** Every check of a case as of the day it is sent. */
function checksOf(ground: CheckGround, on: CalendarDate): NewCheck[] {
  return [
    ...formChecks(ground, on),
    { code: 'documents', subject: '', finding: checkDocuments(ground.missingDocuments) },
    ...registryChecks(ground),
    ...peopleChecks(ground, on),
  ];
}

function formChecks({ form, people }: CheckGround, on: CalendarDate): NewCheck[] {
  if (!form) return [];
  const { brn, entity } = form;
  const whole = (code: CheckCode, finding: NewCheck['finding']): NewCheck => ({ code, subject: '', finding });
  return [
    whole('brn_form', checkBrnForm(brn, entity, on)),
    whole('brn_free', checkBrnFree(form.brnHolder)),
    whole('late_registration', checkLateRegistration(form.firstEmployeeOn, on)),
    whole('employee_count', checkEmployeeCount(form.employeeCount, people.length)),
    ...(brn && isOfSsm(entity) ? [whole('ssm_company', 'pending')] : []),
    ...(brn && isHousehold(entity) && icDigits(brn) ? [whole('jpn_owner', 'pending')] : []),
  ];
}

function registryChecks({ kind, people, subjectId }: CheckGround): NewCheck[] {
  const pending = (code: CheckCode, subject: string): NewCheck => ({ code, subject, finding: 'pending' });
  if (kind === 'immigration_correction') return subjectId ? [pending('immigration_person', subjectId)] : [];
  return people.map(({ id, isForeign }) => pending(isForeign ? 'immigration_person' : 'jpn_person', id));
}

/** Of what the portal sees of people by itself only what is worth a look has a row each; else one says that all passed. */
function peopleChecks({ people, declared }: CheckGround, on: CalendarDate): NewCheck[] {
  if (people.length === 0) return [];
  const duplicates = nearDuplicates(people);
  const foreigners = people.flatMap(({ id, papers }) => (papers ? [{ id, papers }] : []));
  return [
    ...worthALook(
      'name_script',
      people.map(({ id, name }) => [id, checkNameScript(name)]),
    ),
    ...worthALook(
      'near_duplicate',
      people.map(({ id }) => [id, duplicates.get(id) ?? PASS]),
    ),
    ...(foreigners.length > 0
      ? worthALook(
          'papers',
          foreigners.map(({ id, papers }) => [id, checkPapers(papers, on)]),
        )
      : []),
    ...declaredChecks(declared),
  ];
}

function declaredChecks({ months, pensions }: CheckGround['declared']): NewCheck[] {
  const ofMonths = [...months].map(([id, counted]) => [id, checkDeclaredMonths(counted)] as const);
  const ofPensions = [...pensions].map(([id, { declared, known }]) => [id, checkPension(declared, known)] as const);
  return [
    ...(ofMonths.length > 0 ? worthALook('declared_months', ofMonths) : []),
    ...(ofPensions.length > 0 ? worthALook('invalidity_pension', ofPensions) : []),
  ];
}

function worthALook(code: CheckCode, findings: readonly (readonly [string, Finding])[]): NewCheck[] {
  const seen = findings.filter(([, { outcome }]) => outcome !== 'pass');
  if (seen.length === 0) return [{ code, subject: '', finding: PASS }];
  return seen.map(([subject, finding]) => ({ code, subject, finding }));
}
