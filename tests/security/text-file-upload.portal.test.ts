import net from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { dateInMalaysia } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, monthOf } from '@/lib/core/month';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { writeTextFile } from '@/lib/rules/text-file/write';
import type { TestEmployee } from '../factories/employees';
import { createEmployerWithMember, type TestEmployer } from '../factories/employers';
import { createSession } from '../factories/sessions';
import { addManyEmployees } from '../integration/contributions/many-employees.factory';
import { openOwner } from '../setup/owner';
import { startPortal, type TestPortal } from '../setup/portal';

const BOUNDARY = 'b0undary';
const MONTH = addMonths(monthOf(dateInMalaysia(new Date())), -1);
const FORM = `/employer/contributions/months/${MONTH}/text-file?schemes=combined`;
const MOST = 100_000;
const WAGE = 2_000_00;

let portal: TestPortal;
let owner: pg.Pool;
let employer: TestEmployer;
let actor: EmployerActor;
let lines: string[];
let cookie: string;

beforeAll(async () => {
  portal = await startPortal();
  owner = openOwner(portal.database?.ownerUrl ?? '');
  ({ employer, actor } = await createEmployerWithMember(owner));
  cookie = `portal-session=${(await createSession(owner, actor)).token}`;
  lines = linesOf(await addManyEmployees(owner, employer, MOST));
});
afterAll(async () => {
  lines = [];
  await owner?.end();
  await portal?.remove();
});

function linesOf(people: readonly TestEmployee[]): string[] {
  const heading = { employerCode: employer.code, ssmNumber: null, month: MONTH, schemes: 'combined' as const };
  const [first] = people;
  if (!first) throw new Error('nobody to write a line of');
  // Everybody is of one age and has one wage.
  const contribution = monthlyContribution(first.insured, MONTH, sen(WAGE));
  const fileLines = people.map(({ identityNumber, name }) => ({ identityNumber, name, contribution }));
  return [...writeTextFile(heading, fileLines)].join('').split('\r\n').slice(0, -1);
}

function bodyOf(count: number): Buffer {
  const content = Buffer.from(`${lines.slice(0, count).join('\r\n')}\r\n`, 'latin1');
  const part = (name: string, more = '') =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const head =
    `${part('month')}${MONTH}\r\n${part('schemes')}combined\r\n${part('size')}${content.length}\r\n` +
    `${part('file', '; filename="caruman.txt"\r\nContent-Type: text/plain')}`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** MUAT NAIK over the wire, as a browser without script sends it. @returns its Location, or null when it hung up */
function upload(body: Buffer, upTo = body.length): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = net.connect(portal.port, '127.0.0.1', () => {
      socket.write(
        `POST /api/text-files HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${portal.origin}\r\nCookie: ${cookie}\r\n` +
          `Accept: text/html\r\nReferer: ${portal.origin}${FORM}\r\n` +
          `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.subarray(0, upTo), () => {
        if (upTo < body.length) socket.destroy();
      });
    });
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(/^location: (.*)$/im.exec(answer)?.[1]?.trim() ?? null));
  });
}

interface FileRow {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly lines: number;
  readonly people: number | null;
  readonly wages: bigint | null;
}

async function newestFile(): Promise<FileRow | undefined> {
  const { rows } = await owner.query<FileRow>(
    `SELECT f.id, f.state, f.failure, f.lines_done AS lines, s.people, s.wages_sen AS wages FROM text_file f
     LEFT JOIN submission s ON s.employer_id = f.employer_id AND s.id = f.submission_id
     WHERE f.employer_id = $1 ORDER BY f.received_at DESC, f.id DESC LIMIT 1`,
    [employer.id],
  );
  return rows[0];
}

/** The newest file once it is in a state: a check may go on after its answer. */
async function fileIn(state: string): Promise<FileRow | undefined> {
  await expect.poll(async () => (await newestFile())?.state, { timeout: 120_000 }).toBe(state);
  return newestFile();
}

describe('SEC-UP-1 over HTTP', () => {
  it.each([46_603, 46_604, MOST])('a file of %d lines arrives whole, to the last line and sen', async (count) => {
    const location = await upload(bodyOf(count));
    const file = await fileIn('checked');
    expect(location).toContain(`/employer/contributions/files/${file?.id}`);
    expect(file).toMatchObject({ lines: count, people: count, wages: BigInt(count) * BigInt(WAGE) });
  });
});

describe('an upload that is cut', () => {
  it.each([0.2, 0.9])('after %d of it keeps no line, says so, and the next one goes well', async (part) => {
    const body = bodyOf(20_000 + Math.round(part * 10));
    expect(await upload(body, Math.floor(body.length * part))).toBeNull();
    const cut = await fileIn('failed');
    expect(cut).toMatchObject({ failure: 'text_file.cut_short', lines: 0, people: null });
    expect((await fetch(`${portal.origin}${FORM}`, { headers: { cookie } })).status).toBe(200);
    expect(await upload(body)).toContain('/employer/contributions/files/');
    expect(await fileIn('checked')).toMatchObject({ people: 20_000 + Math.round(part * 10) });
  });

  it('by the end of the session keeps nothing and leads to sign-in, and the file can be sent after it', async () => {
    const before = await newestFile();
    await owner.query('UPDATE session SET revoked_at = now() WHERE user_id = $1', [actor.userId]);
    const body = bodyOf(100);
    expect(await upload(body)).toBe(`/employer/login?next=${encodeURIComponent(FORM)}`);
    expect(await newestFile()).toEqual(before);
    cookie = `portal-session=${(await createSession(owner, actor)).token}`;
    expect(await upload(body)).toContain('/employer/contributions/files/');
    expect(await fileIn('checked')).toMatchObject({ people: 100 });
  });
});
