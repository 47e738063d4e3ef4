const FAILURES_TO_OPEN = 5;
const OPEN_MS = 10_000;

/** Keeps callers from waiting for somebody who does not answer. */
export interface Circuit {
  /** Whether to ask now. After the pause one caller may try. */
  mayAsk(): boolean;
  /** What came of asking. */
  tell(answered: boolean): void;
}

/**
 * A circuit that opens for ten seconds after five failures in a row, then lets one caller through: an answer closes it, a
 * failure opens it again.
 *
 * @param now milliseconds that never run backwards
 */
export function newCircuit(now: () => number): Circuit {
  let failures = 0;
  let shutUntil = Number.NEGATIVE_INFINITY;
  return {
    mayAsk() {
      if (failures < FAILURES_TO_OPEN) return true;
      if (now() < shutUntil) return false;
      // Whoever comes before this one has answered still finds it shut.
      shutUntil = now() + OPEN_MS;
      return true;
    },
    tell(answered) {
      failures = answered ? 0 : failures + 1;
      if (failures >= FAILURES_TO_OPEN) shutUntil = now() + OPEN_MS;
    },
  };
}
