import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormBrowser } from '../setup/form-browser';
import { type Build, readBuild } from './matrix/build';
import { cachingProxy } from './matrix/caching-proxy';
import { difference, footprint } from './matrix/footprint';
import { ask } from './matrix/raw';
import { openWorld, type World } from './matrix/world';

// 1,000 requests of each of the two: LONG=1 node scripts/test.mjs portal -- tests/security/flight
const REQUESTS = process.env.LONG ? 1_000 : 100;
const DEPTH = 500_000;
const REFERENCES = 20_000;

let world: World;
let build: Build;
let browser: FormBrowser;
beforeAll(async () => {
  world = await openWorld();
  build = await readBuild();
  browser = await world.browser('b-owner');
});
afterAll(() => world?.close());

/** What a script may send instead of the arguments of an action. */
const PAYLOADS: Readonly<Record<string, () => BodyInit>> = {
  'a megabyte of brackets': () => `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
  'brackets that never close': () => '['.repeat(DEPTH),
  'no JSON': () => '{"a":',
  'a part that refers to itself': () => parts({ 0: '["$0"]' }),
  'two parts that refer to each other': () => parts({ 0: '["$1"]', 1: '["$0"]' }),
  'a form that is its own part': () => parts({ 0: '["$K0"]' }),
  'a part that is not there': () => parts({ 0: '["$9","$Q9","$W9","$i9"]' }),
  'a path through a prototype': () => parts({ 0: '["$1:__proto__:constructor:constructor"]', 1: '{}' }),
  'a call of something': () => parts({ 0: '["$F1"]', 1: '{"id":"constructor","bound":null}' }),
  'a great many references': () => parts({ 0: `[${'"$1",'.repeat(REFERENCES)}"$1"]`, 1: '["x"]' }),
  'a number of ten thousand digits': () => parts({ 0: `["$n${'9'.repeat(10_000)}"]` }),
};

/** What no server can make arguments of. */
const UNREADABLE = ['brackets that never close', 'no JSON'];

function parts(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Ending one's own session takes nothing, so nothing that is sent with it can be wrong. */
function takesSomething({ key }: { readonly key: string }): boolean {
  return !/#signOut(?:Everywhere)?$/.test(key);
}

/** A route with something in each of its places. */
function addressOf(route: string): string {
  return route
    .replace(/\[[^\]]+\]/g, '01900000-0000-7000-8000-00000000dead')
    .replace('months/01900000-0000-7000-8000-00000000dead', `months/${world.things.month}`);
}

describe('SEC-NX-3: an action that is sent what no page sends', () => {
  it.each(Object.entries(PAYLOADS))('%s', async (name, payload) => {
    const before = await footprint(world.owner);
    const odd: string[] = [];
    for (const { id, key, routes } of build.actions.filter(takesSomething)) {
      const body = payload();
      // At a page that has its code: elsewhere Next does not read what is sent.
      const answer = await browser.send(addressOf(routes[0] ?? '/'), {
        method: 'POST',
        body,
        headers: {
          Origin: browser.origin,
          'Next-Action': id,
          Accept: 'text/x-component',
          ...(typeof body === 'string' && { 'Content-Type': 'text/plain' }),
        },
      });
      // A form with no field of the action's is refused by its schema: an answer like any other (200), or a redirect.
      if (answer.status >= 500 || (UNREADABLE.includes(name) && answer.status !== 400))
        odd.push(`${key}: ${answer.status}`);
      if (/\bat \w+ \(|node_modules|\.ts:\d+/.test(answer.html)) odd.push(`${key}: a stack`);
    }
    expect(odd).toEqual([]);
    // The same process still answers everybody.
    expect((await ask(world.portal.port, '/api/ready')).status).toBe(200);
    expect(difference(before, await footprint(world.owner))).toEqual([]);
  });
});

describe('SEC-NX-4: a cache on the way', () => {
  it(`never gives one of two people what is the other's, in ${REQUESTS} requests of each`, async () => {
    const proxy = await cachingProxy(world.portal.port);
    const cookieOf = async (person: 'a-owner' | 'b-owner') =>
      `portal-session=${(await world.browser(person)).cookies.get('portal-session')}`;
    const people = { a: await cookieOf('a-owner'), b: await cookieOf('b-owner') };
    const pages = ['/employer', '/employer/records', '/employer/contributions/pending', '/employer/account', '/'];
    const told: string[] = [];
    const kept: string[] = [];
    for (let at = 0; at < REQUESTS; at++) {
      const page = pages[at % pages.length] ?? '/';
      for (const [who, cookie] of Object.entries(people)) {
        const headers = { cookie, ...(at % 3 === 0 && { rsc: '1' }), ...(at % 2 === 0 && { accept: 'text/html' }) };
        const first = await ask(proxy.port, page, { headers });
        // The data of a page is asked for under an address of its own; Next leads there.
        const [location] = first.headers.get('location') ?? [];
        const answer = location ? await ask(proxy.port, location, { headers }) : first;
        const others = who === 'a' ? world.b.employer : world.a.employer;
        if (answer.body.includes(others.name) || answer.body.includes(others.code)) told.push(`${who} ${page}`);
        const control = answer.headers.get('cache-control')?.join() ?? '';
        if (!control.includes('no-store')) kept.push(`${who} ${page}: ${control}`);
      }
    }
    await proxy.close();
    expect(told).toEqual([]);
    expect(kept).toEqual([]);
    expect(proxy.hits()).toBe(0);
  });

  it('keeps what is everybody’s: the proxy of this test does keep', async () => {
    const proxy = await cachingProxy(world.portal.port);
    const page = await ask(world.portal.port, '/');
    const script = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? '';
    expect((await ask(proxy.port, script)).status).toBe(200);
    await ask(proxy.port, script);
    await proxy.close();
    expect(proxy.hits()).toBe(1);
  });
});
