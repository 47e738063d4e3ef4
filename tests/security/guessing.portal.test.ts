import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Build, readBuild } from './matrix/build';
import { otherWaysTo } from './matrix/other-ways';
import { answerOf, callAction, contentOf } from './matrix/outcome';
import { ask, type RawAnswer } from './matrix/raw';
import type { Posted } from './matrix/rows';
import { ACTIONS, HANDLERS, PAGES } from './matrix/table';
import { openWorld, type World } from './matrix/world';

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;

let world: World;
let build: Build;
let cookie: string;

beforeAll(async () => {
  world = await openWorld();
  build = await readBuild();
  cookie = `portal-session=${(await world.browser('b-owner')).cookies.get('portal-session')}`;
});
afterAll(() => world?.close());

function get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return ask(world.portal.port, address, { headers });
}

describe('SEC-AC-5: guessing', () => {
  const OTHER = '00000000-0000-7000-8000-000000000000';
  const withIds = Object.entries({ ...PAGES, ...HANDLERS }).filter(
    ([name, row]) => row.access['a-owner'] === 'not-found' && row.at && !name.startsWith('POST '),
  );

  it.each(withIds)('%s answers alike to the id of another employer and to one that nobody has', async (_name, row) => {
    const browser = await world.browser('a-owner');
    const foreign = row.at?.(world.things) ?? '';
    const answers = [];
    for (const path of [foreign, foreign.replace(ID, OTHER), foreign.replaceAll(new RegExp(ID, 'g'), OTHER)]) {
      const { status, html, headers } = await browser.get(path);
      answers.push({ status, type: headers.get('content-type'), ...contentOf(html, path) });
    }
    expect(answers[0]?.status).toBe(404);
    expect((await browser.get(foreign.replace(ID, '1'))).status).toBe(404);
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  });

  const ofIds = Object.entries(ACTIONS).filter(([, row]) => ['not-found', 'elsewhere'].includes(row.access['a-owner']));

  it.each(ofIds)('%s answers alike to the id of another employer and to one that nobody has', async (key, row) => {
    const browser = await world.browser('a-owner');
    const { at, fields } = await row.post(world);
    const unknown = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name.replace(ID, OTHER), value.replace(ID, OTHER)]),
    );
    const [foreign, missing] = [await call(at, fields), await call(at.replace(ID, OTHER), unknown)];
    expect(missing).toEqual(foreign);

    async function call(at: string, fields: Posted['fields']) {
      const page = await callAction(browser, at, {
        id: build.actions.find((action) => action.key === key)?.id ?? '',
        alone: row.alone,
        fields,
      });
      const to = page.headers.get('x-action-redirect');
      return { status: page.status, to: to && plain(to), answer: plain(JSON.stringify(answerOf(page)?.error ?? null)) };
    }
    function plain(text: string): string {
      return text.replaceAll(new RegExp(ID, 'g'), 'ID');
    }
  });

  it('leads nowhere from one id to the next: of each, 74 bits are random', async () => {
    const ids = [
      world.things.draft.id,
      world.things.fileId,
      await world.newFile(),
      await world.newFile(),
      await world.newFile(),
    ];
    const tails = ids
      .map((id) => BigInt(`0x${id.replaceAll('-', '').slice(13)}`))
      .sort((one, two) => (one < two ? -1 : 1));
    expect(tails.slice(1).every((tail, at) => tail - (tails[at] ?? 0n) > 2n ** 40n)).toBe(true);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

describe('SEC-NX-1: other ways to a page', () => {
  it('lead to nothing that is B’s, without a session and with one of A’s', async () => {
    const foreign = `portal-session=${(await world.browser('a-owner')).cookies.get('portal-session')}`;
    const guarded = Object.values(PAGES).flatMap((row) =>
      row.access['a-owner'] === 'not-found' && row.at ? [row.at(world.things)] : [],
    );
    const told: string[] = [];
    let asked = 0;
    for (const [at, address] of guarded.entries()) {
      // Without a session every page ends at the same place; three of them are enough.
      for (const who of at < 3 ? [{}, { cookie: foreign }] : [{ cookie: foreign }]) {
        const ways = otherWaysTo(address, cookie);
        const answers = await Promise.all(ways.map(([way, headers]) => get(way, { ...who, ...headers })));
        asked += answers.length;
        answers.forEach(({ status, body }, index) => {
          if (status >= 500 || world.secrets.some((secret) => body.includes(secret)))
            told.push(`${status} ${JSON.stringify(ways[index])}`);
        });
      }
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(200);
  });

  it('are ways that would tell, were they open: B itself reads its page through them', async () => {
    const [secret = ''] = world.secrets;
    const address = `/employer/contributions/${world.things.draft.id}/review`;
    const bodies = await Promise.all(
      otherWaysTo(address, cookie).map(async ([way, headers]) => (await get(way, { cookie, ...headers })).body),
    );
    expect(bodies.filter((body) => body.includes(secret)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('SEC-NX-2: the image optimizer', () => {
  it.each(['', '?url=%2Ficon.svg&w=64&q=75', '?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75'])(
    'answers 404 to /_next/image%s',
    async (query) => {
      expect((await get(`/_next/image${query}`)).status).toBe(404);
    },
  );
});
