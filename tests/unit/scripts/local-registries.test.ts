import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import type { DeclaredForeigner } from '@/lib/core/registry-reply';
import { httpRegistries } from '@/lib/registries/http-registries';
import { judgeReply } from '@/lib/rules/registries/compare';
import { type LocalRegistries, startRegistries } from '../../../scripts/local-registries/server.mjs';

const SOON = { timeoutMs: 300 };
const PATIENT = { timeoutMs: 60_000 };

let local: LocalRegistries;
beforeAll(async () => {
  local = await startRegistries(0);
});
afterAll(() => local.close());
beforeEach(() => behave({ mode: 'normal' }));

async function behave(change: Record<string, unknown>): Promise<number> {
  const answer = await fetch(`${local.url}/__behaviour`, { method: 'POST', body: JSON.stringify(change) });
  return answer.status;
}

function foreigner(passport: string, change: Partial<DeclaredForeigner> = {}): DeclaredForeigner {
  return {
    passport,
    nationality: 'ID',
    name: 'WATI',
    birthDate: calendarDate('1995-03-20'),
    passKind: 'plks',
    passNumber: 'P 1',
    passUntil: calendarDate('2027-01-31'),
    passportUntil: calendarDate('2028-01-31'),
    ...change,
  };
}

/** A fresh client each time: what one number does must not open the circuit for the next. */
async function askAbout(passport: string, change: Partial<DeclaredForeigner> = {}, patience = PATIENT) {
  const client = httpRegistries({ url: local.url, token: null });
  return judgeReply(await client.immigration(foreigner(passport, change), patience));
}

describe('the registries of a local portal', () => {
  it('agree with whatever a newcomer makes up', async () => {
    const client = httpRegistries({ url: local.url, token: null });
    const person = {
      icNumber: '900101005019',
      name: 'SAYA',
      birthDate: calendarDate('1990-01-01'),
      sex: 'male',
    } as const;
    const company = { brn: '202601019990', name: 'KAMI', entity: 'company', stateCode: '10' };
    expect(await askAbout('A1234567')).toEqual({ state: 'agrees' });
    expect(judgeReply(await client.person(person, PATIENT))).toEqual({ state: 'agrees' });
    expect(judgeReply(await client.company(company, PATIENT))).toEqual({ state: 'agrees' });
  });

  it('differ by one field at 9992, until just that is declared', async () => {
    expect(await askAbout('A1239992')).toEqual({
      state: 'differs',
      fields: [{ field: 'pass_until', declared: '2027-01-31', found: '2030-06-30' }],
    });
    expect(await askAbout('A1239992', { passUntil: calendarDate('2030-06-30') })).toEqual({ state: 'agrees' });
  });

  it.each([
    { ending: '9991', answer: { state: 'differs', fields: [{ field: 'name' }] } },
    { ending: '9994', answer: { state: 'unknown' } },
    { ending: '9996', answer: { state: 'unavailable' } },
    { ending: '9997', answer: { state: 'unavailable' } },
  ])('do what the ending $ending says', async ({ ending, answer }) => {
    expect(await askAbout(`A123${ending}`)).toEqual(answer);
  });

  it.each(['9995', '9999'])('keep a hurried caller waiting at %s', async (ending) => {
    expect(await askAbout(`A123${ending}`, {}, SOON)).toEqual({ state: 'unavailable' });
  });

  it('say that somebody is not alive at 9998', async () => {
    const client = httpRegistries({ url: local.url, token: null });
    const person = { icNumber: '900101009998', name: 'SAYA', birthDate: null, sex: null };
    expect(judgeReply(await client.person(person, PATIENT))).toEqual({
      state: 'differs',
      fields: [{ field: 'alive' }],
    });
  });

  it('hold a few entries in full', async () => {
    const wati = { name: 'Contoh Wati', passNumber: 'PLKS1000101', passUntil: calendarDate('2027-09-30') };
    expect(await askAbout('XX1000101', { ...wati, passportUntil: calendarDate('2029-03-31') })).toEqual({
      state: 'agrees',
    });
    expect(await askAbout('XX1000101', wati)).toMatchObject({
      fields: [{ field: 'passport_until', found: '2029-03-31' }],
    });
  });

  it('can be taken down and brought back, one alone', async () => {
    expect(await behave({ registry: 'immigration', mode: 'down' })).toBe(200);
    expect(await askAbout('A1234567')).toEqual({ state: 'unavailable' });
    const client = httpRegistries({ url: local.url, token: null });
    const company = { brn: '202601019990', name: 'KAMI', entity: 'company', stateCode: '10' };
    expect(judgeReply(await client.company(company, PATIENT))).toEqual({ state: 'agrees' });
    await behave({ mode: 'normal' });
    expect(await askAbout('A1234567')).toEqual({ state: 'agrees' });
  });

  it.each([{ mode: 'sleepy' }, { mode: 'down', registry: 'lhdn' }, {}])(
    'do not take a behaviour like %j',
    async (change) => {
      expect(await behave(change)).toBe(400);
    },
  );
});
