import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { DomainError } from '@/lib/core/errors';
import { employerAction, publicAction, userAction } from '@/lib/web/action';
import { refusalOfForeign } from '@/lib/web/origin';

/** The headers of the request that an action runs in. */
let asked: Headers;
vi.mock('next/headers', () => ({ headers: async () => asked, cookies: async () => new Map() }));

const OWN = 'http://localhost:3000';
const schema = z.object({ wage: z.string().min(1, 'required') });

function form(fields: Record<string, string> = { wage: '1' }): FormData {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.append(name, value);
  return posted;
}

beforeEach(() => {
  asked = new Headers({ origin: OWN });
});

describe('SEC-CSRF-1: where a write comes from', () => {
  const work = vi.fn(async () => 'done');
  const actions = {
    public: publicAction(schema, work),
    user: userAction(schema, work),
    employer: employerAction(schema, work),
  };
  beforeEach(() => work.mockClear());

  const REFUSED: readonly (readonly [string, HeadersInit])[] = [
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere', {}],
    [
      'another site that names a forwarded host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    ],
    ['another scheme', { origin: OWN.replace('http:', 'https:') }],
    ['another port', { origin: 'http://localhost:3001' }],
  ];

  it.each(REFUSED)(
    'an action from %s is not there and does nothing, should it get past the front',
    async (_name, headers) => {
      asked = new Headers(headers);
      for (const action of Object.values(actions)) {
        await expect(action(null, form())).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
      }
      expect(work).not.toHaveBeenCalled();
    },
  );

  it.each(REFUSED)('a route handler refuses what comes from %s', (_name, headers) => {
    const request = new Request(`${OWN}/api/session`, { method: 'POST', headers });
    expect(refusalOfForeign(request)?.status).toBe(403);
  });

  it('a page of the portal may write, by either name of a local machine', async () => {
    expect(await actions.public(null, form())).toEqual({ ok: true, value: 'done' });
    asked = new Headers({ origin: 'http://127.0.0.1:3000' });
    expect(await actions.public(null, form())).toEqual({ ok: true, value: 'done' });
    expect(refusalOfForeign(new Request(OWN, { method: 'POST', headers: { origin: OWN } }))).toBeNull();
  });
});

describe('what an action answers', () => {
  it('codes beside the fields, and what was typed', async () => {
    const action = publicAction(schema, async () => null);
    expect(await action(null, form({ wage: '', note: 'x' }))).toEqual({
      ok: false,
      fields: { wage: 'required' },
      values: { wage: '', note: 'x' },
    });
  });

  it('nothing that the schema does not name reaches the work', async () => {
    const work = vi.fn(async () => null);
    await publicAction(schema, work)(
      null,
      form({ wage: '1', employerId: 'x', role: 'owner', __proto__: 'y', constructor: 'z' }),
    );
    expect(work).toHaveBeenCalledWith({ wage: '1' }, expect.any(Date));
  });

  it('a refusal as its code and facts', async () => {
    const action = publicAction(schema, async () => {
      throw new DomainError('sign_in.wrong_code', { left: 3 });
    });
    expect(await action(null, form())).toEqual({
      ok: false,
      error: 'sign_in.wrong_code',
      details: { left: 3 },
      values: { wage: '1' },
    });
  });

  it('a fault of ours as a reference number alone', async () => {
    const action = publicAction(schema, async () => {
      throw new Error('password of the database is hunter2');
    });
    const answer = await action(null, form());
    expect(answer).toEqual({
      ok: false,
      reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      values: { wage: '1' },
    });
  });

  it('lets Next’s own redirect pass', async () => {
    const { redirect } = await import('next/navigation');
    const action = publicAction(schema, async () => redirect('/employer'));
    await expect(action(null, form())).rejects.toMatchObject({ digest: expect.stringContaining('NEXT_REDIRECT') });
  });

  it('refuses what is no form', async () => {
    const action = publicAction(schema, async () => null);
    expect(await action(null, { wage: { contains: '' } } as unknown as FormData)).toMatchObject({
      ok: false,
      fields: { wage: expect.any(String) },
    });
  });
});
