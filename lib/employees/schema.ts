import { z } from 'zod';
import type { TypedValues } from '@/lib/core/action-result';
import { ERROR_CODES } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import type { BirthWarning } from '@/lib/rules/employees/birth';

/** A list shows so many people on a page. */
export const EMPLOYEES_A_PAGE = 25;

/** The limits of a sheet of employees. */
export const SHEET_ROWS = 5_000;
export const SHEET_MEGABYTES = 5;

export const idSchema = z.string().refine(isId, { message: 'id' });
export const versionSchema = z.coerce.number().int().min(1).max(2_147_483_647);

/** The state of what is told of a person in a case: all is there, to be checked with a registry, differs there. */
export const EMPLOYEE_STATES = ['complete', 'to_check', 'differs'] as const;
export type CaseEmployeeState = (typeof EMPLOYEE_STATES)[number];

/** What keeps a case from being sent because of one person: no next-of-kin form, one that was refused, papers that ended. */
export const EMPLOYEE_LACKS = ['kin_form', 'kin_form_refused', 'passport_ended', 'pass_ended'] as const;
export type EmployeeLack = (typeof EMPLOYEE_LACKS)[number];

/** A page names so many people who keep a case from being sent, and counts the rest. */
export const INCOMPLETE_SHOWN = 10;

/** What a case still lacks of its employees: nobody at all, a next-of-kin form, papers that have not ended meanwhile. */
export const EMPLOYEE_GAPS = ['employees.none', 'employees.kin_form', 'employees.papers_ended'] as const;
export type EmployeeGap = (typeof EMPLOYEE_GAPS)[number];

/** The unusual things that a person has to confirm before an employee is saved. */
export const EMPLOYEE_WARNINGS = [
  'child',
  'foreignMinor',
  'birthDiffers',
  'sexDiffers',
  'placeUnknown',
  'late',
  'similar',
  'passportFirst',
  'highWage',
] as const satisfies readonly (BirthWarning | string)[];
export type EmployeeWarning = (typeof EMPLOYEE_WARNINGS)[number];

/** What is typed of a local employee, as text; days as DD/MM/YYYY, months as MM/YYYY. The same for the form and for a sheet's row. */
export const LOCAL_FIELDS = [
  'icNumber',
  'name',
  'birthDate',
  'sex',
  'residency',
  'email',
  'phone',
  'occupation',
  'wage',
  'employedFrom',
  'firstSocso',
  'firstEis',
  'pensionFrom',
  'pensionWage',
] as const;
export type LocalField = (typeof LOCAL_FIELDS)[number];
export type LocalTyped = Readonly<Record<LocalField, string>>;

/** What is typed of a foreign employee, as `LOCAL_FIELDS`. */
export const FOREIGN_FIELDS = [
  'passport',
  'nationality',
  'name',
  'birthDate',
  'sex',
  'email',
  'phone',
  'occupation',
  'wage',
  'employedFrom',
  'passportUntil',
  'passKind',
  'passNumber',
  'passFrom',
  'passUntil',
  'kinName',
  'kinRelation',
  'kinIdentity',
  'kinBirthDate',
  'kinNationality',
  'kinPhone',
  'kinAddress',
  'pensionFrom',
  'pensionWage',
] as const;
export type ForeignField = (typeof FOREIGN_FIELDS)[number];
export type ForeignTyped = Readonly<Record<ForeignField, string>>;

/** Days are typed in three controls, `<name>-day`, `-month`, `-year`. */
const DATE_FIELDS: ReadonlySet<string> = new Set([
  'birthDate',
  'employedFrom',
  'passportUntil',
  'passFrom',
  'passUntil',
  'kinBirthDate',
]);

/** Months are typed in two controls, `<name>-month` and `-year`. */
const MONTH_FIELDS: ReadonlySet<string> = new Set(['firstSocso', 'firstEis', 'pensionFrom']);

export const LONGEST_TYPED = 2_000;
const ticked = z
  .enum(['on', 'true'])
  .optional()
  .catch(undefined)
  .transform((value) => value !== undefined);
const confirmedSchema = z
  .union([z.string().transform((one) => [one]), z.array(z.string()).max(50)])
  .catch([])
  .default([]);

const formShape = z.looseObject({
  caseId: idSchema,
  employeeId: idSchema.optional(),
  version: versionSchema.optional(),
  step: z.enum(['search', 'save', 'next']).catch('save').default('save'),
  /** What the last search was for, and the mark that it was made. */
  searched: z.string().max(200).catch('').default(''),
  /** The SSFW number or passport that a foreigner is searched by. */
  identification: z.string().max(200).catch('').default(''),
  isNew: ticked,
  factsConfirmed: ticked,
  terms: ticked,
  confirmed: confirmedSchema,
});

/** Whether a form asks to search: Cari, or Enter before anybody was searched or said to be new. */
export function asksToSearch(form: Pick<FormShape, 'step' | 'searched' | 'isNew' | 'employeeId'>): boolean {
  if (form.step === 'next') return form.searched === '' && !form.isNew && form.employeeId === undefined;
  return form.step === 'search';
}

/** The form of a local employee: its buttons and boxes, and what was typed. Faults of what was typed come from the write. */
export const localFormSchema = formShape.transform((form) => ({
  ...marksOf(form),
  typed: typedOf(LOCAL_FIELDS, form),
  values: textsOf(form),
}));
export type LocalForm = z.output<typeof localFormSchema>;

/** The form of a foreign employee, as `localFormSchema`. */
export const foreignFormSchema = formShape.transform((form) => ({
  ...marksOf(form),
  typed: typedOf(FOREIGN_FIELDS, form),
  values: textsOf(form),
}));
export type ForeignForm = z.output<typeof foreignFormSchema>;

type FormShape = z.output<typeof formShape>;

function marksOf(form: FormShape) {
  const { caseId, employeeId, version, step, searched, identification, isNew, factsConfirmed, terms } = form;
  const confirmed = EMPLOYEE_WARNINGS.filter((warning) => form.confirmed.includes(warning));
  return { caseId, employeeId, version, step, searched, identification, isNew, factsConfirmed, terms, confirmed };
}

/** What was typed and ticked, as it was: given back with every answer. */
function textsOf(form: Readonly<Record<string, unknown>>): TypedValues {
  const texts = Object.entries(form).flatMap(([name, value]) => {
    if (value === true) return [[name, 'on']];
    return name !== 'confirmed' && typeof value === 'string' ? [[name, value.slice(0, LONGEST_TYPED)]] : [];
  });
  return Object.fromEntries(texts);
}

function typedOf<Field extends string>(
  fields: readonly Field[],
  form: Readonly<Record<string, unknown>>,
): Readonly<Record<Field, string>> {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.slice(0, LONGEST_TYPED) : '';
  };
  const whole = (name: string, partNames: readonly string[]) => {
    const parts = partNames.map((part) => text(`${name}-${part}`).trim());
    return parts.every((part) => part === '') ? '' : parts.join('/');
  };
  const typed = (name: string) => {
    if (DATE_FIELDS.has(name)) return whole(name, ['day', 'month', 'year']);
    return MONTH_FIELDS.has(name) ? whole(name, ['month', 'year']) : text(name);
  };
  const read = (name: Field) => [name, typed(name)] as const;
  return Object.fromEntries(fields.map(read)) as Record<Field, string>;
}

/** The question before somebody is taken off the list. */
export const removeEmployeeSchema = z.strictObject({ caseId: idSchema, employeeId: idSchema, version: versionSchema });
export type RemoveEmployee = z.output<typeof removeEmployeeSchema>;

const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

/** The address of the list page: what is searched, and the page of each of its two lists. */
export const employeesParamsSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  page: pageSchema,
  foreign: pageSchema,
  refused: z.enum(ERROR_CODES).nullable().catch(null).default(null),
});
export type EmployeesParams = z.output<typeof employeesParamsSchema>;

/** The address of an employee's page: what was just saved, when, or why an upload was refused. */
export const savedParamsSchema = z.object({
  saved: z.enum(['1', 'form']).nullable().catch(null).default(null),
  /** Tells one save from the next: the form begins anew with it, and with nothing else. */
  at: z.string().max(20).catch('').default(''),
  refused: z.enum(ERROR_CODES).nullable().catch(null).default(null),
});

/** A check page shows so many rows at once. */
export const SHEET_ROWS_A_PAGE = 25;

/** The address of a sheet's check page: faulty rows unless it says all; a level, a kind, a page. */
export const sheetParamsSchema = z.object({
  view: z.enum(['faults', 'all']).catch('faults').default('faults'),
  level: z.enum(['fix', 'look', 'note']).nullable().catch(null).default(null),
  code: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .nullable()
    .catch(null)
    .default(null),
  page: pageSchema.default(1),
});
export type SheetParams = z.output<typeof sheetParamsSchema>;

/** The button of the check page: the good rows are added. The terms have to be accepted. */
export const importSheetSchema = z.strictObject({
  caseId: idSchema,
  sheetId: idSchema,
  acceptLook: ticked,
  terms: z.literal(['on', 'true'], { error: 'acceptTerms' }),
});
export type ImportSheet = z.output<typeof importSheetSchema>;

/** Laying a sheet aside. */
export const discardSheetSchema = z.strictObject({ caseId: idSchema, sheetId: idSchema });
