import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { httpRegistries } from '@/lib/registries/http-registries';

const PERSON = {
  icNumber: '900101005011',
  name: 'AHMAD BIN CONTOH',
  birthDate: calendarDate('1990-01-01'),
  sex: 'male',
} as const;
const ALL_SAME = { name: { same: true }, birth_date: { same: true }, sex: { same: true }, alive: { same: true } };
const PATIENT = { timeoutMs: 60_000 };
const UNAVAILABLE = { state: 'unavailable' };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A gateway that answers as it is told and keeps what it was asked. */
async function gateway(answer: (response: ServerResponse, times: number) => void) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response, asked.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function answersWith(body: unknown, status = 200) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

describe('asking the registries', () => {
  it('sends the number in the body, never in the address, with the token', async () => {
    const { url, asked } = await gateway(answersWith({ entry: ALL_SAME }));
    const reply = await httpRegistries({ url: `${url}/gateway/`, token: 'the-token' }).person(PERSON, PATIENT);
    expect(reply).toMatchObject({
      state: 'found',
      fields: [{ same: true }, { same: true }, { same: true }, { same: true }],
    });
    expect(asked[0]?.url).toBe('/gateway/jpn/verify');
    expect(asked[0]?.headers.authorization).toBe('Bearer the-token');
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      key: { ic: '900101005011' },
      declared: { name: 'AHMAD BIN CONTOH', birth_date: '1990-01-01', sex: 'male', alive: 'yes' },
    });
  });

  it('does not ask about what was not declared', async () => {
    const { url, asked } = await gateway(answersWith({ entry: { name: { same: true }, alive: { same: true } } }));
    const reply = await httpRegistries({ url, token: null }).person({ ...PERSON, birthDate: null, sex: null }, PATIENT);
    expect(reply.state).toBe('found');
    expect(JSON.parse(asked[0]?.body ?? '').declared).toEqual({ name: 'AHMAD BIN CONTOH', alive: 'yes' });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('hands on a difference with what was found', async () => {
    const { url } = await gateway(
      answersWith({ entry: { ...ALL_SAME, birth_date: { same: false, found: '1991-01-01' } } }),
    );
    expect(await httpRegistries({ url, token: null }).person(PERSON, PATIENT)).toMatchObject({
      fields: expect.arrayContaining([
        { field: 'birth_date', same: false, declared: '1990-01-01', found: '1991-01-01' },
      ]),
    });
  });

  it('knows an entry that is not there from a registry that is not', async () => {
    const { url } = await gateway(answersWith({ entry: null }));
    expect(await httpRegistries({ url, token: null }).person(PERSON, PATIENT)).toEqual({ state: 'unknown' });
  });
});

describe('a registry that does not answer as it should is unavailable', () => {
  it.each([
    { why: 'an error', answer: answersWith({ entry: ALL_SAME }, 500) },
    { why: 'a page instead of an answer', answer: answersWith('<html>502 Bad Gateway</html>') },
    { why: 'another form', answer: answersWith({ entry: { name: 'AHMAD' } }) },
    { why: 'nothing about a declared field', answer: answersWith({ entry: { ...ALL_SAME, alive: undefined } }) },
    { why: 'a field that every object has', answer: answersWith('{"entry": {}}') },
    { why: 'a list', answer: answersWith([]) },
    {
      why: 'bytes that are no text',
      answer: (response: ServerResponse) => response.end(Buffer.from([0xff, 0xfe, 0x22])),
    },
    { why: 'a cut connection', answer: (response: ServerResponse) => response.destroy() },
  ])('$why', async ({ answer }) => {
    const { url } = await gateway(answer);
    expect(await httpRegistries({ url, token: null }).person(PERSON, PATIENT)).toEqual(UNAVAILABLE);
  });

  it('nobody listens', async () => {
    expect(await httpRegistries({ url: 'http://127.0.0.1:9', token: null }).person(PERSON, PATIENT)).toEqual(
      UNAVAILABLE,
    );
  });

  it('a redirect, and where it leads is not asked', async () => {
    const elsewhere = await gateway(answersWith({ entry: ALL_SAME }));
    const { url } = await gateway((response) => {
      response.writeHead(307, { location: `${elsewhere.url}/jpn/verify` });
      response.end();
    });
    expect(await httpRegistries({ url, token: 'the-token' }).person(PERSON, PATIENT)).toEqual(UNAVAILABLE);
    expect(elsewhere.asked).toEqual([]);
  });

  it('an answer without an end is cut at 64 KB', async () => {
    let ended = false;
    const { url } = await gateway((response) => {
      const pour = () => {
        while (!ended && response.write(' '.repeat(8_192)));
      };
      response.on('drain', pour);
      response.on('close', () => {
        ended = true;
      });
      pour();
    });
    expect(await httpRegistries({ url, token: null }).person(PERSON, PATIENT)).toEqual(UNAVAILABLE);
    await expect.poll(() => ended).toBe(true);
  });

  it('one that is slower than the caller waits', async () => {
    const { url } = await gateway(() => undefined);
    expect(await httpRegistries({ url, token: null }).person(PERSON, { timeoutMs: 50 })).toEqual(UNAVAILABLE);
  });

  it('one that begins to answer and stops', async () => {
    const { url } = await gateway((response) => response.write('{"entry":'));
    expect(await httpRegistries({ url, token: null }).person(PERSON, { timeoutMs: 50 })).toEqual(UNAVAILABLE);
  });
});

describe('a registry that fails again and again', () => {
  it('is left alone for ten seconds after five failures, then asked once', async () => {
    let time = 0;
    let works = false;
    const { url, asked } = await gateway((response) => answersWith({ entry: ALL_SAME }, works ? 200 : 503)(response));
    const registries = httpRegistries({ url, token: null, now: () => time });
    for (let times = 0; times < 5; times++) await registries.person(PERSON, PATIENT);
    expect(asked).toHaveLength(5);

    time = 9_999;
    expect(await registries.person(PERSON, PATIENT)).toEqual(UNAVAILABLE);
    expect(asked).toHaveLength(5);

    time = 10_000;
    await Promise.all([registries.person(PERSON, PATIENT), registries.person(PERSON, PATIENT)]);
    expect(asked).toHaveLength(6);

    works = true;
    time = 20_000;
    expect(await registries.person(PERSON, PATIENT)).toMatchObject({ state: 'found' });
    expect(await registries.person(PERSON, PATIENT)).toMatchObject({ state: 'found' });
    expect(asked).toHaveLength(8);
  });

  it('does not keep the others from being asked', async () => {
    const { url, asked } = await gateway(answersWith('', 503));
    const registries = httpRegistries({ url, token: null, now: () => 0 });
    for (let times = 0; times < 6; times++) await registries.person(PERSON, PATIENT);
    const company = { brn: '202601990101', name: 'CONTOH', entity: null, stateCode: null };
    await registries.company(company, PATIENT);
    expect(asked.map((one) => one.url)).toEqual([...Array(5).fill('/jpn/verify'), '/ssm/verify']);
  });
});
