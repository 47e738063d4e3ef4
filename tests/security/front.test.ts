import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standInFront } from '@/lib/web/front';
import { useTestDatabase } from '@/tests/setup/database';
import { ask } from './matrix/raw';

useTestDatabase();

/** In Next's place: says what reached it, or leads to where the request says. */
let server: Server;
let port: number;
beforeAll(async () => {
  standInFront();
  server = createServer((request, response) => {
    const { 'x-lead-to': to, 'x-lead-by': by } = request.headers;
    if (to) {
      response.statusCode = Number(by);
      response.setHeader('Location', String(to));
      response.end();
      return;
    }
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

  const KEPT = '/employer/login/kept?next=%2Femployer';
  it.each([
    { why: 'the form is posted again to where it is kept', to: KEPT, status: 307 },
    { why: 'so it is by the door of the office', to: '/staff/login/kept?next=%2Fstaff', status: 307 },
    { why: 'and when the answer may be packed', to: KEPT, more: { 'accept-encoding': 'gzip' }, status: 307 },
    { why: 'a script is not led', to: KEPT, more: { 'next-action': '40ab' }, status: 303 },
    { why: 'a page that is asked for has no form', to: KEPT, method: 'GET', status: 303 },
    { why: 'another answer stays', to: KEPT, by: 302, status: 302 },
    { why: 'every other way stays', to: '/employer/login?next=%2Femployer%2Flogin%2Fkept', status: 303 },
    { why: 'a longer path too', to: '/employer/login/kept/more?next=1', status: 303 },
    { why: 'another host too', to: 'https://evil.example/employer/login/kept?next=1', status: 303 },
  ])('leads on after a form without script: $why', async ({ to, status, method = 'POST', by = 303, more = {} }) => {
    const headers = { origin: 'http://localhost:3000', 'x-lead-to': to, 'x-lead-by': String(by), ...more };
    const answer = await ask(port, '/employer/records', { method, headers });
    expect([answer.status, answer.headers.get('location')?.join()]).toEqual([status, to]);
  });
});
