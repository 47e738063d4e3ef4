import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dateInMalaysia, startOfDayInMalaysia } from '@/lib/core/calendar';
import { newId } from '@/lib/db/new-id';
import { attachDocument } from '@/lib/documents/attach-document';
import { checkStore } from '@/lib/documents/check-store';
import { openDocument } from '@/lib/documents/open-document';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_BYTES_A_DAY, MAX_DOCUMENTS_A_DAY } from '@/lib/documents/schema';
import { readPostedDocument } from '@/lib/web/document-upload';
import { display, download } from '@/lib/web/route';
import { addDocumentRow } from '@/tests/factories/cases';
import * as files from '@/tests/factories/document-files';
import {
  type Applicant,
  aPdf,
  attach,
  bytesOf,
  createApplicant,
  keptKeys,
  refusalOf,
} from '@/tests/integration/documents/documents.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();

let own: Applicant;
beforeEach(async () => {
  own = await createApplicant(owner);
});

async function countRows(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM document WHERE case_id = $1',
    [own.made.caseId],
  );
  return rows[0]?.count ?? 0;
}

/** Whatever was refused: no row, no object. */
async function expectNothingKept(): Promise<void> {
  expect(await countRows()).toBe(0);
  expect((await keptKeys()).filter((key) => key.includes(own.made.employerId))).toEqual([]);
}

describe('SEC-UP-4: nothing is kept of', () => {
  it.each([
    { name: 'a.svg', bytes: async () => files.svg, code: 'document.not_allowed' },
    { name: 'a.html', bytes: async () => files.html, code: 'document.not_allowed' },
    { name: 'a.gif', bytes: async () => files.gifWithScript, code: 'document.not_allowed' },
    { name: 'a.jpg.exe', bytes: async () => files.eicar, code: 'document.not_allowed' },
    { name: 'a.php.jpg', bytes: () => files.jpegWithPhp(), code: 'document.not_allowed' },
    { name: 'a.jpg', bytes: async () => files.gifWithScript, code: 'document.content_differs' },
    { name: 'a.pdf', bytes: () => files.png(), code: 'document.content_differs' },
    { name: 'a.pdf', bytes: async () => files.zip(), code: 'document.content_differs' },
    { name: 'a.pdf', bytes: async () => files.gzipBomb, code: 'document.content_differs' },
    { name: 'a.pdf', bytes: async () => Buffer.concat([files.pdf(), files.zip()]), code: 'document.unsafe' },
    { name: 'a.pdf', bytes: async () => files.pdf({ after: '<script>1</script>' }), code: 'document.unsafe' },
    {
      name: 'a.pdf',
      bytes: async () => files.pdf({ catalogue: '/OpenAction << /S /Launch >>' }),
      code: 'document.unsafe',
    },
    { name: 'a.png', bytes: async () => files.pngOfSize(50_000, 50_000), code: 'document.too_many_pixels' },
    { name: 'a.pdf', bytes: async () => Buffer.alloc(0), code: 'document.empty' },
    { name: 'a.pdf', bytes: async () => Buffer.alloc(MAX_DOCUMENT_BYTES + 1), code: 'document.too_large' },
  ])('$name: $code', async ({ name, bytes, code }) => {
    expect(await refusalOf(attach(own, { fileName: name, content: await bytes() }))).toBe(code);
    await expectNothingKept();
  });

  it('code that hangs on to a picture: the picture is kept without it', async () => {
    const id = await attach(own, { fileName: 'a.jpg', content: await files.jpegWithPhp() });
    const opened = await openDocument(own.actor, id);
    expect(opened && (await bytesOf(opened.bytes)).includes('<?php')).toBe(false);
  });

  it('10 MB to the byte is kept', async () => {
    const plain = files.pdf();
    const filling = 'x'.repeat(MAX_DOCUMENT_BYTES - plain.length - 2);
    const content = files.pdf({ objects: `% ${filling}` });
    expect(content.length).toBe(MAX_DOCUMENT_BYTES);
    expect(await refusalOf(attach(own, { content }))).toBe('ok');
  });
});

describe('SEC-UP-2: a connection that breaks', () => {
  const BOUNDARY = 'b0undary';

  function formOf(content: Buffer, size = ''): Buffer {
    const field = (name: string, value: string) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const head = `${field('type', 'other')}${field('size', size)}--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  }

  /** A request as it comes in, of which only a part arrives. `breaks`: the connection is gone, else it just ends. */
  function requestOf(body: Buffer, { part = 1, breaks = false, length = String(body.length) } = {}): Request {
    const pieces = files.streamOf(body.subarray(0, Math.floor(body.length * part)), 10_000);
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (!done) return controller.enqueue(value);
        return breaks ? controller.error(new Error('ECONNRESET')) : controller.close();
      },
    });
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'content-length': length };
    return new Request('http://localhost/api/x', {
      method: 'POST',
      body: stream,
      headers,
      duplex: 'half',
    } as RequestInit);
  }

  async function post(request: Request): Promise<string> {
    return refusalOf(
      readPostedDocument(request).then(({ fields, fileName, bytes }) => {
        const declaredSize = fields.size ? Number(fields.size) : null;
        return attachDocument(own.actor, own.made.caseId, { type: 'other', fileName, declaredSize, bytes }, newId);
      }),
    );
  }

  it.each([
    { part: 0.1, breaks: true },
    { part: 0.5, breaks: true },
    { part: 0.9, breaks: true },
    { part: 0.1, breaks: false },
    { part: 0.5, breaks: false },
    { part: 0.9, breaks: false },
  ])('after $part of it (broken off: $breaks): nothing is kept, and the next one is', async ({ part, breaks }) => {
    const body = formOf(files.pdf({ objects: `% ${'x'.repeat(200_000)}` }));
    expect(await post(requestOf(body, { part, breaks }))).toBe('document.cut_short');
    await expectNothingKept();
    expect(await post(requestOf(body))).toBe('ok');
  });

  it('a size that is not the file’s: nothing is kept', async () => {
    const content = aPdf();
    expect(await post(requestOf(formOf(content, String(content.length + 1))))).toBe('document.cut_short');
    expect(await post(requestOf(formOf(content, String(content.length - 1))))).toBe('document.cut_short');
    await expectNothingKept();
    expect(await post(requestOf(formOf(content, String(content.length))))).toBe('ok');
  });

  it('a photo of 60 MB is refused by what it announces, and nothing of it is read', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1;
          controller.enqueue(Buffer.alloc(65_536));
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'content-length': '62914560' };
    const request = new Request('http://localhost/api/x', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    expect(await post(request)).toBe('document.too_large');
    expect(read).toBe(0);
  });

  it('no file, no form: said so', async () => {
    const none = Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${BOUNDARY}--\r\n`,
    );
    expect(await post(requestOf(none))).toBe('document.missing');
    expect(await post(new Request('http://localhost/api/x', { method: 'POST', body: 'x' }))).toBe('document.missing');
  });
});

describe('SEC-UP-5: a name of any kind', () => {
  it.each([
    '../../x.pdf',
    'C:\\x.pdf',
    'a\r\nSet-Cookie: x=1.pdf',
    'a"; filename="b.html.pdf',
    `${'n'.repeat(300)}.pdf`,
    'gaji\u202efdp.pdf',
    'سورت.pdf',
    '公司注册.pdf',
    "o'clock (1)*.pdf",
  ])('%j is data: the key is generated, and the download is one safe header', async (fileName) => {
    const id = await attach(own, { fileName: fileName.replace('.html', '') });
    expect((await keptKeys()).filter((key) => key.includes(id))).toEqual([`documents/${own.made.employerId}/${id}`]);
    const opened = await openDocument(own.actor, id);
    if (!opened) throw new Error('not kept');
    const { headers } = download(opened.fileName, opened.media, opened.bytes);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.!~%-]+$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('set-cookie')).toBeNull();
    const shown = decodeURIComponent(headers.get('content-disposition')?.split("UTF-8''")[1] ?? '');
    expect(shown).toBe(opened.fileName);
  });

  it('shown in the browser it is inline, of its own type, and still not to be guessed at', async () => {
    const id = await attach(own);
    const opened = await openDocument(own.actor, id);
    if (!opened) throw new Error('not kept');
    const { headers } = display(opened.fileName, opened.media, opened.bytes);
    expect(headers.get('content-disposition')).toMatch(/^inline; /);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('SEC-UP-7: what an employer may upload in a day', () => {
  const today = startOfDayInMalaysia(dateInMalaysia(new Date()));
  const yesterday = startOfDayInMalaysia(addDays(dateInMalaysia(new Date()), -1));

  it('200 files, of which those of yesterday do not count and removed ones do', async () => {
    for (let count = 0; count < MAX_DOCUMENTS_A_DAY - 2; count++)
      await addDocumentRow(owner, own.made, { uploaded_at: today });
    await addDocumentRow(owner, own.made, { uploaded_at: yesterday });
    const removed = await addDocumentRow(owner, own.made, { uploaded_at: today });
    await owner.query(`UPDATE document SET state = 'removed' WHERE id = $1`, [removed]);
    const several = await Promise.all([1, 2, 3, 4].map(() => refusalOf(attach(own))));
    expect(several.sort()).toEqual(['document.quota', 'document.quota', 'document.quota', 'ok']);
    expect(await refusalOf(attach(await createApplicant(owner)))).toBe('ok');
    await owner.query(`DELETE FROM document WHERE employer_id = $1 AND sha256 = sha256('%PDF')`, [own.made.employerId]);
  });

  it('500 MB', async () => {
    const content = aPdf();
    let left = MAX_DOCUMENT_BYTES_A_DAY - content.length;
    while (left > 0) {
      const size = Math.min(left, MAX_DOCUMENT_BYTES);
      await addDocumentRow(owner, own.made, { size_bytes: size, uploaded_at: today });
      left -= size;
    }
    expect(await refusalOf(attach(own, { content: Buffer.concat([content, Buffer.from('\n')]) }))).toBe(
      'document.quota',
    );
    expect(await refusalOf(attach(own, { content }))).toBe('ok');
    await owner.query(`DELETE FROM document WHERE employer_id = $1 AND sha256 = sha256('%PDF')`, [own.made.employerId]);
  });
});

it('I11: every row has its object with its hash, and every object its row', async () => {
  const id = await attach(own);
  expect(await checkStore()).toEqual({ missing: [], changed: [], orphans: [] });
  const lost = await addDocumentRow(owner, own.made);
  const { storage } = await import('@/lib/storage/storage');
  const stray = `documents/${own.made.employerId}/${newId()}`;
  await storage().put(stray, files.streamOf(aPdf()));
  await storage().put(`documents/${own.made.employerId}/${id}`, files.streamOf(aPdf()));
  expect(await checkStore()).toEqual({ missing: [lost], changed: [id], orphans: [stray] });
  await storage().remove(stray);
  await owner.query('DELETE FROM document WHERE id = ANY($1)', [[lost, id]]);
  await storage().remove(`documents/${own.made.employerId}/${id}`);
});

afterAll(async () => {
  expect(await checkStore()).toEqual({ missing: [], changed: [], orphans: [] });
});
