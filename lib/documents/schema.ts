import { z } from 'zod';
import { ERROR_CODES } from '@/lib/core/errors';
import { DOCUMENT_TYPES } from '@/lib/rules/registration/documents';

/** The most that one document may have, in bytes: 10 MB. */
export const MAX_DOCUMENT_BYTES = 10 * 1_048_576;
/** What an employer may upload between two midnights in Malaysia. */
export const MAX_DOCUMENTS_A_DAY = 200;
export const MAX_DOCUMENT_BYTES_A_DAY = 500 * 1_048_576;

/** The kinds of content that are kept. */
export const DOCUMENT_MEDIA = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentMedia = (typeof DOCUMENT_MEDIA)[number];

/** The fields that stand before the file in the upload form. */
export const documentFieldsSchema = z.object({
  type: z.enum(DOCUMENT_TYPES, 'type'),
  /** The document that this one takes the place of. */
  replaces: z.uuid().or(z.literal('')).default(''),
  /** How many bytes the browser says the file has; only a script can tell. */
  // Without script the field stays empty, and an empty text would be read as 0.
  size: z.preprocess((typed) => (typed === '' ? null : typed), z.coerce.number().int().min(0).nullable().catch(null)),
});

/** What the upload answers a script. */
export const documentAnswerSchema = z.union([
  z.object({ ok: z.literal(true), documentId: z.string(), location: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.enum(ERROR_CODES).optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    reference: z.string().optional(),
  }),
]);
export type DocumentAnswer = z.output<typeof documentAnswerSchema>;

/** Taking a document away, after its own page has asked. */
export const removeDocumentSchema = z.object({
  caseId: z.uuid(),
  documentId: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_147_483_647),
});
export type RemoveDocument = z.output<typeof removeDocumentSchema>;

/** The address of the documents page: what has just happened, and what the form begins with. */
export const documentsParamsSchema = z.object({
  type: z.enum(DOCUMENT_TYPES).nullable().catch(null),
  replaces: z.uuid().nullable().catch(null),
  refused: z.enum(ERROR_CODES).nullable().catch(null),
  done: z.enum(['added', 'replaced', 'removed']).nullable().catch(null),
  file: z.string().max(300).nullable().catch(null),
});
export type DocumentsParams = z.output<typeof documentsParamsSchema>;
