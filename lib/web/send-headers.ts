import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { HEADERS_OF_ALL, INERT_POLICY } from './answer-headers';

/**
 * Called once when the server starts. Next sends some answers before it looks at its own settings (a redirect of a
 * doubled or a last slash), so each answer has these headers from its first moment; `front.ts` gives a page another policy.
 */
export function sendHeadersFirst(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    for (const [name, value] of Object.entries(HEADERS_OF_ALL)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', INERT_POLICY);
  });
}
