import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmployerActor, UserActor } from '@/lib/core/actor';
import { forgetKeptForms } from '@/lib/kept/forget-kept-forms';
import { KEPT_FORMS, type KeptField, MAX_KEPT_BYTES } from '@/lib/kept/schema';
import { findKeptFormHere, keepRoute } from '@/lib/web/kept-form';
import { createEmployer, createEmployerWithMember, createUser, endMembership } from '@/tests/factories/employers';
import { createSession, type TestSession } from '@/tests/factories/sessions';
import { useTestDatabase } from '@/tests/setup/database';

/** The session cookie of the request that the route answers. */
let cookie: string;
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: cookie }) }),
}));

const { owner } = useTestDatabase();
const ORIGIN = 'http://localhost:3000';
const PAGE = '/employer/registration/01900000-0000-7000-8000-000000000001/employees/local/new?mula=1';
const FIELDS: readonly KeptField[] = [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', '{"id":"40","bound":"$@1"}'],
  ['name', 'AMINAH BINTI SIMPAN'],
  ['tick', 'a'],
  ['tick', 'b'],
  ['note', 'satu\r\ndua "tiga" & <empat>'],
  ['empty', ''],
];

interface Sent {
  readonly page?: string;
  readonly fields?: readonly KeptField[];
  readonly door?: 'employer' | 'staff';
  readonly origin?: string;
}

/** Posts a form as the browser does after a session that ended. @returns the status and where it leads */
async function send({ page = PAGE, fields = FIELDS, door = 'employer', origin = ORIGIN }: Sent = {}) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', new Blob(['%PDF']), 'borang.pdf');
  const address = `${ORIGIN}/${door}/login/kept?next=${encodeURIComponent(page)}`;
  const made = new Response(body);
  const bytes = await made.arrayBuffer();
  const type = { 'content-type': made.headers.get('content-type') ?? '', 'content-length': `${bytes.byteLength}` };
  const request = new Request(address, { method: 'POST', headers: { origin, ...type }, body: bytes });
  const { status, headers } = await keepRoute(door)(request);
  return { status, location: decodeURIComponent(headers.get('location') ?? '') };
}

async function keep(sent: Sent = {}): Promise<string> {
  const { location } = await send(sent);
  const [, formId] =
    /^\/(?:employer|staff)\/login\?next=\/(?:employer|staff)\/kept\/([0-9a-f-]{36})$/.exec(location) ?? [];
  if (!formId) throw new Error(`nothing was kept: ${location}`);
  return formId;
}

async function countOf(userId: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM kept_form WHERE user_id = $1',
    [userId],
  );
  return rows[0]?.count ?? 0;
}

async function end({ id }: TestSession): Promise<void> {
  await owner.query('UPDATE session SET revoked_at = now() WHERE id = $1', [id]);
}

let person: UserActor;
let session: TestSession;
beforeEach(async () => {
  person = { kind: 'user', userId: (await createUser(owner)).id };
  session = await createSession(owner, person);
  cookie = session.token;
  await end(session);
});

describe('a form whose session has ended', () => {
  it('is kept whole, without its file, for its person', async () => {
    const formId = await keep();
    expect(await findKeptFormHere('employer', person, formId)).toEqual({ kind: 'open', path: PAGE, fields: FIELDS });
  });

  it('cannot be read in the database', async () => {
    const formId = await keep();
    const { rows } = await owner.query(`SELECT encode(sealed, 'escape') AS text FROM kept_form WHERE id = $1`, [
      formId,
    ]);
    expect(rows[0].text).not.toContain('AMINAH');
  });

  it('is nobody else’s, whoever knows its id', async () => {
    const formId = await keep();
    const stranger: UserActor = { kind: 'user', userId: (await createUser(owner)).id };
    expect(await findKeptFormHere('employer', stranger, formId)).toEqual({ kind: 'gone', path: null });
  });

  it.each(['', 'x', '01900000-0000-7000-8000-00000000dead'])('is not found under "%s"', async (formId) => {
    expect(await findKeptFormHere('employer', person, formId)).toEqual({ kind: 'gone', path: null });
  });

  it('is not the other door’s', async () => {
    const formId = await keep();
    expect(await findKeptFormHere('staff', person, formId)).toEqual({ kind: 'gone', path: null });
  });

  it('opens in no other row, for no other person, and not when a bit of it was changed', async () => {
    const [first, second] = [await keep(), await keep()];
    const gone = { kind: 'gone', path: PAGE };
    await owner.query('UPDATE kept_form SET sealed = (SELECT sealed FROM kept_form WHERE id = $2) WHERE id = $1', [
      first,
      second,
    ]);
    expect(await findKeptFormHere('employer', person, first)).toEqual(gone);

    const stranger: UserActor = { kind: 'user', userId: (await createUser(owner)).id };
    await owner.query('UPDATE kept_form SET user_id = $2 WHERE id = $1', [second, stranger.userId]);
    expect(await findKeptFormHere('employer', stranger, second)).toEqual(gone);

    const third = await keep();
    await owner.query('UPDATE kept_form SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) WHERE id = $1', [
      third,
    ]);
    expect(await findKeptFormHere('employer', person, third)).toEqual(gone);
  });

  it('is there for 30 minutes, and forgotten by the worker after them', async () => {
    const formId = await keep();
    const age = (interval: string) =>
      owner.query(
        'UPDATE kept_form SET kept_at = kept_at - $2::interval, expires_at = expires_at - $2::interval WHERE id = $1',
        [formId, interval],
      );
    await age('29 minutes');
    await forgetKeptForms();
    expect((await findKeptFormHere('employer', person, formId)).kind).toBe('open');
    await age('1 minute');
    expect(await findKeptFormHere('employer', person, formId)).toEqual({ kind: 'gone', path: PAGE });
    expect(await forgetKeptForms()).toBe(1);
    expect(await countOf(person.userId)).toBe(0);
    expect(await findKeptFormHere('employer', person, formId)).toEqual({ kind: 'gone', path: null });
  });

  it(`makes room for another after ${KEPT_FORMS}, also when many come at once`, async () => {
    const oldest = await keep();
    await Promise.all(Array.from({ length: KEPT_FORMS + 2 }, () => keep()));
    expect(await countOf(person.userId)).toBe(KEPT_FORMS);
    expect((await findKeptFormHere('employer', person, oldest)).kind).toBe('gone');
    const newest = await keep();
    expect((await findKeptFormHere('employer', person, newest)).kind).toBe('open');
  });
});

describe('a form of somebody who acted for an employer', () => {
  let actor: EmployerActor;
  let employerName: string;
  beforeEach(async () => {
    const made = await createEmployerWithMember(owner);
    actor = made.actor;
    employerName = made.employer.name;
    person = { kind: 'user', userId: actor.userId };
    session = await createSession(owner, actor);
    cookie = session.token;
    await end(session);
  });

  it('is open when that employer is chosen, and says whose it is when another or none is', async () => {
    const formId = await keep();
    expect((await findKeptFormHere('employer', actor, formId)).kind).toBe('open');
    const other: EmployerActor = { ...actor, employerId: (await createEmployer(owner)).id };
    const closed = { kind: 'other-employer', path: PAGE, employerName };
    expect(await findKeptFormHere('employer', other, formId)).toEqual(closed);
    expect(await findKeptFormHere('employer', person, formId)).toEqual(closed);
  });

  it('is gone for whoever no longer belongs to it', async () => {
    const formId = await keep();
    await endMembership(owner, actor);
    expect(await findKeptFormHere('employer', person, formId)).toEqual({ kind: 'gone', path: PAGE });
  });

  it('is for no employer when it was sent in the office', async () => {
    const formId = await keep({ door: 'staff', page: '/staff/settings' });
    expect(await findKeptFormHere('staff', person, formId)).toMatchObject({ kind: 'open', path: '/staff/settings' });
  });
});

describe('nothing is kept, and the sign-in page leads to the form', () => {
  const back = { status: 303, location: `/employer/login?next=${PAGE}` };

  it.each(['', 'x', 'A'.repeat(43)])('for the token "%s", which is of no session', async (token) => {
    cookie = token;
    expect(await send()).toEqual(back);
  });

  it('for a session that ended more than 72 hours ago; up to then there is', async () => {
    await owner.query(`UPDATE session SET revoked_at = now() - interval '72 hours 1 second' WHERE id = $1`, [
      session.id,
    ]);
    expect(await send()).toEqual(back);
    await owner.query(`UPDATE session SET revoked_at = now() - interval '71 hours 59 minutes' WHERE id = $1`, [
      session.id,
    ]);
    await keep();
    await owner.query(
      `UPDATE session SET revoked_at = NULL, last_seen_at = now() - interval '72 hours 15 minutes 1 second' WHERE id = $1`,
      [session.id],
    );
    expect(await send()).toEqual(back);
  });

  it('for a disabled account', async () => {
    await owner.query(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [person.userId]);
    expect(await send()).toEqual(back);
  });

  it('when it is too large or has too many fields', async () => {
    expect(await send({ fields: [['note', 'x'.repeat(MAX_KEPT_BYTES)]] })).toEqual(back);
    expect(await send({ fields: Array.from({ length: 501 }, (_, n) => [`f${n}`, '1'] as const) })).toEqual(back);
    await keep({ fields: Array.from({ length: 500 }, (_, n) => [`f${n}`, '1'] as const) });
    await keep({ fields: [['note', 'x'.repeat(MAX_KEPT_BYTES - 4)]] });
  });

  it.each([
    '/staff/settings',
    'https://evil.example/',
    '//evil.example/employer',
    '/employer/login',
    '/employer/choose',
    '',
  ])('when it was sent to "%s", which is no page behind this door', async (page) => {
    const { location } = await send({ page });
    expect(location).not.toContain('/kept/');
    expect(location).not.toContain('evil');
    expect(await countOf(person.userId)).toBe(0);
  });

  it('when the database takes no row', async () => {
    await owner.query('ALTER TABLE kept_form ADD CONSTRAINT none CHECK (false) NOT VALID');
    try {
      expect(await send()).toEqual(back);
    } finally {
      await owner.query('ALTER TABLE kept_form DROP CONSTRAINT none');
    }
  });

  it('from another site, which is refused', async () => {
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect(await countOf(person.userId)).toBe(0);
  });
});

it('a session that has not ended keeps it too: its person signed in elsewhere meanwhile', async () => {
  const again = await createSession(owner, person);
  cookie = again.token;
  expect((await findKeptFormHere('employer', person, await keep())).kind).toBe('open');
});
