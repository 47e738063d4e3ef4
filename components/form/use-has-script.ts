'use client';

import { useSyncExternalStore } from 'react';

/** Whether script runs: not in what the server makes, and from the first moment in which the browser does. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
