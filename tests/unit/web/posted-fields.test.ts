import { describe, expect, it } from 'vitest';
import { MAX_KEPT_BYTES } from '@/lib/kept/schema';
import { readPostedFields } from '@/lib/web/posted-fields';

const ADDRESS = 'http://localhost:3000/employer/login/kept?next=%2Femployer';

const TYPE = 'multipart/form-data; boundary=x';

/** As a browser sends it: with its length. */
async function posted(form: FormData): Promise<Request> {
  const made = new Response(form);
  const body = await made.arrayBuffer();
  return requestOf(body, {
    'content-type': made.headers.get('content-type') ?? '',
    'content-length': `${body.byteLength}`,
  });
}

function requestOf(body: BodyInit | null, headers: Record<string, string>): Request {
  return new Request(ADDRESS, { method: 'POST', body, headers });
}

function formOf(...fields: readonly (readonly [string, string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the fields of a posted form', () => {
  it('come in their order, repeated names and Next’s own included, without files', async () => {
    const form = formOf(['$ACTION_KEY', 'k1'], ['a', '1'], ['file', new Blob(['x'])], ['b', 'dua\r\n"3"'], ['a', 'ü']);
    expect(await readPostedFields(await posted(form))).toEqual([
      ['$ACTION_KEY', 'k1'],
      ['a', '1'],
      ['b', 'dua\r\n"3"'],
      ['a', 'ü'],
    ]);
  });

  it('are counted in bytes, names too', async () => {
    const fits = (more: number) => formOf(['n', 'é'.repeat((MAX_KEPT_BYTES - 2) / 2) + 'x'.repeat(more)]);
    expect(await readPostedFields(await posted(fits(1)))).toHaveLength(1);
    expect(await readPostedFields(await posted(fits(2)))).toBeNull();
  });

  it('are none of a body longer than Next reads, and of one that does not say how long it is', async () => {
    expect(await readPostedFields(await posted(formOf(['file', new Blob(['x'.repeat(1024 * 1024)])])))).toBeNull();
    const whole = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
    const length = { 'content-length': String(whole.length) };
    expect(await readPostedFields(requestOf(whole, { 'content-type': TYPE, ...length }))).toEqual([['a', '1']]);
    expect(await readPostedFields(requestOf(whole, { 'content-type': TYPE }))).toBeNull();
    expect(await readPostedFields(requestOf(whole, { 'content-type': TYPE, 'content-length': 'x' }))).toBeNull();
  });

  it.each([
    { why: 'another kind of form', type: 'application/x-www-form-urlencoded', body: 'a=1' },
    { why: 'no kind at all', type: '', body: 'a=1' },
    { why: 'a form that breaks off', type: TYPE, body: '--x\r\nContent-Disposition: form' },
    { why: 'a form without a boundary', type: 'multipart/form-data;', body: '--x--' },
    { why: 'a request without a body', type: TYPE, body: null },
  ])('are none of $why', async ({ type, body }) => {
    const headers = { 'content-type': type, 'content-length': String(body?.length ?? 0) };
    expect(await readPostedFields(requestOf(body, headers))).toBeNull();
  });
});
