/** Every refusal a person can meet. The words are in `lib/i18n/messages/{ms,en}/errors.ts`. */
export const ERROR_CODES = [
  'access.role_not_allowed',
  'access.not_found',
  'sign_in.wait',
  'sign_in.wait_long',
  'sign_in.wait_hours',
  'sign_in.wait_network',
  'sign_in.wrong_code',
  'sign_in.code_locked',
  'sign_in.code_expired',
  'sign_in.code_unknown',
  'sign_in.too_many_tries',
  'submission.not_found',
  'submission.already_submitted',
  'submission.changed',
  'submission.empty',
  'submission.month_taken',
  'submission.incomplete',
  'submission.not_employed',
  'text_file.not_found',
  'text_file.not_checked',
  'text_file.has_faults',
  'text_file.too_large',
  'text_file.cut_short',
  'text_file.missing',
  'text_file.busy',
  'month.not_open',
  'month.in_future',
  'request.key_reused',
  'storage.full',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A person's mistake or a refusal: a code and facts, never a sentence. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
