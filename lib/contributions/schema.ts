import { z } from 'zod';
import { ERROR_CODES } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { type Sen, sen } from '@/lib/core/money';
import { asMonth, type Month } from '@/lib/core/month';
import { SCHEME_SETS } from '@/lib/core/schemes';
import { FAULT_LEVELS } from '@/lib/rules/text-file/faults';
import { MAX_FILE_BYTES } from '@/lib/rules/text-file/parse';
import { readWage } from '@/lib/rules/wage';

/** The limit of an upload in megabytes, for people. */
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1_048_576;

export const schemesSchema = z.enum(SCHEME_SETS);
export const monthSchema = z.string().transform((text, context): Month => {
  const found = asMonth(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'month' });
  return z.NEVER;
});
export const idSchema = z.string().refine(isId, { message: 'id' });
/** The version of a draft that a form was made of; the largest is the database's. */
const versionSchema = z.coerce.number().int().min(1).max(2_147_483_647);

const ticked = z
  .enum(['on', 'true'])
  .optional()
  .transform((value) => value !== undefined);

/** NEXT on the check page: which file, and what the employer has ticked. */
export const makeDraftSchema = z.strictObject({
  fileId: idSchema,
  acceptAmounts: ticked,
  leaveOutLines: ticked,
  convert: ticked,
});
export type MakeDraft = z.output<typeof makeDraftSchema>;

export const discardTextFileSchema = z.strictObject({ fileId: idSchema });
export type DiscardTextFile = z.output<typeof discardTextFileSchema>;

export const discardDraftSchema = z.strictObject({ submissionId: idSchema, version: versionSchema });
export type DiscardDraft = z.output<typeof discardDraftSchema>;

/** HANTAR on the review page: the declaration must be ticked. */
export const declareSchema = z.strictObject({
  submissionId: idSchema,
  version: versionSchema,
  declared: z.literal(['on', 'true'], { error: 'declaration' }),
});

/** SAHKAN: the key was minted with the confirmation page, so that the same page confirms once. */
export const submitSchema = z.strictObject({
  submissionId: idSchema,
  version: versionSchema,
  key: idSchema,
});
export type Submit = z.output<typeof submitSchema>;

/** The parts of the check page, one at a time. */
export const CHECK_VIEWS = ['faults', 'compare', 'lines'] as const;

/** The address of the check page: a bad one shows the first page of everything. */
export const checkParamsSchema = z.object({
  view: z.enum(CHECK_VIEWS).nullable().catch(null).default(null),
  level: z.enum(FAULT_LEVELS).nullable().catch(null).default(null),
  code: z
    .string()
    .regex(/^[A-Z0-9_]{1,40}$/)
    .nullable()
    .catch(null)
    .default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type CheckParams = z.output<typeof checkParamsSchema>;

/** The address of a list of lines. */
export const linesParamsSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  lines: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LinesParams = z.output<typeof linesParamsSchema>;

/** The address of the pending list and of a month: the combined submission unless it says otherwise. */
export const pendingParamsSchema = z.object({ schemes: schemesSchema.catch('combined') });

/** A refusal that came back in the address, for a browser without script. */
export const refusalParamsSchema = z.object({ refused: z.enum(ERROR_CODES).nullable().catch(null).default(null) });

/**
 * The fields that stand before the file in an upload. `size` is what the browser says the file has, in bytes; without
 * script it says nothing.
 */
export const uploadFieldsSchema = z.object({
  month: monthSchema,
  schemes: schemesSchema,
  size: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable()
    .catch(null)
    .default(null),
});

/** What the upload answers to a script: where to go on, or why not. */
export const uploadAnswerSchema = z.union([
  z.object({ ok: z.literal(true), fileId: z.string(), location: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.enum(ERROR_CODES).optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    reference: z.string().optional(),
  }),
]);
export type UploadAnswer = z.output<typeof uploadAnswerSchema>;

/** How far a file is. */
export const fileStatusSchema = z.object({
  state: z.enum(['receiving', 'received', 'checking', 'checked', 'used', 'failed']),
  linesDone: z.number(),
});

/** The version of the draft that the declaration was made of. */
export const versionParamsSchema = z.object({ version: z.coerce.number().int().catch(0) });

/** The month whose draft is opened on the screen, and what it reports. */
export const openOnScreenSchema = z.strictObject({ month: monthSchema, schemes: schemesSchema });
export type OpenOnScreen = z.output<typeof openOnScreenSchema>;

/** The address of the page of wages: a bad one shows the first page of everybody. */
export const wagesParamsSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  show: z.enum(['all', 'lacking']).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The version that was just saved, and whether LENGKAP was what saved it. */
  saved: z.coerce.number().int().min(0).catch(0),
  checked: z.enum(['yes', 'no']).catch('no'),
});
export type WagesParams = z.output<typeof wagesParamsSchema>;

/** SIMPAN DRAF; LENGKAP; and the wages of the last filed month for everybody who has none yet. */
export const WAGE_STEPS = ['save', 'complete', 'same'] as const;
export type WageStep = (typeof WAGE_STEPS)[number];

/** One person's wage in the posted form: as it was shown, as it was typed and as it reads, in sen; null is none. */
export interface PostedWage {
  readonly employeeId: string;
  readonly was: Sen | null;
  readonly typed: string;
  readonly wage: Sen | null;
}

const MAX_WAGES_POSTED = 200;

/**
 * The form of wages. Of each person it has `wage.<id>`, what was typed, and `was.<id>`, the sen that the page showed.
 * Faults: `wage.<id>` with `wage` or `wageTooLarge`.
 */
export const saveWagesSchema = z
  .looseObject({
    submissionId: idSchema,
    version: versionSchema,
    step: z.enum(WAGE_STEPS),
    ...wagesParamsSchema.pick({ q: true, show: true, page: true }).shape,
  })
  .transform((form, context) => {
    const { submissionId, version, step, q, show, page } = form;
    const posted = Object.entries(form).filter(([name]) => name.startsWith('wage.') && isId(name.slice(5)));
    if (posted.length > MAX_WAGES_POSTED) context.addIssue({ code: 'custom', message: 'tooLong' });
    const wages = posted.slice(0, MAX_WAGES_POSTED).flatMap(([name, value]): PostedWage[] => {
      const typed = typeof value === 'string' ? value : '';
      const read = readWage(typed);
      if (read.ok)
        return [{ employeeId: name.slice(5), was: senOf(form[`was.${name.slice(5)}`]), typed, wage: read.wage }];
      context.addIssue({ code: 'custom', message: read.fault, path: [name] });
      return [];
    });
    return { submissionId, version, step, address: { q, show, page }, wages };
  });
export type SaveWagesForm = z.output<typeof saveWagesSchema>;

/** What the page showed: digits of sen, or nothing where there was no wage. */
function senOf(shown: unknown): Sen | null {
  return typeof shown === 'string' && /^\d{1,12}$/.test(shown) ? sen(Number(shown)) : null;
}

/** Lines on a page of a list. */
export const LINES_A_PAGE = 50;

/** Faults on a page of the check page, and how many pages a filter shows: the rest is in the download. */
export const FAULTS_A_PAGE = 50;
export const FAULT_PAGES = 2;

/** A wage that moves by this share of the last one, up or down, is worth a look. */
export const WAGE_JUMP_PERCENT = 30;
