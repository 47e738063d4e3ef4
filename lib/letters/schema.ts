import { z } from 'zod';

/**
 * The letters of a case. `acknowledgement`: it was received. The others when it is approved: the employer's registration
 * with SOCSO and with EIS, and its people's with each.
 */
export const LETTER_KINDS = [
  'acknowledgement',
  'registration_socso',
  'registration_eis',
  'employees_socso',
  'employees_eis',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Somebody on the list of a letter. An IC number stands masked, an SSFW number whole: the employer needs it to contribute. */
const letterPersonSchema = z.object({
  name: z.string(),
  /** `******-**-1234`, or an SSFW number. */
  identity: z.string(),
  from: day,
});
export type LetterPerson = z.output<typeof letterPersonSchema>;

/** What a letter was made of. Kept with it, so that it says the same whenever it is printed. */
export const letterFactsSchema = z.object({
  caseNumber: z.string(),
  /** Of the case, by the day in Malaysia. */
  submittedOn: day.nullable(),
  targetDate: day.nullable(),
  employerName: z.string(),
  brn: z.string(),
  address: z.string(),
  /** From the approval on. */
  employerCode: z.string().nullable(),
  /** The first day of the first month of liability. */
  liableFrom: day.nullable(),
  /** How many people the case named, on a letter without their list. */
  people: z.number().int().min(0),
  list: z.array(letterPersonSchema),
});
export type LetterFacts = z.output<typeof letterFactsSchema>;
