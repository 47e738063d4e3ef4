import 'server-only';
import { deriveKey } from '@/lib/config/derive-key';

/** Keys the marks and the traces of searches in the central register of persons. */
export function personSearchKey(): Buffer {
  return deriveKey('person-search');
}
