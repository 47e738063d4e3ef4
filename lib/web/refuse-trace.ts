import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const REFUSED = ['TRACE', 'TRACK', 'OPTIONS'];

/**
 * Called once when the server starts. Next answers TRACE with a fault of its own (500) before any code of ours runs, and
 * OPTIONS with an invitation, where no other site has anything to ask. Under a name that nobody knows they are refused
 * like every unknown method (400).
 */
export function refuseTrace(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method && REFUSED.includes(request.method)) request.method = 'REFUSED';
  });
}
