import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, type RawAnswer } from './raw';

/** A cache between browsers and the portal that keeps whatever it is allowed to. */
export interface CachingProxy {
  readonly port: number;
  /** Answers that it gave without asking the portal. */
  hits(): number;
  close(): Promise<void>;
}

interface Kept {
  readonly vary: Readonly<Record<string, string>>;
  readonly answer: RawAnswer;
}

const FORBIDS = /no-store|no-cache|private|max-age=0/;

/** Starts one. It keeps an answer for good unless its Cache-Control forbids it, by address and by what Vary names. */
export async function cachingProxy(portalPort: number): Promise<CachingProxy> {
  const kept = new Map<string, Kept[]>();
  let hits = 0;
  const server = http.createServer(async (request, response) => {
    const address = request.url ?? '/';
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const found = kept
      .get(address)
      ?.find(({ vary }) => Object.keys(vary).every((name) => vary[name] === (headers[name] ?? '')));
    if (found) hits++;
    const answer =
      found?.answer ?? (await ask(portalPort, address, { headers: { ...headers, host: `127.0.0.1:${portalPort}` } }));
    const control = answer.headers.get('cache-control')?.join() ?? '';
    if (!found && answer.status === 200 && !FORBIDS.test(control)) {
      const names = (answer.headers.get('vary')?.join() ?? '').split(',').map((name) => name.trim().toLowerCase());
      const vary = Object.fromEntries(names.filter(Boolean).map((name) => [name, headers[name] ?? '']));
      kept.set(address, [...(kept.get(address) ?? []), { vary, answer }]);
    }
    const location = answer.headers.get('location')?.[0];
    response.writeHead(answer.status, { 'cache-control': control, ...(location && { location }) });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hits: () => hits,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
