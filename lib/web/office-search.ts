import 'server-only';
import { createHmac } from 'node:crypto';
import { deriveKey } from '@/lib/config/derive-key';
import type { StaffActor } from '@/lib/core/actor';
import { type SearchResult, searchOffice } from '@/lib/staff/search-office';

/** A search of the office; what was looked for is kept as an HMAC under the portal's own key. */
export function searchOfficeHere(actor: StaffActor, term: string, now: Date): Promise<SearchResult> {
  const key = deriveKey('search-term');
  return searchOffice(actor, term, now, (text) => createHmac('sha256', key).update(text).digest('hex'));
}
