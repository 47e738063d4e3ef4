import { z } from 'zod';
import { isId } from '@/lib/core/ids';
import { REGISTRATION_STEPS, type RegistrationStep, STEP_FIELDS } from '@/lib/rules/registration/gaps';

/** The two ways to begin. */
export const REGISTRATION_KINDS = ['new_employer', 'new_domestic_employer'] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];

export const startSchema = z.strictObject({ kind: z.enum(REGISTRATION_KINDS) });

/** The address of a list in pages: a bad page shows the first one. */
export const listParamsSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type ListParams = z.output<typeof listParamsSchema>;

/** Registrations that one person may have open at a time. */
export const OPEN_DRAFTS = 10;

const LONGEST_TYPED = 2000;
const DATE_PARTS = ['firstEmployeeOn-day', 'firstEmployeeOn-month', 'firstEmployeeOn-year'];

/** SIMPAN & TERUSKAN; save and come back later; and the lists that follow from what was typed, without saving. */
export const STEP_PRESSES = ['continue', 'later', 'list'] as const;
export type StepPress = (typeof STEP_PRESSES)[number];

/** The controls of a page of the form. A date has three. */
export function controlsOf(step: RegistrationStep): readonly string[] {
  const names = STEP_FIELDS[step].filter((field) => field !== 'firstEmployeeOn');
  return step === 'details' ? [...names, ...DATE_PARTS] : names;
}

/**
 * A page of the form as it was typed. What is wrong with a field is found by `readAnswers`, so that the rest is saved.
 * `seen` is the stamp of what the page showed.
 */
export const saveStepSchema = z
  .looseObject({
    caseId: z.string().refine(isId, { message: 'id' }),
    step: z.enum(REGISTRATION_STEPS),
    press: z.enum(STEP_PRESSES).catch('continue'),
    seen: z.string().max(64),
    accepted: z.string().max(200).default(''),
  })
  .transform((form) => {
    const { caseId, step, press, seen, accepted } = form;
    const typed: Record<string, string> = {};
    for (const name of controlsOf(step)) {
      const value = form[name];
      if (typeof value === 'string') typed[name] = value.slice(0, LONGEST_TYPED);
    }
    return { caseId, step, press, seen, accepted: accepted.split(',').filter(Boolean), typed };
  });
export type SaveStep = z.output<typeof saveStepSchema>;

/** What is odd about an answer and still allowed. */
export const ANSWER_WARNINGS = ['brnEntity', 'brnForm', 'brnYear', 'postcodeUnknown', 'postcodeState'] as const;
export type AnswerWarning = (typeof ANSWER_WARNINGS)[number];

/** The faults of an answer that have words of their own, beside those that any form has. */
export const ANSWER_FAULTS = [
  'brn',
  'brnHousehold',
  'brnChild',
  'brnTaken',
  'brnInCase',
  'postcode',
  'phone',
  'invisible',
  'dateTooEarly',
  'employeeCount',
] as const;
export type AnswerFault =
  | (typeof ANSWER_FAULTS)[number]
  | 'required'
  | 'choice'
  | 'tooLong'
  | 'email'
  | 'date'
  | 'dateInFuture';

/** The answer to a page that was sent: what was typed, what is wrong or odd, and what the lists offer. */
export interface StepAnswer {
  readonly notice: 'saved' | 'list';
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, AnswerFault>>;
  readonly warnings: readonly AnswerWarning[];
  /** What the page shows now. */
  readonly seen: string;
  /** The towns of the two postcodes, where the list has them. */
  readonly towns: Readonly<Record<'city' | 'mailCity', readonly string[]>>;
}
