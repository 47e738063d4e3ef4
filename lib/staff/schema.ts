import { z } from 'zod';
import { isId } from '@/lib/core/ids';
import { CASE_KINDS } from '@/lib/rules/lifecycle/case';

const LONGEST_TEXT = 2_000;
const caseId = z.string().refine(isId, 'invalid');
/** What the case was when the page was made. */
const version = z.coerce.number().int().min(1).max(2_147_483_647);

function required(code: string) {
  return z.string(code).trim().min(1, code).max(LONGEST_TEXT, 'tooLong');
}

/** What only names a case: "Ambil kes". */
export const takeCaseSchema = z.object({ caseId });

/** Approval, with a word to the applicant when there is one. */
export const approveCaseSchema = z.object({
  caseId,
  version,
  message: z.string().trim().max(LONGEST_TEXT, 'tooLong').default(''),
});
export type ApproveCase = z.output<typeof approveCaseSchema>;

/** Rejection: the applicant reads why. Code: `reason`. */
export const rejectCaseSchema = z.object({ caseId, version, reason: required('reason') });
export type RejectCase = z.output<typeof rejectCaseSchema>;

/** A message to the applicant of a case. Code: `required`. */
export const writeStaffMessageSchema = z.object({ caseId, message: required('required') });
export type WriteStaffMessage = z.output<typeof writeStaffMessageSchema>;

/** A document that cannot be used: which, as the officer saw it, and why. */
export interface RefusedDocument {
  readonly documentId: string;
  readonly version: number;
  readonly reason: string;
}

/** One document of the query form: `refuse.<id>` is the reason (empty: it is in order), `seen.<id>` its version. */
const REFUSE = /^refuse\.(.+)$/;

/** A query: the question, and the documents that have to be replaced. Code: `reason`. */
export const askApplicantSchema = z
  .looseObject({ caseId, version, message: required('reason') })
  .transform(({ caseId: of, version: seen, message, ...rest }) => ({
    caseId: of,
    version: seen,
    message,
    refused: refusedOf(rest),
  }));
export type AskApplicant = z.output<typeof askApplicantSchema>;

function refusedOf(fields: Readonly<Record<string, unknown>>): RefusedDocument[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const documentId = REFUSE.exec(name)?.[1];
    const reason = typeof value === 'string' ? value.trim().slice(0, LONGEST_TEXT) : '';
    const seen = Number(fields[`seen.${documentId}`]);
    const isWhole = documentId !== undefined && isId(documentId) && Number.isInteger(seen);
    return isWhole && reason !== '' ? [{ documentId, version: seen, reason }] : [];
  });
}

/** Which identity number of a case's people to show in full. */
export const revealSchema = z.object({
  employerId: caseId,
  /**
   * Somebody in a case, their pass or their next of kin; an employee; the household whose BRN is an identity number (`id`
   * is the employer's); what a correction says is right (`id` is its own case).
   */
  of: z.enum(['case_employee', 'case_pass', 'case_kin', 'employee', 'household', 'correction']),
  id: caseId,
});
export type Reveal = z.output<typeof revealSchema>;

/** The queue's filters of a case's state. `waiting`: it is the office's turn. `written`: its employer wrote last. */
export const QUEUE_STATES = [
  'waiting',
  'written',
  'submitted',
  'in_review',
  'query',
  'resubmitted',
  'decided',
  'all',
] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

/** The last row of the page before. */
export interface QueueCursor {
  readonly targetDate: string;
  readonly id: string;
}

/** What the address of the queue may carry; a bad value is as none. */
export const queueParamsSchema = z.object({
  kind: z.enum(CASE_KINDS).nullable().catch(null).default(null),
  state: z.enum(QUEUE_STATES).catch('waiting').default('waiting'),
  mine: z
    .enum(['1'])
    .nullable()
    .catch(null)
    .default(null)
    .transform((value) => value === '1'),
  overdue: z
    .enum(['1'])
    .nullable()
    .catch(null)
    .default(null)
    .transform((value) => value === '1'),
  after: z
    .string()
    .catch('')
    .default('')
    .transform((text): QueueCursor | null => {
      const [, targetDate, id] = CURSOR.exec(text) ?? [];
      return targetDate && id && isId(id) && !Number.isNaN(Date.parse(targetDate)) ? { targetDate, id } : null;
    }),
});
export type QueueParams = z.output<typeof queueParamsSchema>;

/** The parts of a case's page, and which of its documents or pages of people is shown. */
export const caseParamsSchema = z.object({
  document: z.string().catch('').default(''),
  /** Of the picture or PDF, in per cent. */
  zoom: z.coerce.number().int().min(50).max(400).catch(100).default(100),
  people: z.coerce.number().int().min(1).catch(1).default(1),
  done: z.enum(['approved', 'rejected', 'query', 'taken', 'message']).nullable().catch(null).default(null),
});

/** Search of the office. Never in an address: it is posted. Code: `required`. */
export const searchSchema = z.object({ term: z.string('required').trim().min(2, 'tooShort').max(100, 'tooLong') });

/** The parts of an employer's page. */
export const EMPLOYER_PARTS = ['cases', 'letters', 'people', 'submissions', 'records', 'payments', 'activity'] as const;
export type EmployerPart = (typeof EMPLOYER_PARTS)[number];

/** What the address of an employer's page may carry. */
export const employerParamsSchema = z.object({
  part: z.enum(EMPLOYER_PARTS).catch('cases').default('cases'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
