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

/** Whether the database could not be reached or is just starting or stopping. */
export function isDatabaseDown(error: unknown): boolean {
  return codesOf(error).some((code) => DOWN.has(code));
}

const DOWN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
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

/** Every code found in an error and its causes: SQLSTATE, Node's and Prisma's. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let at = error as
    | { code?: unknown; cause?: unknown; originalCode?: unknown; meta?: { code?: unknown } }
    | null
    | undefined;
  for (let depth = 0; at && typeof at === 'object' && depth < 5; depth++) {
    for (const code of [at.code, at.originalCode, at.meta?.code]) if (typeof code === 'string') codes.push(code);
    at = at.cause as typeof at;
  }
  return codes;
}
