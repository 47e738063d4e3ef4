import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Call {
  /** Whether what was sent could be read, so that an action of ours began. */
  arrived: boolean;
}

const held = globalThis as { portalCalls?: { readonly header: string; readonly open: Map<string, Call> } };

/**
 * Called once when the server starts. A call of a server action whose arguments Next cannot read fails inside Next, as a
 * fault of the server (500). It is the sender's fault: it is answered as such (400). What an action of ours itself
 * answers stays as it is.
 */
export function refuseUnreadableActions(): void {
  if (held.portalCalls) return;
  const calls = { header: `x-call-${randomBytes(16).toString('hex')}`, open: new Map<string, Call>() };
  held.portalCalls = calls;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.method !== 'POST' || !request.headers['next-action']) return;
    const id = randomBytes(16).toString('hex');
    const call: Call = { arrived: false };
    calls.open.set(id, call);
    request.headers[calls.header] = id;
    response.once('close', () => calls.open.delete(id));
    const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse;
    response.writeHead = (status: number, ...more: unknown[]) =>
      writeHead(status === 500 && !call.arrived ? 400 : status, ...more);
  });
}

/** Every action says so before anything else: what was sent to it could be read. */
export function noteArrival(asked: Headers): void {
  const id = held.portalCalls && asked.get(held.portalCalls.header);
  const call = id ? held.portalCalls?.open.get(id) : undefined;
  if (call) call.arrived = true;
}
