import { beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/cases/[caseId]/employees/[employeeId]/kin-form/route';
import type { CaseContext } from '@/lib/cases/queries';
import { newId } from '@/lib/db/new-id';
import { createCase, sendCase } from '@/tests/factories/cases';
import { createUser } from '@/tests/factories/employers';
import { createSession } from '@/tests/factories/sessions';
import { useTestDatabase } from '@/tests/setup/database';
import { aPdf } from '../documents/documents.factory';
import { beginCase, idOf, saveForeign } from './case.factory';

/** The session cookie of the request that the route answers. */
let cookie: string;
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: cookie }) }),
}));

const { owner } = useTestDatabase();
const ORIGIN = 'http://localhost:3000';
/** What a browser asks for that posts a form by itself, and what a script does. */
const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8';
const SCRIPT = 'application/json';

let mine: CaseContext;
let budi: string;
beforeEach(async () => {
  mine = await beginCase(owner);
  budi = idOf(await saveForeign(mine, { name: 'BUDI' }));
  cookie = (await createSession(owner, { kind: 'user', userId: mine.actor.userId })).token;
});

/** Uploads a form. @returns the status, where it leads (from the employees of the case on), and what a script reads */
async function upload(accept: string, { employeeId = budi, caseId = mine.caseId } = {}) {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(aPdf())]), 'waris.pdf');
  const form = new Response(body);
  const bytes = await form.arrayBuffer();
  const headers = {
    accept,
    origin: ORIGIN,
    'content-type': form.headers.get('content-type') ?? '',
    'content-length': `${bytes.byteLength}`,
  };
  const request = new Request(`${ORIGIN}/api/kin-form`, { method: 'POST', headers, body: bytes });
  const answer = await POST(request, { params: Promise.resolve({ caseId, employeeId }) });
  const place = `/employer/registration/${caseId}/employees`;
  return {
    status: answer.status,
    to: answer.headers.get('location')?.replace(place, '') ?? null,
    body: (await answer.text()).trim(),
  };
}

describe('the upload of a next-of-kin form', () => {
  it('leads back to its employee', async () => {
    expect(await upload(PAGE)).toEqual({ status: 303, to: `/foreign/${budi}?saved=form`, body: '' });
  });

  it('from a page that was opened before the case was sent says so there, and a script is told', async () => {
    await upload(PAGE);
    const { actor, caseId, kind } = mine;
    await sendCase(owner, { employerId: actor.employerId, caseId, kind, openedBy: actor.userId, number: null });
    expect(await upload(PAGE)).toEqual({ status: 303, to: `/foreign/${budi}?refused=case.not_open`, body: '' });
    const told = await upload(SCRIPT);
    expect([told.status, told.to, JSON.parse(told.body)]).toEqual([
      409,
      null,
      { ok: false, error: 'case.not_open', details: {} },
    ]);
  });

  it('of somebody who is not on the list any more leads to the list, and a script is told', async () => {
    const employeeId = newId();
    expect(await upload(PAGE, { employeeId })).toMatchObject({ status: 303, to: '?refused=employee.not_found' });
    expect(await upload(SCRIPT, { employeeId })).toMatchObject({ status: 404, to: null });
  });

  it('of another’s case leads to a page that is not there, whatever the address holds', async () => {
    const { id: openedBy } = await createUser(owner);
    const theirs = await createCase(owner, { openedBy });
    const refused = await upload(PAGE, { caseId: theirs.caseId });
    expect(refused).toMatchObject({ status: 303, to: `/foreign/${budi}?refused=case.not_found` });
    expect((await upload(PAGE, { caseId: '..\r\n//x' })).to).toContain('/employer/registration/..%0D%0A%2F%2Fx/');
  });
});
