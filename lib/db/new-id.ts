import 'server-only';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@/lib/core/ids';

/** A new id from the machine's clock and randomness. */
export function newId(): string {
  return uuidv7(Date.now(), randomBytes(10));
}
