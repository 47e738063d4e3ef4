import http from 'node:http';
import net from 'node:net';

/** What came back to a request that no browser would send, with its headers as they were on the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By name in small letters; a header that came twice has two. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request exactly as it is written: any method, any path, nothing made good. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: RawRequest = {}) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: byName(answer.rawHeaders),
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * The status of a request too large to be read to its end, or null when the server hung up without a word: it may, while
 * the request is still being sent.
 */
export function statusOf(port: number, text: string): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve(status ? Number(status) : null);
    });
  });
}

function byName(raw: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    found.set(name, [...(found.get(name) ?? []), raw[at + 1] ?? '']);
  }
  return found;
}
