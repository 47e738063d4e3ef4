import { z } from 'zod';
import { RECORD_KINDS } from '@/lib/core/schemes';

/** The states a list of records can be narrowed to. `unpaid`: filed, and not or not wholly paid. */
export const RECORD_FILTERS = ['unpaid', 'paid', 'replaced'] as const;
export type RecordFilter = (typeof RECORD_FILTERS)[number];

/** A list or a page of lines never goes beyond this page; a higher number shows the first one. */
const MAX_PAGE = 10_000;

const pageSchema = z.coerce.number().int().min(1).max(MAX_PAGE).catch(1);
/** PostgreSQL refuses a text with a NUL in it, and no other control character is in a name or a number either. */
const searchSchema = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .catch('');

/** The address of a list of ACR or ECR: a bad one shows the first page of all. */
export const recordListParamsSchema = z.object({
  q: searchSchema,
  state: z.enum(RECORD_FILTERS).nullable().catch(null),
  page: pageSchema,
});
export type RecordListParams = z.output<typeof recordListParamsSchema>;

/** The address of a page with the panels of both kinds: whose figures are shown as a table. */
export const panelParamsSchema = z.object({ table: z.enum(RECORD_KINDS).nullable().catch(null) });
export type PanelParams = z.output<typeof panelParamsSchema>;

/** The address of a list's download: the kind, and the list's own search. */
export const recordExportParamsSchema = recordListParamsSchema.extend({ kind: z.enum(RECORD_KINDS).catch('acr') });

/** The address of a record's page: which of its lines are shown. */
export const recordLinesParamsSchema = z.object({ q: searchSchema, page: pageSchema });
export type RecordLinesParams = z.output<typeof recordLinesParamsSchema>;

/** The address of the list of payments. */
export const paymentListParamsSchema = z.object({ page: pageSchema });
export type PaymentListParams = z.output<typeof paymentListParamsSchema>;

const VERIFY_CODE = /^[A-Za-z0-9_-]{16,64}$/;

/**
 * The code on a paper as somebody typed, pasted or scanned it: blanks are left out, and of a whole address only its last
 * part counts. Null when it cannot be a code.
 */
export function readVerifyCode(typed: string): string | null {
  const code =
    typed
      .replace(/\s/g, '')
      .replace(/[/?#]+$/, '')
      .split('/')
      .at(-1) ?? '';
  return VERIFY_CODE.test(code) ? code : null;
}
