/** Why a mail did not go. `permanent`: this reader's server will never take it, so trying again helps nobody. */
export interface SendFailure {
  readonly permanent: boolean;
  /** The kind of fault and the server's own reply, at most 300 characters, for the people who look after the mail. */
  readonly text: string;
}

/** What nodemailer tells of a failure; each part may be missing. */
interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
}

/**
 * Reads what nodemailer threw. Only a 5xx about the recipient or the message is permanent: a refused sender, a wrong
 * password or a server that is away are faults of ours or of the moment, and they pass.
 */
export function readSendFailure(error: unknown): SendFailure {
  const { code, responseCode, response, command } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? responseCode : null;
  // 503 is about the order of commands on one connection; on a new connection the same mail may pass.
  const isRefusal = reply !== null && reply >= 500 && reply < 600 && reply !== 503;
  const isAboutMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  const isBadAddress = code === 'EENVELOPE' && command === 'API';
  const parts = [code, command, typeof response === 'string' ? response : reply].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  );
  return {
    permanent: (isRefusal && isAboutMail) || isBadAddress,
    text: parts.join(' ').replace(/\s+/g, ' ').slice(0, 300) || 'unknown',
  };
}
