import 'server-only';
import { pino } from 'pino';

/**
 * The log of the process: one line of JSON an event, times in UTC. Events carry ids, never an e-mail address, a code,
 * a token or an identity number. JSON escapes line breaks, so what a person typed cannot make a second line.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  messageKey: 'message',
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/**
 * What may be logged of a fault: its name, its codes and where it came from. Its message may quote a row of the
 * database, and with it a person.
 */
export function faultFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code, meta } = error as { code?: unknown; meta?: { code?: unknown } };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    fault: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof meta?.code === 'string' && { sqlState: meta.code }),
    ...(error.cause instanceof Error && { cause: faultFacts(error.cause) }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
