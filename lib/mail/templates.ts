/** What each mail tells: facts for its sentences, kept in the outbox in clear. No identity number, no wage of a person. */
export interface MailParams {
  'sign-in-code': { readonly minutes: number };
  'new-device': {
    /** "Chrome, Windows": from `lib/sign-in/device.ts`. */
    readonly device: string;
    /** ISO 8601, UTC. */
    readonly at: string;
  };
  'submission-made': {
    readonly employerName: string;
    readonly employerCode: string;
    /** The contribution month, `YYYY-MM`. */
    readonly month: string;
    readonly people: number;
    /** Sums in sen as text, because JSON has no bigint. An absent record was not made. */
    readonly acr?: RecordFacts;
    readonly ecr?: RecordFacts;
    /** `YYYY-MM-DD`. */
    readonly dueDate: string;
    /** The page of the portal with the records, beginning with `/employer`. */
    readonly path: string;
  };
}

/** An ACR or ECR as a mail shows it. */
export interface RecordFacts {
  readonly number: string;
  readonly totalSen: string;
}

/** What may be in a mail but not in the clear in the database. */
export interface MailSecrets {
  'sign-in-code': { readonly code: string };
  'new-device': null;
  'submission-made': null;
}

export const MAIL_TEMPLATES = ['sign-in-code', 'new-device', 'submission-made'] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
