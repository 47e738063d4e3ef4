import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Called once when the server starts. Next answers TRACE with a fault of its own (500) before any code of ours runs;
 * under a name that nobody knows it is refused like every unknown method (400).
 */
export function refuseTrace(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method === 'TRACE' || request.method === 'TRACK') request.method = 'REFUSED';
  });
}
