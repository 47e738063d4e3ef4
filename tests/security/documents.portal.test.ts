import { readdir } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCase, type TestCase } from '../factories/cases';
import { pdf } from '../factories/document-files';
import { createUser } from '../factories/employers';
import { createSession } from '../factories/sessions';
import { openOwner } from '../setup/owner';
import { startPortal, type TestPortal } from '../setup/portal';

const BOUNDARY = 'b0undary';

let portal: TestPortal;
let owner: pg.Pool;
let made: TestCase;
let cookie: string;
let strangers: string;

beforeAll(async () => {
  portal = await startPortal();
  owner = openOwner(portal.database?.ownerUrl ?? '');
  const [user, stranger] = [await createUser(owner), await createUser(owner)];
  made = await createCase(owner, { openedBy: user.id });
  cookie = await cookieOf(user.id);
  strangers = await cookieOf(stranger.id);
});
afterAll(async () => {
  await owner?.end();
  await portal?.remove();
});

async function cookieOf(userId: string): Promise<string> {
  return `portal-session=${(await createSession(owner, { kind: 'user', userId })).token}`;
}

function formOf(content: Buffer): Buffer {
  const part = (name: string, more = '') =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const head = `${part('type')}other\r\n${part('size')}\r\n${part('file', '; filename="surat.pdf"\r\nContent-Type: application/pdf')}`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

interface Sent {
  /** Bytes of the body that go out before the connection is broken; all of them when left out. */
  readonly upTo?: number;
  readonly announced?: number;
  readonly as?: string;
}

/** Posts the upload form as a browser without script does. @returns status and Location, or null when it hung up */
function post(body: Buffer, { upTo, announced = body.length, as = cookie }: Sent = {}): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = net.connect(portal.port, '127.0.0.1', () => {
      socket.write(
        `POST /api/cases/${made.caseId}/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${portal.origin}\r\nCookie: ${as}\r\n` +
          `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${announced}\r\n\r\n`,
      );
      socket.write(body.subarray(0, upTo), () => {
        if (upTo !== undefined) socket.destroy();
      });
    });
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      // A browser keeps the connection; here the head of the answer is all that is wanted.
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      const location = /^location: .*?(\?[^\r\n]*)/im.exec(answer)?.[1] ?? '';
      resolve(status ? `${status} ${location}`.trim() : null);
    });
  });
}

async function kept(): Promise<{ rows: number; objects: number }> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM document');
  const folder = path.join(portal.dataDir, 'files', 'documents', made.employerId);
  return { rows: rows.length, objects: (await readdir(folder).catch(() => [])).length };
}

const small = () => formOf(pdf({ objects: `% ${Math.random()}` }));
const large = () => formOf(pdf({ objects: `% ${'x'.repeat(3_000_000)} ${Math.random()}` }));

describe('SEC-UP-2: a connection that is cut', () => {
  it.each([0.1, 0.5, 0.9])('after %d of the document: nothing is stored, and the next upload works', async (part) => {
    const before = await kept();
    const body = large();
    await post(body, { upTo: Math.floor(body.length * part) });
    expect(await post(large())).toBe('303 ?done=added#list');
    expect(await kept()).toEqual({ rows: before.rows + 1, objects: before.objects + 1 });
  });

  it('and a Content-Length that is not true: nothing is stored', async () => {
    const before = await kept();
    const body = large();
    await post(body, { announced: body.length + 1_000, upTo: body.length });
    expect(await post(body, { announced: body.length - 1_000 })).not.toContain('done=added');
    expect(await kept()).toEqual(before);
  });
});

it('a photo of 60 MB: a clear word, and nothing is stored', async () => {
  const before = await kept();
  expect(await post(formOf(Buffer.alloc(60 * 1_048_576, 'x')))).toBe('303 ?refused=document.too_large');
  expect(await kept()).toEqual(before);
});

describe('SEC-UP-6: a document by its address', () => {
  it('is its employer’s people’s, with every header; for nobody else there is none, and no other address leads to it', async () => {
    await post(large());
    const { rows } = await owner.query<{ id: string; storage_key: string }>(
      'SELECT id, storage_key FROM document LIMIT 1',
    );
    const [document] = rows;
    const get = (address: string, as: string) => fetch(portal.origin + address, { headers: { cookie: as } });
    for (const address of [`/api/documents/${document?.id}`, `/api/documents/${document?.id}/view`]) {
      const own = await get(address, cookie);
      expect(own.status).toBe(200);
      expect(own.headers.get('content-type')).toBe('application/pdf');
      expect(own.headers.get('x-content-type-options')).toBe('nosniff');
      expect(own.headers.get('cache-control')).toBe('no-store');
      expect((await get(address, strangers)).status).toBe(404);
      expect((await get(address, '')).status).toBe(401);
    }
    const saved = await get(`/api/documents/${document?.id}`, cookie);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(saved.headers.get('content-security-policy')).toContain('sandbox');
    for (const address of [
      `/${document?.storage_key}`,
      `/files/${document?.storage_key}`,
      `/api/${document?.storage_key}`,
    ])
      expect((await get(address, cookie)).status).toBe(404);
  });

  it('takes nothing from anybody else', async () => {
    const before = await kept();
    expect(await post(small(), { as: strangers })).toBe('404');
    expect(await post(small(), { as: '' })).toBe('401');
    expect(await kept()).toEqual(before);
  });
});
