import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { clientIp } from './client-ip';
import { isOwnOrigin } from './own-origin';
import { noteArrival } from './unreadable-actions';

/** The refusal (403) of a write that another site sent, or null. Route handlers that change anything ask before all else. */
export function refusalOfForeign(request: Request): Response | null {
  return isOwn(request.headers) ? null : new Response(null, { status: 403, headers: { 'Cache-Control': 'no-store' } });
}

/**
 * Leaves a server action that another site sent: for it there is no such page. The front (`front.ts`) has answered such
 * a request already, with 403; this is for the day on which something goes round it.
 */
export async function requireSameOriginOfAction(): Promise<void> {
  const asked = await headers();
  noteArrival(asked);
  if (!isOwn(asked)) notFound();
}

// Neither `Host` nor `X-Forwarded-Host` takes part: a proxy in front may pass on what a client wrote there.
function isOwn(asked: Headers): boolean {
  if (isOwnOrigin(asked.get('origin'), env().allowedOrigins)) return true;
  log.warn({ event: 'access.foreign-origin', ip: clientIp(asked) });
  return false;
}
