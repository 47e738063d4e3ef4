import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormBrowser, Page } from '../setup/form-browser';
import { type Build, readBuild } from './matrix/build';
import { difference, footprint, partOf, withoutTables } from './matrix/footprint';
import { callAction, outcomeOf, outcomeOfAction } from './matrix/outcome';
import { type Access, PERSONS, type Person } from './matrix/persons';
import type { ActionRow, Posted, RouteRow } from './matrix/rows';
import { ACTIONS, HANDLERS, PAGES } from './matrix/table';
import { openWorld, type World } from './matrix/world';

let world: World;
let build: Build;

beforeAll(async () => {
  world = await openWorld();
  build = await readBuild();
});
afterAll(() => world?.close());

/** Requests that were held against the table. */
let cells = 0;

/** Sends as several persons at once. @returns what each came to, beside what was answered */
async function ask<Word extends string>(
  persons: readonly Person[],
  browsers: ReadonlyMap<Person, FormBrowser>,
  send: (browser: FormBrowser) => Promise<{ page: Page; outcome: Word }>,
) {
  const answers = await Promise.all(
    persons.map(async (person) => ({ person, ...(await send(browsers.get(person) as FormBrowser)) })),
  );
  cells += answers.length;
  return answers;
}

async function open(persons: readonly Person[]): Promise<Map<Person, FormBrowser>> {
  return new Map(await Promise.all(persons.map(async (each) => [each, await world.browser(each)] as const)));
}

function idOf(key: string): string {
  return build.actions.find((action) => action.key === key)?.id ?? '';
}

function refused(access: Access): Person[] {
  return PERSONS.filter((person) => access[person] !== 'ok');
}

function allowed(access: Access): Person[] {
  return PERSONS.filter((person) => access[person] === 'ok');
}

function outcomesOf(answers: readonly { person: Person; outcome: string }[]) {
  return Object.fromEntries(answers.map(({ person, outcome }) => [person, outcome]));
}

/** Nobody outside B and the office may have read what is B's, and nobody outside the case what is the applicant's. */
function expectNoSecrets(answers: readonly { person: Person; page: Page }[]): void {
  const told = answers.flatMap(({ person, page }) =>
    secretsFrom(person)
      .filter((secret) => page.html.includes(secret))
      .map((secret) => `${person}: ${secret}`),
  );
  expect(told).toEqual([]);
}

function secretsFrom(person: Person): readonly string[] {
  if (person === 'officer' || person === 'supervisor' || person === 'administrator') return [];
  return [...(person.startsWith('b-') ? [] : world.secrets), ...(person === 'applicant' ? [] : world.caseSecrets)];
}

describe('SEC-AC-1: the table', () => {
  it('has every page of the build, and none that is gone', () => {
    expect(Object.keys(PAGES).sort()).toEqual([...build.pages].sort());
  });

  it('has every route handler of the build, and none that is gone', () => {
    const named = new Set(Object.keys(HANDLERS).map((row) => row.split(' ')[1]));
    expect([...named].sort()).toEqual([...build.handlers].sort());
  });

  it('has every server action of the build, and none that is gone', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual(build.actions.map(({ key }) => key).sort());
  });

  it('has all: there are no pages of the old router but its page for a fault, no rewrites and no redirects', () => {
    expect(build.others).toEqual(['/500']);
  });
});

describe('SEC-AC-1: pages and route handlers with the ids of B', () => {
  const rows = [
    ...Object.entries(PAGES).map(([route, row]) => [`GET ${route}`, row] as const),
    ...Object.entries(HANDLERS),
  ];

  it.each(rows)('%s', async (name, row) => {
    const path = row.at?.(world.things) ?? name.split(' ')[1] ?? '';
    const send = async (browser: FormBrowser) => {
      const page = await (row.send?.(browser, world) ?? browser.get(path));
      return { page, outcome: outcomeOf(page, row.done) };
    };
    const browsers = await open(PERSONS);

    const before = await footprint(world.owner);
    const shut = await ask(refused(row.access), browsers, send);
    const between = row.writes ? await footprint(world.owner) : before;
    const letIn = await ask(allowed(row.access), browsers, send);
    const after = await footprint(world.owner);

    expect(outcomesOf([...shut, ...letIn])).toEqual(row.access);
    expectNoSecrets(row.open ? shut : [...shut, ...letIn]);
    expect(difference(before, between)).toEqual([]);
    const writes = row.writes ?? [];
    expect(difference(withoutTables(between, writes), withoutTables(after, writes))).toEqual([]);
  });

  it.each([...new Set(Object.keys(HANDLERS).map((row) => row.split(' ')[1] ?? ''))])(
    '%s answers to no method without a row',
    async (route) => {
      const path = rowOf(route).at?.(world.things) ?? route;
      const browser = await world.browser('b-owner');
      const before = await footprint(world.owner);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((each) => !HANDLERS[`${each} ${route}`])) {
        const page = await browser.send(path, { method, headers: { Origin: browser.origin } });
        expect([method, page.status]).toEqual([method, 405]);
        cells++;
      }
      expect(difference(before, await footprint(world.owner))).toEqual([]);
    },
  );

  function rowOf(route: string): RouteRow {
    const row = HANDLERS[`GET ${route}`] ?? HANDLERS[`POST ${route}`];
    if (!row) throw new Error(`no row of ${route}`);
    return row;
  }
});

describe('SEC-AC-1: server actions with the ids of B', () => {
  it.each(Object.entries(ACTIONS))('%s', async (key, row) => {
    const id = idOf(key);
    const browsers = await open(PERSONS);
    const post =
      ({ at, fields }: Posted) =>
      async (browser: FormBrowser) => {
        const page = await callAction(browser, at, { id, alone: row.alone, fields });
        return { page, outcome: await outcomeOfAction(browser, page, { done: row.done, fields }) };
      };

    const shut = refused(row.access);
    if (shut.length > 0) {
      const posted = await row.post(world);
      const before = await footprint(world.owner);
      const answers = await ask(shut, browsers, post(posted));
      expect(outcomesOf(answers)).toEqual(Object.fromEntries(shut.map((person) => [person, row.access[person]])));
      expectNoSecrets(answers);
      expect(difference(before, await footprint(world.owner))).toEqual([]);
    }
    for (const person of allowed(row.access)) await expectDone(row, person, browsers, post);
  });

  /** Who is let in gets something of their own to do it to, so that each of them really does. */
  async function expectDone(
    row: ActionRow,
    person: Person,
    browsers: ReadonlyMap<Person, FormBrowser>,
    post: (posted: Posted) => (browser: FormBrowser) => Promise<{ page: Page; outcome: string }>,
  ): Promise<void> {
    const posted = await row.post(world);
    const before = await footprint(world.owner);
    const answers = await ask([person], browsers, post(posted));
    const after = await footprint(world.owner);
    expect(outcomesOf(answers)).toEqual({ [person]: 'ok' });
    expectNoSecrets(answers);
    if (row.writes) expect(difference(before, after)).not.toEqual([]);
    const { id } = world.b.employer;
    if (!person.startsWith('b-')) expect(difference(partOf(before, id), partOf(after, id))).toEqual([]);
  }
});

describe('SEC-AC-1: the count', () => {
  it('is at least one request for each person and row', () => {
    const rows = [PAGES, HANDLERS, ACTIONS].map((table) => Object.keys(table).length).reduce((sum, each) => sum + each);
    expect(cells).toBeGreaterThanOrEqual(rows * PERSONS.length);
  });
});
