import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields, FormBrowser, Page } from '../setup/form-browser';
import { type Build, readBuild } from './matrix/build';
import { difference, footprint, withoutNews } from './matrix/footprint';
import { callAction, callActionWith, outcomeOf, outcomeOfAction, postActionForm } from './matrix/outcome';
import type { Person } from './matrix/persons';
import type { ActionRow, Posted } from './matrix/rows';
import { ACTIONS, HANDLERS } from './matrix/table';
import { monthFile, openWorld, upload, type World } from './matrix/world';

let world: World;
let build: Build;

beforeAll(async () => {
  world = await openWorld();
  build = await readBuild();
});
afterAll(() => world?.close());

const ROWS = Object.entries(ACTIONS);

function idOf(key: string): string {
  return build.actions.find((action) => action.key === key)?.id ?? '';
}

/** Does something and tells how the database is another after it. */
async function changedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await footprint(world.owner);
  await work();
  return difference(before, await footprint(world.owner));
}

const kept = new Map<string, Posted>();

/** A form of B's for what may not change anything: one for all tests, because each sees that nothing changed. */
async function formOf(key: string, row: ActionRow): Promise<Posted> {
  const form = kept.get(key) ?? (await row.post(world));
  kept.set(key, form);
  return form;
}

/** Somebody for whom there is such an action: a case and the office are not there for an employer. */
function askerOf({ access }: ActionRow): Person {
  if (access['b-owner'] !== 'not-found') return 'b-owner';
  if (access.applicant !== 'not-found') return 'applicant';
  return access['half-officer'] === 'to-second-factor' ? 'supervisor' : 'half-officer';
}

async function callAs(browser: FormBrowser, key: string, row: ActionRow, at: string, fields: Fields, state?: unknown) {
  const page = await callAction(browser, at, { id: idOf(key), alone: row.alone, fields, state });
  return outcomeOfAction(browser, page, { done: row.done, fields });
}

describe('SEC-AC-4: what nobody was asked for', () => {
  const NO_ID = '00000000-0000-7000-8000-000000000000';
  const EXTRAS: Fields = Object.fromEntries([
    ['status', 'paid'],
    ['state', 'submitted'],
    ['employerId', NO_ID],
    ['employer_id', NO_ID],
    ['userId', NO_ID],
    ['role', 'owner'],
    ['acrNo', '999999999999999'],
    ['number', '999999999999999'],
    ['paidAt', '2026-01-01T00:00:00Z'],
    ['submittedAt', '2026-01-01T00:00:00Z'],
    ['totalSen', '1'],
    ['__proto__', '{"role":"owner"}'],
    ['__proto__.role', 'owner'],
    ['constructor', '{"prototype":{"role":"owner"}}'],
    ['constructor.prototype.role', 'owner'],
  ]);
  const VERSIONS = [
    '0',
    '-1',
    '2',
    '1.5',
    '',
    'NaN',
    'Infinity',
    '2147483648',
    '1e300',
    '[1]',
    'true',
    '{"increment":1}',
  ];

  /** What the test before left would be another beginning. */
  async function startOver(): Promise<void> {
    await world.owner.query(`UPDATE user_account SET language = 'ms'`);
    await world.owner.query('UPDATE session SET revoked_at = now() WHERE revoked_at IS NULL');
  }

  /** B's owner, and a form with something to do it to. */
  async function begin(row: ActionRow) {
    await startOver();
    return { browser: await world.browser('b-owner'), ...(await row.post(world)) };
  }

  /** A form sent with something changed, and what it changed. */
  async function sent(key: string, row: ActionRow, change: (fields: Fields) => Fields, state?: unknown) {
    const { browser, at, fields } = await begin(row);
    let outcome = '';
    const changes = await changedBy(async () => {
      outcome = await callAs(browser, key, row, at, change(fields), state);
    });
    return { outcome, changes: withoutNews(changes) };
  }

  it.each(ROWS)('%s refuses or overlooks it', async (key, row) => {
    const plain = await sent(key, row, (fields) => fields);
    expect(plain.outcome).toBe(row.access['b-owner']);
    const state = { ok: true, value: EXTRAS, values: EXTRAS };
    const all = await sent(key, row, (fields) => ({ ...EXTRAS, ...fields }), state);
    if (all.outcome === plain.outcome) {
      expect(all.changes).toEqual(plain.changes);
      return;
    }
    // Each alone is refused as well, and not only because of its neighbours.
    const { browser, at, fields } = await begin(row);
    const outcomes = new Set<string>([all.outcome]);
    const changes = await changedBy(async () => {
      for (const extra of Object.entries(EXTRAS).filter(([name]) => !Object.hasOwn(fields, name)))
        outcomes.add(await callAs(browser, key, row, at, { ...fields, ...Object.fromEntries([extra]) }));
    });
    expect([...outcomes]).toEqual(['invalid']);
    expect([...all.changes, ...changes]).toEqual([]);
  });

  it.each(ROWS)('%s takes no object for a form', async (key, row) => {
    await startOver();
    const [browser, { at, fields }] = [await world.browser(askerOf(row)), await formOf(key, row)];
    const object = { ...EXTRAS, ...fields };
    const replies = [row.alone ? [object] : [null, object], [], [null, null], [[fields], [fields]]];
    const pages: Page[] = [];
    const changes = await changedBy(async () => {
      for (const args of replies) pages.push(await callActionWith(browser, at, idOf(key), args));
    });
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect(pages.filter(({ html }) => /^\d+:E/m.test(html) || html.includes('"reference"'))).toEqual([]);
    // An action that asks for nothing lacks nothing either.
    if (Object.values(fields).some((value) => value !== '')) expect(changes).toEqual([]);
  });

  it('what has a version keeps to the one that was read', async () => {
    let forms = 0;
    for (const [key, row] of ROWS) {
      const [browser, { at, fields }] = [await world.browser(askerOf(row)), await formOf(key, row)];
      if (fields.version === undefined) continue;
      forms++;
      const outcomes: string[] = [];
      const changes = await changedBy(async () => {
        for (const version of VERSIONS) outcomes.push(await callAs(browser, key, row, at, { ...fields, version }));
      });
      expect([key, changes]).toEqual([key, []]);
      // A declaration of another version leads back to what is to be declared.
      expect([key, outcomes.filter((outcome) => !/^(?:invalid|refused|elsewhere)$/.test(outcome))]).toEqual([key, []]);
    }
    expect(forms).toBeGreaterThanOrEqual(4);
  });

  it('an upload overlooks it', async () => {
    await startOver();
    const browser = await world.browser('b-owner');
    const send = (more: Fields) => async () => {
      const month = world.b.nextMonth();
      expect(outcomeOf(await upload(browser, month, monthFile(world.b, month), more))).toBe('ok');
    };
    const plain = withoutNews(await changedBy(send({})));
    expect(plain.length).toBeGreaterThan(0);
    // A few at a time: an upload reads no more than ten fields.
    const extras = Object.entries(EXTRAS);
    for (let at = 0; at < extras.length; at += 5)
      expect(withoutNews(await changedBy(send(Object.fromEntries(extras.slice(at, at + 5)))))).toEqual(plain);
  });
});

describe('SEC-AC-3: an action without a cookie', () => {
  const ADDRESSES = ['/', '/employer/login', '/guides', '/employer/records', '/api/health', '/api/session', '/nowhere'];
  const guarded = ROWS.filter(([, row]) => row.access.anonymous !== 'ok');

  it.each(guarded)('%s does nothing wherever it is posted', async (key, row) => {
    const [browser, { at, fields }] = [await world.browser('anonymous'), await formOf(key, row)];
    const posted = { id: idOf(key), alone: row.alone, fields };
    const answers: (readonly [string, string])[] = [];
    const post = async (address: string) => {
      const called = await callAction(browser, address, posted);
      answers.push([`script ${address}`, await outcomeOfAction(browser, called, { done: row.done, fields })]);
      const form = await postActionForm(browser, address, posted);
      answers.push([`form ${address}`, form.status === 200 ? 'shown again' : outcomeOf(form)]);
    };
    const changes = await changedBy(() => Promise.all([at, ...ADDRESSES].map(post)));
    expect(changes).toEqual([]);
    expect(answers.filter(([, outcome]) => !isRefusal(outcome))).toEqual([]);
  });

  /** 409 is Next's own word for an action that is not part of a page, 405 of a handler that takes no POST. */
  function isRefusal(outcome: string): boolean {
    return /^(?:to-login|to-staff-login|refused|not-found|invalid|401|403|shown again|surprise: (?:400|405|409) .*)$/.test(
      outcome,
    );
  }
});

describe('SEC-CSRF-1: a write from elsewhere', () => {
  const FROM: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a foreign origin': { Origin: 'https://evil.example' },
    'no page': { Origin: 'null' },
    nowhere: { Origin: '' },
    'a foreign origin with its host forwarded': { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    'another port': { Origin: 'http://127.0.0.1:1' },
  };

  it.each(ROWS)('%s is refused, and does nothing for a GET', async (key, row) => {
    const [browser, { at, fields }] = [await world.browser('b-owner'), await formOf(key, row)];
    const posted = { id: idOf(key), alone: row.alone, fields };
    const post = async ([from, headers]: [string, Readonly<Record<string, string>>]) => [
      [`${from}, script`, (await callAction(browser, at, posted, headers)).status],
      [`${from}, form`, (await postActionForm(browser, at, posted, headers)).status],
    ];
    const query = new URLSearchParams({ ...fields, [`$ACTION_ID_${idOf(key)}`]: '', '0': '["$K1"]' });
    const link = `${at.split('?')[0]}?${query}`;
    let answers: (string | number)[][] = [];
    const changes = await changedBy(async () => {
      answers = (await Promise.all(Object.entries(FROM).map(post))).flat();
      for (const headers of [{}, { 'Next-Action': idOf(key) }])
        expect((await browser.get(link, headers)).status).toBeLessThan(500);
    });
    expect(answers.filter(([, status]) => status !== 403)).toEqual([]);
    expect(changes).toEqual([]);
  });

  it.each(Object.entries(HANDLERS).filter(([name]) => name.startsWith('POST ')))('%s is refused', async (name, row) => {
    const [browser, month] = [await world.browser('b-owner'), world.b.nextMonth()];
    const at = row.at?.(world.things) ?? name.slice('POST '.length);
    const { csrfToken } = JSON.parse((await browser.get('/api/auth/csrf')).html) as { csrfToken: string };
    const changes = await changedBy(async () => {
      for (const headers of Object.values(FROM)) {
        expect((await browser.post(at, new URLSearchParams({ csrfToken }), headers)).status).toBe(403);
        expect((await upload(browser, month, monthFile(world.b, month), {}, headers)).status).toBe(403);
      }
    });
    expect(changes).toEqual([]);
  });
});
