'use server';

import { redirect } from 'next/navigation';
import { answerQuery } from '@/lib/cases/answer-query';
import { discardCase } from '@/lib/cases/discard-case';
import {
  answerQuerySchema,
  caseOnlySchema,
  declareCaseSchema,
  submitCaseSchema,
  writeMessageSchema,
} from '@/lib/cases/schema';
import { submitCase } from '@/lib/cases/submit-case';
import { withdrawCase } from '@/lib/cases/withdraw-case';
import { writeMessage } from '@/lib/cases/write-message';
import { saveStep } from '@/lib/employers/save-step';
import { type SaveStep, type StepAnswer, saveStepSchema } from '@/lib/employers/schema';
import { townsOf, withOnlyChoices, withPlaces } from '@/lib/employers/typed-answers';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';
import { caseAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { caseHref, REGISTRATIONS } from '../_components/addresses';

const AFTER = { business: 'details', details: 'induction', induction: 'employees' } as const satisfies Record<
  RegistrationStep,
  string
>;

/** Simpan & Teruskan on a page of the form; and the lists that follow from what was typed, which saves nothing. */
export const savePage = caseAction(saveStepSchema, async (context, input, now): Promise<StepAnswer> => {
  if (input.press === 'list') {
    const values = withOnlyChoices(withPlaces(input.typed, { always: true }));
    return { notice: 'list', values, faults: {}, warnings: [], seen: input.seen, towns: townsOf(values) };
  }
  const saved = await saveStep(context, input, now);
  const faulty = Object.keys(saved.faults);
  if (input.press === 'later' && faulty.every((field) => isBlank(input, field))) redirect(caseHref(input.caseId));
  const accepted = saved.warnings.every((warning) => input.accepted.includes(warning));
  if (faulty.length === 0 && accepted) redirect(caseHref(input.caseId, AFTER[input.step]));
  const values = withOnlyChoices(withPlaces(input.typed, { always: false }));
  return { notice: 'saved', values, ...saved, towns: townsOf(values) };
});

function isBlank({ typed }: SaveStep, field: string): boolean {
  return Object.entries(typed).every(([name, value]) => name.split('-')[0] !== field || value.trim() === '');
}

/** Hantar: the declaration is made; the confirmation page follows. Nothing is sent yet. */
export const declare = caseAction(declareCaseSchema, async (_context, { caseId, stamp }) => {
  redirect(`${caseHref(caseId, 'confirm')}?stamp=${stamp}`);
});

/** Sahkan: the case goes to the office. */
export const confirm = caseAction(submitCaseSchema, async (context, input) => {
  const { caseId } = await submitCase(context, input, freshId);
  redirect(caseHref(caseId, 'done'));
});

/** Throws a draft away, after its own page has asked. */
export const discard = caseAction(caseOnlySchema, async (context, _input, now) => {
  await discardCase(context, now);
  redirect(REGISTRATIONS);
});

/** Takes a case back, after its own page has asked. */
export const withdraw = caseAction(caseOnlySchema, async (context, { caseId }, now) => {
  await withdrawCase(context, now);
  redirect(caseHref(caseId));
});

/** Hantar jawapan: the case goes back to the officer who asked. */
export const answer = caseAction(answerQuerySchema, async (context, input, now) => {
  await answerQuery(context, input, now);
  redirect(caseHref(input.caseId));
});

/** A message to the office. */
export const write = caseAction(writeMessageSchema, async (context, input, now) => {
  await writeMessage(context, input, now);
  redirect(caseHref(input.caseId));
});
