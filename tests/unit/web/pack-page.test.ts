import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { packPage } from '@/lib/web/pack-page';

const PAGE = '<p>Perkeso</p>'.repeat(200);
const BROWSER = 'gzip, deflate, br';

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server | undefined;
afterEach(() => server?.close());

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** What a browser gets of a handler whose answer is packed. */
async function answerOf(handler: Handler, accepts: string | null = BROWSER, method = 'GET'): Promise<Answer> {
  server = createServer((asked, response) => {
    packPage(asked, response);
    handler(response, asked);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = accepts === null ? {} : { 'Accept-Encoding': accepts };
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}

function page(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Vary', 'rsc');
  response.flushHeaders();
  response.write(PAGE.slice(0, 99));
  response.write(Buffer.from(PAGE.slice(99, 500)));
  response.end(new TextEncoder().encode(PAGE.slice(500)));
}

describe('packPage', () => {
  it('packs a page that comes in parts, and says so', async () => {
    const { status, headers, body } = await answerOf(page);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'rsc, Accept-Encoding' });
    expect(headers['content-length']).toBe(String(body.length));
    expect(gunzipSync(body).toString()).toBe(PAGE);
  });

  it('packs a page whose head is written first, as Next’s own packer has it', async () => {
    const { status, headers, body } = await answerOf((response) => {
      response.setHeader('Content-Type', 'text/html');
      response.writeHead(404, 'Tiada', ['X-Said', 'one']);
      response.write(PAGE.slice(0, 99));
      response.end(PAGE.slice(99));
    });
    expect(status).toBe(404);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'x-said': 'one' });
    expect(headers['content-length']).toBe(String(body.length));
    expect(gunzipSync(body).toString()).toBe(PAGE);
  });

  it.each(['zstd', 'gzip, deflate, br, zstd', 'gzip;q=0, zstd;q=0.1'])('packs with zstd for %s', async (accepts) => {
    const { headers, body } = await answerOf(page, accepts);
    expect(headers).toMatchObject({ 'content-encoding': 'zstd', 'content-length': String(body.length) });
    expect(zstdDecompressSync(body).toString()).toBe(PAGE);
  });

  it('packs with gzip for a browser that refuses zstd', async () => {
    const { headers, body } = await answerOf(page, 'gzip, zstd;q=0');
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(PAGE);
  });

  it.each([null, 'br', 'identity', 'gzip;q=0', 'gzip; q=0.0, br', 'zstd;q=0', 'gzipped'])(
    'leaves the page of whoever accepts %s',
    async (accepts) => {
      const { headers, body } = await answerOf(page, accepts);
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString()).toBe(PAGE);
    },
  );

  it.each(['gzip', 'br, gzip;q=0.5', 'deflate,gzip'])('packs for whoever accepts %s', async (accepts) => {
    expect((await answerOf(page, accepts)).headers['content-encoding']).toBe('gzip');
  });

  it('hides the question from Next, which would pack the page a second time', async () => {
    const { body } = await answerOf((response, asked) => response.end(String(asked.headers['accept-encoding'])));
    expect(body.toString()).toBe('undefined');
  });

  it('leaves a small answer, a file, and what is packed already', async () => {
    const small = await answerOf((response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<p>Perkeso</p>');
    });
    expect(small.body.toString()).toBe('<p>Perkeso</p>');
    const picture = await answerOf((response) => {
      response.setHeader('Content-Type', 'image/png');
      response.end(Buffer.alloc(5_000, 7));
    });
    expect(picture.body).toEqual(Buffer.alloc(5_000, 7));
    const packed = await answerOf((response) => {
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Encoding', 'br');
      response.end(Buffer.alloc(5_000, 7));
    });
    expect(packed.body).toEqual(Buffer.alloc(5_000, 7));
  });

  it('keeps a status and headers that are written by hand, and sends no body where none belongs', async () => {
    const moved = await answerOf((response) => {
      response.writeHead(307, { Location: '/employer/login' });
      response.end();
    });
    expect(moved).toMatchObject({ status: 307, headers: { location: '/employer/login' } });
    const head = await answerOf(page, BROWSER, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-type']).toContain('text/html');
    const nothing = await answerOf((response) => {
      response.statusCode = 304;
      response.end();
    });
    expect(nothing.status).toBe(304);
  });

  it('tells a writer when its part was taken', async () => {
    const { body } = await answerOf((response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write('a'.repeat(3_000), () => response.end('b', 'utf8', () => undefined));
    });
    expect(gunzipSync(body).toString()).toBe(`${'a'.repeat(3_000)}b`);
  });
});
