import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { CaseContext } from '@/lib/cases/queries';
import { lockCase } from '@/lib/cases/steps';
import { dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { dbDate } from '@/lib/db/dates';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { isFormOpen } from '@/lib/rules/lifecycle/case';
import { brnKeys } from '@/lib/rules/registration/brn';
import { isHousehold } from '@/lib/rules/registration/entities';
import {
  gapsOf,
  type RegistrationAnswers,
  type RegistrationField,
  type RegistrationStep,
  STEP_FIELDS,
} from '@/lib/rules/registration/gaps';
import { brnHolder, findRegistration, type RegistrationView } from './queries';
import { type ReadAnswers, readAnswers } from './read-answers';
import type { AnswerFault, AnswerWarning, SaveStep } from './schema';
import { stepStamp } from './step-stamp';
import { withOnlyChoices, withPlaces } from './typed-answers';
import { warningsOf } from './warnings';

/** A page of the form after it was saved. */
export interface SavedStep {
  /** What is wrong or missing, by field; the rest was saved. */
  readonly faults: Readonly<Record<string, AnswerFault>>;
  readonly warnings: readonly AnswerWarning[];
  /** What the page shows now. */
  readonly seen: string;
}

type Faults = Partial<Record<RegistrationField, AnswerFault>>;

/**
 * SIMPAN & TERUSKAN: saves what is right on one page of a registration and says what is wrong or missing.
 *
 * @throws DomainError `case.not_found`; `case.not_open` once it was sent, but for a query; `registration.changed` when
 * the page was saved elsewhere since it was read, with `seen` as it is now and in `now.<field>` each answer that differs
 * from what was typed
 */
export async function saveStep(context: CaseContext, input: SaveStep, now: Date): Promise<SavedStep> {
  const { actor, caseId } = context;
  const { employerId } = actor;
  return forEmployer(actor, async (tx) => {
    const state = await lockCase(tx, { employerId, caseId });
    if (!isFormOpen(state)) throw new DomainError('case.not_open');
    const before = await findRegistration(tx, { employerId, caseId });
    const today = dateInMalaysia(now);
    const typed = withOnlyChoices(withPlaces(input.typed, { always: false }));
    const read = readAnswers({ step: input.step, typed, household: isHousehold(before.entity), today });
    requireUnchanged(before, read, input);
    const { values, faults } = await withoutTakenBrn(tx, before, read);
    const after: RegistrationAnswers = { ...before, ...values };
    if (stepStamp(after, input.step) !== stepStamp(before, input.step)) {
      await tx.registration.updateMany({
        where: { employerId, caseId },
        data: { ...forDb(values), version: { increment: 1 }, updatedAt: now },
      });
      const details = { step: input.step };
      const entry = { at: now, chain: employerId, actorId: actor.userId, subjectId: caseId, details };
      await recordAudit(tx, { ...entry, action: 'registration.saved' });
    }
    return {
      faults: { ...missingIn(after, input.step), ...faults },
      warnings: warningsOf(after, today, input.step),
      seen: stepStamp(after, input.step),
    };
  });
}

function requireUnchanged(before: RegistrationView, read: ReadAnswers, { step, seen }: SaveStep): void {
  const current = stepStamp(before, step);
  if (seen === current) return;
  const differing = STEP_FIELDS[step].filter(
    (field) => field in read.faults || (field in read.values && read.values[field] !== before[field]),
  );
  if (differing.length === 0) return;
  const facts = differing.map((field) => [`now.${field}`, String(before[field] ?? '')]);
  throw new DomainError('registration.changed', { seen: current, ...Object.fromEntries(facts) });
}

/** A number that another employer has, or that somebody else has sent, is not saved; everything else is. */
async function withoutTakenBrn(tx: Tx, { employerId }: RegistrationView, read: ReadAnswers) {
  const faults: Faults = { ...read.faults };
  const values = { ...read.values };
  for (const field of ['brn', 'brnOld'] as const) {
    const holder = await brnHolder(tx, brnKeys(values[field] ?? null), employerId);
    if (holder === null) continue;
    faults[field] = holder === 'employer' ? 'brnTaken' : 'brnInCase';
    delete values[field];
  }
  return { values, faults };
}

function missingIn(after: RegistrationAnswers, step: RegistrationStep): Faults {
  return Object.fromEntries(
    gapsOf(after, step).map((field) => [field, CHOSEN.includes(field) ? 'choice' : 'required']),
  );
}

const CHOSEN: readonly RegistrationField[] = [
  'entity',
  'subEntity',
  'entityItem',
  'stateCode',
  'mailStateCode',
  'msicSection',
  'msicDivision',
  'officeCode',
  'inductionPlace',
];

function forDb({ firstEmployeeOn, ...rest }: Partial<RegistrationAnswers>) {
  if (firstEmployeeOn === undefined) return rest;
  return { ...rest, firstEmployeeOn: firstEmployeeOn && dbDate(firstEmployeeOn) };
}
