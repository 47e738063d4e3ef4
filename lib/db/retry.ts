import { randomInt } from 'node:crypto';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const PRISMA_WRITE_CONFLICT = 'P2034';
const UNIQUE_VIOLATION = '23505';
const PRISMA_UNIQUE_VIOLATION = 'P2002';

/** Whether the database gave up a transaction that may succeed when tried again. */
export function isRetryable(error: unknown): boolean {
  const codes = codesOf(error);
  return codes.includes(SERIALIZATION_FAILURE) || codes.includes(DEADLOCK) || codes.includes(PRISMA_WRITE_CONFLICT);
}

/** Whether a unique index refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  const codes = codesOf(error);
  return codes.includes(UNIQUE_VIOLATION) || codes.includes(PRISMA_UNIQUE_VIOLATION);
}

/** Whether the database could not be reached, is just starting or stopping, or has no connection or no room to spare. */
export function isDatabaseDown(error: unknown): boolean {
  const isNeverHad = () => chainOf(error).some(({ message }) => NEVER_HAD.test(String(message)));
  return isConnectionLost(error) || codesOf(error).some((code) => DOWN.has(code)) || isNeverHad();
}

/**
 * Whether a connection that had been made was gone. Where nothing had been done on it yet, another one may be tried: it
 * rested in the pool when the database ended it, and its end was not read yet.
 */
export function isConnectionLost(error: unknown): boolean {
  const chain = chainOf(error);
  return codesOf(error).some((code) => LOST.has(code)) || chain.some(({ message }) => TERMINATED.test(String(message)));
}

/** What `pg` says, without a code, of a connection that is gone. */
const TERMINATED = /^(Connection terminated|Client has encountered a connection error)/;
const NEVER_HAD = /^timeout exceeded when trying to connect/;

const LOST = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02', '08006', '08003', 'P1017']);

const DOWN = new Set([
  'ECONNREFUSED',
  'ENOENT',
  '53100',
  '53300',
  '57P03',
  '08001',
  'P1001',
  'P1002',
  'P2024',
  'P2028',
]);

/** Waits a few milliseconds, longer each time and never the same, so that two rivals do not meet again. */
export function pauseBeforeRetry(tries: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, tries * 10 + randomInt(32)));
}

/** An error of the database as `pg` throws it, and as Prisma does: of hand-written SQL the SQLSTATE lies deep in it. */
interface Coded {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly meta?: { readonly code?: unknown; readonly driverAdapterError?: unknown };
}

/** Every code found in an error and its causes: SQLSTATE, Node's and Prisma's. */
function codesOf(error: unknown): string[] {
  return chainOf(error)
    .flatMap(({ code, originalCode, meta }) => [code, originalCode, meta?.code])
    .filter((code) => typeof code === 'string');
}

const DEEPEST_CAUSE = 5;

function chainOf(error: unknown): Coded[] {
  const chain: Coded[] = [];
  for (let at = error; at && typeof at === 'object' && chain.length < DEEPEST_CAUSE; ) {
    const found: Coded = at;
    chain.push(found);
    at = found.cause ?? found.meta?.driverAdapterError;
  }
  return chain;
}
