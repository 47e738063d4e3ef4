import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const REFUSED = ['TRACE', 'TRACK', 'OPTIONS'];

/**
 * Called once when the server starts, for what Next answers with a fault of its own (500) before any code of ours runs.
 * TRACE, and OPTIONS, where no other site has anything to ask, get a name that nobody knows and are refused like every
 * unknown method (400). An address that is not percent-encoded text is no page's (404).
 */
export function refuseRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method && REFUSED.includes(request.method)) request.method = 'REFUSED';
    if (request.url && !isReadable(request.url)) request.url = '/_not-found';
  });
}

/** Whether the path of an address can be decoded. Of a query what cannot be read is simply read as it is. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
