import 'server-only';
import { headers } from 'next/headers';
import { forbidden } from 'next/navigation';
import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { clientIp } from './client-ip';
import { isOwnOrigin } from './own-origin';
import { noteArrival } from './unreadable-actions';

/** Refuses a write (403) that another site sent. Route handlers that change anything call it before all else. */
export function requireSameOrigin(request: Request): void {
  refuseUnlessOwn(request.headers);
}

/** `requireSameOrigin` inside a server action. */
export async function requireSameOriginOfAction(): Promise<void> {
  const asked = await headers();
  noteArrival(asked);
  refuseUnlessOwn(asked);
}

// Neither `Host` nor `X-Forwarded-Host` takes part: a proxy in front may pass on what a client wrote there.
function refuseUnlessOwn(asked: Headers): void {
  if (isOwnOrigin(asked.get('origin'), env().allowedOrigins)) return;
  log.warn({ event: 'access.foreign-origin', ip: clientIp(asked) });
  forbidden();
}
