import { z } from 'zod';
import { readCode } from './code';
import { normaliseEmail } from './email-address';

/** The one field of the first page. Codes: `required`, `email`. The value is the address as it is stored. */
export const askForCodeSchema = z.object({
  email: z.string('required').transform((typed, check) => {
    const address = normaliseEmail(typed);
    if (address) return address;
    check.addIssue({ code: 'custom', message: typed.trim() === '' ? 'required' : 'email' });
    return z.NEVER;
  }),
});

/** The one field of the second page. Codes: `required`, `code`. The value is eight digits. */
export const enterCodeSchema = z.object({
  code: z.string('required').transform((typed, check) => {
    const code = readCode(typed);
    if (code) return code;
    check.addIssue({ code: 'custom', message: typed.trim() === '' ? 'required' : 'code' });
    return z.NEVER;
  }),
});

/** Which employer to act for. */
export const chooseEmployerSchema = z.object({ employerId: z.uuid('choice') });

/** Which of one's own sessions to end. */
export const endSessionSchema = z.object({ sessionId: z.uuid('choice') });

/** The language to be spoken to in. */
export const saveLanguageSchema = z.object({ language: z.enum(['ms', 'en'], 'choice') });

/** A form of a single button. */
export const nothingSchema = z.object({});
