/** What each mail tells: facts for its sentences, kept in the outbox in clear. No identity number, no wage of a person. */
export interface MailParams {
  'case-submitted': {
    /** As it was declared. */
    readonly employerName: string;
    /** The reference number of the case. */
    readonly number: string;
    /** The day by which the office answers, `YYYY-MM-DD`. */
    readonly targetDate: string;
    /** Whether it registers an employer; any other case is called a case. */
    readonly registers: boolean;
    /** The page of the case, beginning with `/employer`. */
    readonly path: string;
  };
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
  'case-query': CaseMailFacts & {
    /** What the officer wrote. */
    readonly message: string;
    /** Documents that cannot be used as they are. */
    readonly refused: number;
  };
  'case-message': CaseMailFacts & {
    /** What the officer wrote. */
    readonly message: string;
  };
  'case-approved': CaseMailFacts & {
    /** The Kod Majikan; null when the employer had it before. */
    readonly employerCode: string | null;
    /** Employees that were registered with it. */
    readonly people: number;
    /** The first month for which contributions are owed, `YYYY-MM`; null when that was so before. */
    readonly liableFrom: string | null;
  };
  'case-rejected': CaseMailFacts & {
    readonly reason: string;
  };
}

/** A case as its mails show it. */
export interface CaseMailFacts {
  readonly caseNumber: string;
  readonly employerName: string;
  /** The page of the case, beginning with `/employer`. */
  readonly path: string;
}

/** An ACR or ECR as a mail shows it. */
export interface RecordFacts {
  readonly number: string;
  readonly totalSen: string;
}

/** What may be in a mail but not in the clear in the database. */
export interface MailSecrets {
  'case-submitted': null;
  'sign-in-code': { readonly code: string };
  'new-device': null;
  'submission-made': null;
  'case-query': null;
  'case-message': null;
  'case-approved': null;
  'case-rejected': null;
}

export const MAIL_TEMPLATES = [
  'case-submitted',
  'sign-in-code',
  'new-device',
  'submission-made',
  'case-query',
  'case-message',
  'case-approved',
  'case-rejected',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
