import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../setup/server';
import { clientFiles } from './matrix/build';
import { isKept, lacks } from './matrix/headers';
import { ask, type RawAnswer, statusOf } from './matrix/raw';
import { HANDLERS, PAGES } from './matrix/table';
import { openWorld, type World } from './matrix/world';

const ROOT = path.join(import.meta.dirname, '..', '..');
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };

let world: World;
let cookie: string;

beforeAll(async () => {
  world = await openWorld();
  cookie = `portal-session=${(await world.browser('b-owner')).cookies.get('portal-session')}`;
});
afterAll(() => world?.close());

function get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return ask(world.portal.port, address, { headers });
}

/** Every address of the table that is asked for by GET. */
function addresses(): string[] {
  const rows = [...Object.entries(PAGES), ...Object.entries(HANDLERS)];
  return rows.flatMap(([name, row]) => (row.send ? [] : [row.at?.(world.things) ?? name.replace('GET ', '')]));
}

describe('SEC-HD-1: the headers', () => {
  it('are on every page, download and redirect, for anybody and for somebody signed in', async () => {
    const faults: Record<string, string[]> = {};
    let answers = 0;
    for (const address of addresses()) {
      for (const [who, headers] of [
        ['anybody', {}],
        ['signed in', { cookie }],
      ] as const) {
        const answer = await get(address, headers);
        answers++;
        const found = lacks(answer, address);
        if (isKept(answer) && !/^\/(?:icon\.svg|robots\.txt)$/.test(address)) found.push('no-store');
        if (found.length > 0) faults[`${who} ${address} ${answer.status}`] = found;
      }
    }
    expect(faults).toEqual({});
    expect(answers).toBe(2 * addresses().length);
  });

  it('are on every refusal', async () => {
    const { port, origin } = world.portal;
    const own = { cookie, origin };
    const refusals: Record<string, RawAnswer> = {
      '404 page': await get('/nowhere', { cookie }),
      '404 of the api': await get('/api/nowhere', { cookie }),
      '404 of a page of the portal': await get('/employer/nowhere', { cookie }),
      '404 of a file': await get('/_next/static/nowhere.js', { cookie }),
      '403 form': await ask(port, '/employer/login', {
        method: 'POST',
        headers: { cookie, origin: 'https://evil.example' },
      }),
      '403 handler': await ask(port, '/api/session', { method: 'POST', headers: { cookie } }),
      '401 handler': await get('/api/session'),
      '400 form': await ask(port, '/employer/login', {
        method: 'POST',
        body: '--x--\r\n',
        headers: { ...own, ...FORM },
      }),
      '400 upload': await ask(port, '/api/text-files', { method: 'POST', headers: own }),
      '405 page': await ask(port, '/employer', { method: 'PUT', headers: own }),
      '405 handler': await ask(port, '/api/session', { method: 'DELETE', headers: own }),
      '405 file': await ask(port, '/robots.txt', { method: 'POST', headers: own }),
      '308 slashes': await get('//employer', { cookie }),
      '308 slash at the end': await get('/employer/records/', { cookie }),
      '409 action': await ask(port, '/', {
        method: 'POST',
        body: '[]',
        headers: { ...own, 'next-action': '00'.repeat(21) },
      }),
    };
    const faults = Object.entries(refusals).flatMap(([name, answer]) => [
      ...(String(answer.status) === name.slice(0, 3) ? [] : [`${name}: ${answer.status}`]),
      ...lacks(answer).map((fault) => `${name}: ${fault}`),
    ]);
    expect(faults).toEqual([]);
  });

  it('are on every file that a browser is sent, and each page has its own nonce', async () => {
    const files = (await clientFiles()).filter(({ file }) => /\.(?:js|css|woff2)$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    for (const { address } of files) expect([address, lacks(await get(address))]).toEqual([address, []]);
    const nonces = new Set<string>();
    for (let at = 0; at < 5; at++) {
      const { headers, body } = await get('/');
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy')?.[0] ?? '')?.[1] ?? '';
      const scripts = body.match(/<script(?=[\s>])[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('come with a page in one packed piece', async () => {
    for (const address of ['/', '/employer', '/employer/records', '/employer/nowhere']) {
      const { headers } = await get(address, { cookie, 'accept-encoding': 'gzip, deflate, br' });
      expect([address, headers.get('content-encoding'), headers.has('transfer-encoding')]).toEqual([
        address,
        ['gzip'],
        false,
      ]);
      expect(Number(headers.get('content-length')?.[0])).toBeGreaterThan(1_000);
    }
  });

  it('are on what is said while the database is away', async () => {
    const { name } = world.portal.database ?? { name: '' };
    await onServer(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    try {
      await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      const down: RawAnswer[] = [];
      await expect.poll(async () => (await get('/employer', { cookie })).status, { timeout: 20_000 }).toBe(503);
      for (const address of ['/employer', '/api/records/list.csv', '/api/session', '/api/ready', '/status'])
        down.push(await get(address, { cookie }));
      expect(down.flatMap((answer) => lacks(answer))).toEqual([]);
      expect(down.filter(isKept)).toEqual([]);
      expect(down.map(({ status }) => status)).toEqual([503, 503, 503, 503, 200]);
      expect(down.filter(({ body }) => /\n\s+at .+:\d+:\d+|53300|FATAL|too many connections/.test(body))).toEqual([]);
    } finally {
      await onServer(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    }
    await expect.poll(async () => (await get('/api/ready')).status, { timeout: 20_000 }).toBe(200);
    await expect.poll(async () => (await get('/employer', { cookie })).status, { timeout: 20_000 }).toBe(200);
  });
});

async function onServer(sql: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: (await testServer()).url('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('SEC-HD-2: what no browser sends', () => {
  const PLACES = [
    '/',
    '/employer',
    '/employer/login',
    '/api/health',
    '/api/session',
    '/icon.svg',
    '/robots.txt',
    '/_next/static/nowhere.js',
    '/nowhere',
  ];

  it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY', 'MKCOL'])(
    '%s is refused',
    async (method) => {
      const statuses = await Promise.all(
        PLACES.map(async (place) => (await ask(world.portal.port, place, { method })).status),
      );
      expect(statuses.filter((status) => status < 400 || status > 499)).toEqual([]);
    },
  );

  it.each(PLACES)('a header of 100 kB and 10,000 parameters at %s are refused', async (place) => {
    const { port } = world.portal;
    const head = `GET ${place} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n`;
    expect(await statusOf(port, `${head}X-Large: ${'a'.repeat(17_000)}\r\n\r\n`)).toBe(431);
    expect([431, null]).toContain(await statusOf(port, `${head}X-Large: ${'a'.repeat(100_000)}\r\n\r\n`));
    const query = Array.from({ length: 10_000 }, (_, at) => `p${at}=1`).join('&');
    expect([431, 414, null]).toContain(await statusOf(port, head.replace(' HTTP', `?${query} HTTP`).concat('\r\n')));
    const most = Array.from({ length: 1_000 }, () => 'q=1').join('&');
    expect((await get(`${place}?${most}`, { cookie })).status).toBeLessThan(500);
  });

  it('an address that cannot be read is not a fault', async () => {
    const bad = [
      '/%',
      '/%00',
      '/%E0%A4%A',
      '/employer/%2e%2e/%2e%2e/etc/passwd',
      '/verify/%00',
      '/employer/records/acr/%00',
      '/api/records/%00/pdf',
      '/employer/contributions/months/%FF',
      '/employer/records/acr?q=%00&page=-1&state=x',
      '/employer/records/acr?page=1e400',
      '/api/records/list.csv?kind=%00&q=%00',
    ];
    for (const address of bad)
      expect([address, (await get(address, { cookie })).status < 500]).toEqual([address, true]);
  });
});

describe('SEC-NX-5: what the browser is sent', () => {
  it('names no table, no setting and no statement, and there are no source maps', async () => {
    const files = (await clientFiles()).filter(({ file }) => /\.(?:js|json|html|map)$/.test(file));
    expect(files.filter(({ file }) => file.endsWith('.map'))).toEqual([]);
    const words = [
      ...(await tables()),
      ...(await settings()),
      'majikan_app',
      'session_context',
      'set_config',
      'take_numbers',
      'PrismaClient',
      'node:fs',
      'node:crypto',
    ];
    expect(words.length).toBeGreaterThan(30);
    const statements =
      /\b(?:SELECT\s+[\w*"., ]+\s+FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET|FOR UPDATE|ON CONFLICT)\b/;
    const told: string[] = [];
    for (const { file, address } of files) {
      const text = await readFile(file, 'utf8');
      // A code such as `text_file.not_found` is a word to people, the table alone is not.
      told.push(
        ...words.filter((word) => new RegExp(`\\b${word}\\b(?!\\.)`).test(text)).map((word) => `${address}: ${word}`),
      );
      const statement = statements.exec(text)?.[0];
      if (statement) told.push(`${address}: ${statement}`);
    }
    expect(told).toEqual([]);
  });

  /** Names of tables that are not words of any language as well. */
  async function tables(): Promise<string[]> {
    const schema = await readFile(path.join(ROOT, 'prisma', 'schema.prisma'), 'utf8');
    return [...schema.matchAll(/@@map\("(\w+_\w+)"\)/g)].map(([, name = '']) => name);
  }

  async function settings(): Promise<string[]> {
    const source = await readFile(path.join(ROOT, 'lib', 'config', 'env.ts'), 'utf8');
    return [...new Set([...source.matchAll(/\b[A-Z]+_[A-Z_]+(?=:)/g)].map(([name]) => name))];
  }
});
