/** A code is good for this long after it was asked for. */
export const CODE_MINUTES = 10;
/** Tries of one code, the last one included. */
export const TRIES_PER_CODE = 5;
/** Wrong tries of all codes of one address in 24 hours. */
export const WRONG_TRIES_PER_DAY = 100;

/** A session ends this long after its last request. `session_context` in the database says the same. */
export const IDLE_MINUTES = 15;
/** Before a session ends for idleness its person is asked for so long. */
export const WARN_SECONDS = 150;
/** A session ends so long after sign-in, whatever happens in it. */
export const SESSION_HOURS = 12;
/** For so long after its end a session still says whose it was: somebody who left a form open comes back after a weekend. */
export const ENDED_HOURS = 72;

/** Requests for codes from one network address: so many in so long. */
export const CODES_PER_CLIENT = { count: 25, seconds: 5 * 60 } as const;
/** Codes for one e-mail address: so many in so long, each of these. */
export const CODES_PER_ADDRESS = [
  { count: 1, seconds: 60 },
  { count: 5, seconds: 15 * 60 },
  { count: 20, seconds: 24 * 3_600 },
] as const;

/** Tries of an authenticator's code or of a recovery code, the wrong ones that count: so many in so long, each of these. */
export const AUTHENTICATOR_TRIES = [
  { count: 5, seconds: 15 * 60 },
  { count: 50, seconds: 24 * 3_600 },
] as const;

/**
 * How many whole seconds an address has to wait until its next code; 0 when it may have one now. An age equal to a
 * window's length lies outside it.
 *
 * @param agesSeconds the ages of the codes it was given, youngest first, at least the last 24 hours of them
 */
export function secondsToNextCode(agesSeconds: readonly number[]): number {
  const waits = CODES_PER_ADDRESS.map(({ count, seconds }) => {
    const oldestThatCounts = agesSeconds[count - 1];
    return oldestThatCounts === undefined ? 0 : Math.ceil(seconds - oldestThatCounts);
  });
  return Math.max(0, ...waits);
}
