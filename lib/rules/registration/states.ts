import { STATE_CODES, type StateCode } from '@/lib/rules/identity/birth-place';

/** Whether a text is the code of a state. */
export function isStateCode(text: string): text is StateCode {
  return (STATE_CODES as readonly string[]).includes(text);
}
