import 'server-only';
import { newId } from '@/lib/db/new-id';

/** A new id for what a request makes. Handed to the write that needs it, so that a test can name its own. */
export function freshId(): string {
  return newId();
}
