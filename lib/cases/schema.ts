import { z } from 'zod';
import { isId } from '@/lib/core/ids';

export const caseIdSchema = z.string().refine(isId, { message: 'id' });
const MESSAGE_LONGEST = 2000;
/** What a page was made of: a case changes when its form, its people or its documents do. */
const stampSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** What only names a case. */
export const caseOnlySchema = z.strictObject({ caseId: caseIdSchema });

/** HANTAR on the review page: the declaration must be ticked. */
export const declareCaseSchema = z.strictObject({
  caseId: caseIdSchema,
  stamp: stampSchema,
  declared: z.literal(['on', 'true'], { error: 'declaration' }),
});

/** SAHKAN: the key was minted with the confirmation page, so that the same page sends once. */
export const submitCaseSchema = z.strictObject({ caseId: caseIdSchema, stamp: stampSchema, key: caseIdSchema });
export type SubmitCase = z.output<typeof submitCaseSchema>;

/** A message to the other side of a case, 1 to 2,000 characters. */
export const writeMessageSchema = z.strictObject({
  caseId: caseIdSchema,
  message: z.string().trim().min(1, { message: 'required' }).max(MESSAGE_LONGEST, { message: 'tooLong' }),
});
export type WriteMessage = z.output<typeof writeMessageSchema>;

/** "Hantar jawapan": a query answered, with a word to the officer when there is one. */
export const answerQuerySchema = z.strictObject({
  caseId: caseIdSchema,
  message: z.string().trim().max(MESSAGE_LONGEST, { message: 'tooLong' }).default(''),
});
export type AnswerQuery = z.output<typeof answerQuerySchema>;

/** The address of the confirmation page: what the declaration was made of. */
export const stampParamsSchema = z.object({ stamp: stampSchema.nullable().catch(null).default(null) });
