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

/** Whether the database could not be reached, is just starting or stopping, or has no connection to spare. */
export function isDatabaseDown(error: unknown): boolean {
  const chain = chainOf(error);
  return codesOf(error).some((code) => DOWN.has(code)) || chain.some(({ message }) => LOST.test(String(message)));
}

/** What `pg` says, without a code, of a connection that is gone or was never to be had. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

const DOWN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  'P1001',
  'P1002',
  'P1017',
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
