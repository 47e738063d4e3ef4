import { z } from 'zod';
import { type CalendarDate, dateFromParts } from '@/lib/core/calendar';
import { isId } from '@/lib/core/ids';

/** What Immigration can be asked to put right; `no_entry`: it has no entry of that passport. */
export const CORRECTION_FIELDS = [
  'name',
  'birth_date',
  'pass_kind',
  'pass_number',
  'pass_until',
  'passport_until',
  'no_entry',
] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

const DAYS: ReadonlySet<CorrectionField> = new Set<CorrectionField>(['birth_date', 'pass_until', 'passport_until']);
const LONGEST_VALUE = 200;
const LONGEST_EXPLANATION = 2_000;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Whether what it should be is a day. */
export function isDayField(field: CorrectionField): boolean {
  return DAYS.has(field);
}

/** Whether what it should be holds a number of somebody's papers, which the office sees masked. */
export function isNumberField(field: CorrectionField): boolean {
  return field === 'pass_number' || field === 'no_entry';
}

const idSchema = z.string().refine(isId, { message: 'id' });
const valueAnswers = {
  field: z.enum(CORRECTION_FIELDS, 'choice'),
  /** A day as DD/MM/YYYY, everything else as text; nothing of somebody who has no entry. */
  shouldBe: z.string('required').trim().max(LONGEST_VALUE, 'tooLong').default(''),
};
const answers = {
  ...valueAnswers,
  explanation: z.string('required').trim().min(1, 'required').max(LONGEST_EXPLANATION, 'tooLong'),
};

interface Typed {
  readonly field: CorrectionField;
  readonly shouldBe: string;
}

/** Judged whatever else is wrong, and the day as soon as both answers are there: a form tells everything at once. */
const MISSING = { path: ['shouldBe'], error: 'required', when: () => true };
const DAY_FAULT = {
  path: ['shouldBe'],
  error: 'date',
  when: ({ value }: { value: unknown }) => z.object(valueAnswers).safeParse(value).success,
};

/** Of somebody who has no entry the passport is in the case already. */
function isAnswered({ field, shouldBe }: Typed): boolean {
  return field === 'no_entry' || shouldBe !== '';
}

function isReadable({ field, shouldBe }: Typed): boolean {
  return !isDayField(field) || shouldBe === '' || readDay(shouldBe) !== null;
}

/** A day becomes `YYYY-MM-DD`; of a missing entry there is no value, whatever was typed before it was chosen. */
function asStored<T extends Typed>(typed: T): T {
  if (typed.field === 'no_entry') return { ...typed, shouldBe: '' };
  return isDayField(typed.field) ? { ...typed, shouldBe: readDay(typed.shouldBe) ?? typed.shouldBe } : typed;
}

function readDay(typed: string): CalendarDate | null {
  const found = DAY.exec(typed);
  return found && dateFromParts(Number(found[3]), Number(found[2]), Number(found[1]));
}

/** Asking for a correction about an employee of a case. */
export const openCorrectionSchema = z
  .object({ caseId: idSchema, employeeId: idSchema, ...answers })
  .refine(isAnswered, MISSING)
  .refine(isReadable, DAY_FAULT)
  .transform(asStored);
export type OpenCorrection = z.output<typeof openCorrectionSchema>;

/** Changing what is asked, before it is sent or while the office asks. `caseId` is the correction's own. */
export const saveCorrectionSchema = z
  .object({ caseId: idSchema, version: z.coerce.number().int().min(1).max(2_147_483_647), ...answers })
  .refine(isAnswered, MISSING)
  .refine(isReadable, DAY_FAULT)
  .transform(asStored);
export type SaveCorrection = z.output<typeof saveCorrectionSchema>;

/** What a correction asks, without whom it is about. */
export type CorrectionAnswers = Pick<SaveCorrection, 'field' | 'shouldBe' | 'explanation'>;

/** What a form is told when the correction was saved elsewhere since its page was read. */
export interface CorrectionChanged {
  readonly is: 'changed';
  readonly version: number;
  /** What was to be saved: it stays in the form. */
  readonly typed: CorrectionAnswers;
  /** What somebody else saved since. */
  readonly now: CorrectionAnswers;
}

/** The address of the page that begins a correction: which employee. */
export const newCorrectionParamsSchema = z.object({
  employee: z.string().refine(isId).nullable().catch(null).default(null),
});
