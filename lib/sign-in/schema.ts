import { z } from 'zod';
import { normaliseEmail } from '@/lib/core/email-address';
import { readCode } from '@/lib/core/one-time-code';
import { safeNext } from '@/lib/core/safe-next';

/** Where to go when it is done: a page of the portal, or null. Never a fault: a bad one is dropped. */
const next = z
  .string()
  .catch('')
  .transform((wanted) => safeNext(wanted));

/** By which door somebody signs in: it leads to the employer's pages or to the office. A bad value is the first. */
const door = z.enum(['employer', 'staff']).catch('employer').default('employer');
export type Door = z.output<typeof door>;

/** The one field of the first page. Code: `email`. The value is the address as it is stored. */
export const askForCodeSchema = z.object({
  email: z.string('email').transform((typed, check) => {
    const address = normaliseEmail(typed);
    if (address) return address;
    check.addIssue({ code: 'custom', message: 'email' });
    return z.NEVER;
  }),
  next,
  door,
});

/** The button that sends another code. */
export const askForAnotherSchema = z.object({ next, door });

/** The one field of the second page. Code: `code`. The value is eight digits. */
export const enterCodeSchema = z.object({
  code: z.string('code').transform((typed, check) => {
    const code = readCode(typed);
    if (code) return code;
    check.addIssue({ code: 'custom', message: 'code' });
    return z.NEVER;
  }),
  next,
  door,
});

/** Which employer to act for. */
export const chooseEmployerSchema = z.object({ employerId: z.uuid('choice'), next });

/** Which of one's own sessions to end. */
export const endSessionSchema = z.object({ sessionId: z.uuid('choice') });

/** The language to be spoken to in. */
export const saveLanguageSchema = z.object({ language: z.enum(['ms', 'en'], 'choice') });

/** A form of a single button. */
export const nothingSchema = z.object({});

/** Log keluar: by the door that one came in. */
export const signOutSchema = z.object({ door });

/** What the address of a sign-in page may carry; a bad value is as none. */
export const loginParamsSchema = z.object({
  next,
  sent: z.enum(['again']).optional().catch(undefined),
  'signed-out': z.enum(['1']).optional().catch(undefined),
});

/** What the address of the account page may carry: what was just done. */
export const accountParamsSchema = z.object({
  done: z.enum(['language', 'session', 'gone']).optional().catch(undefined),
});

/** Six digits of an authenticator app; spaces and dashes between them do not count. Null for anything else. */
export function readTotpCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** The twelve signs of a recovery code in capitals, without what stands between them. Null for anything else. */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[2-9A-HJKMNP-TV-Z]{12}$/.test(signs) ? signs : null;
}

function codeWith(fault: string, read: (typed: string) => string | null) {
  return z.string(fault).transform((typed, check) => {
    const code = typed.length <= 100 ? read(typed) : null;
    if (code) return code;
    check.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });
}

/** The code of the authenticator app. Code: `totpCode`. The value is six digits. */
export const enterAuthenticatorSchema = z.object({ code: codeWith('totpCode', readTotpCode), next });

/** A recovery code in the place of the app's. Code: `recoveryCode`. */
export const enterRecoverySchema = z.object({ recovery: codeWith('recoveryCode', readRecoveryCode), next });
