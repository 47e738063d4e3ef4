import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standInFront } from '@/lib/web/front';
import { useTestDatabase } from '@/tests/setup/database';
import { ask } from './matrix/raw';

useTestDatabase();

/** In Next's place: says what reached it. */
let server: Server;
let port: number;
beforeAll(async () => {
  standInFront();
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

async function reached(address: string, headers: Record<string, string> = {}) {
  const { status, body, headers: answered } = await ask(port, address, { headers });
  expect(status).toBe(200);
  return {
    ...(JSON.parse(body) as { headers: Record<string, string> }),
    answered: answered.get('content-security-policy')?.join(),
  };
}

describe('the front', () => {
  it.each([
    { address: '/employer', path: '/employer' },
    { address: '/employer/records?month=2026-10&q=a%20b', path: '/employer/records?month=2026-10&q=a%20b' },
    { address: '/employer/records?month=2026-10&_rsc=1abc', path: '/employer/records?month=2026-10' },
    { address: '/employer?_rsc=1abc', path: '/employer' },
    { address: '/employer?a=1?b', path: '/employer?a=1?b' },
    { address: '/%65mployer', path: '/%65mployer' },
    { address: '/api/session', path: '/api/session' },
  ])('notes that $address was asked for, whatever the client says', async ({ address, path }) => {
    const { headers } = await reached(address, {
      'x-portal-path': '/staff',
      'content-security-policy': 'default-src *',
    });
    expect(headers['x-portal-path']).toBe(path);
    expect(headers['content-security-policy']).not.toBe('default-src *');
  });

  it('gives each page a nonce of its own, the same to Next and to the browser', async () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 20; n++) {
      const { headers, answered } = await reached('/', { 'content-security-policy': "script-src 'nonce-known'" });
      expect(answered).toBe(headers['content-security-policy']);
      nonces.add(/script-src 'self' 'nonce-([\w+/=]{24})'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '');
    }
    expect(nonces.size).toBe(20);
    expect(nonces).not.toContain('');
  });

  it('gives what is no page no such policy, by whatever spelling of its address', async () => {
    for (const address of ['/api/documents/1/view', '/%61pi/documents/1/view', '/_next/static/x.js', '/robots.txt']) {
      expect([address, (await reached(address)).answered]).toEqual([address, undefined]);
    }
  });

  it('answers a form that another site sent with a page that says so, before Next sees it', async () => {
    const { status, body, headers } = await ask(port, '/employer/login', {
      method: 'POST',
      headers: { origin: 'https://evil.example', cookie: 'lang=en' },
    });
    expect([status, headers.get('content-type')?.join()]).toEqual([403, 'text/html; charset=utf-8']);
    expect(body).toContain('This request was not accepted');
    expect(body).not.toContain('x-portal-path');
  });
});
