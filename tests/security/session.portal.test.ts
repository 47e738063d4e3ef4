import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAddress } from '../factories/codes';
import { addMember, createEmployer, createEmployerWithMember, createUser, endMembership } from '../factories/employers';
import { createSession } from '../factories/sessions';
import { FormBrowser, formWith, readCode } from '../setup/form-browser';
import { openOwner } from '../setup/owner';
import { startPortal, type TestPortal } from '../setup/portal';

let portal: TestPortal;
let owner: ReturnType<typeof openOwner>;

beforeAll(async () => {
  portal = await startPortal();
  owner = openOwner(portal.database?.ownerUrl ?? '');
});
afterAll(async () => {
  await owner?.end();
  await portal?.remove();
});

/** A browser with the session cookie of somebody who acts for an employer. */
async function signedIn() {
  const { actor, user, employer } = await createEmployerWithMember(owner);
  const session = await createSession(owner, actor);
  const browser = new FormBrowser(portal.origin);
  browser.cookies.set('portal-session', session.token);
  return { actor, user, employer, session, browser };
}

async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await owner.query<{ count: bigint }>(sql, [...values]);
  return Number(rows[0]?.count);
}

describe('signing in without script', () => {
  it('leads from the page that was asked for, through the code, back to it', async () => {
    const { user, employer } = await createEmployerWithMember(owner);
    const browser = new FormBrowser(portal.origin);
    const refused = await browser.get('/employer/contributions?schemes=combined');
    expect(refused.status).toBe(307);
    expect(refused.location).toBe('/employer/login?next=%2Femployer%2Fcontributions%3Fschemes%3Dcombined');

    const asked = await browser.submit(refused.location ?? '', 'email', { email: ` ${user.email.toUpperCase()} ` });
    expect(asked).toMatchObject({ status: 303, location: expect.stringMatching(/^\/employer\/login\/code\?next=/) });
    const page = await browser.get(asked.location ?? '');
    expect(page.html).toContain(user.email);

    const wrong = await browser.post(asked.location ?? '', { ...formWith(page.html, 'code'), code: '1234' });
    expect(wrong.status).toBe(200);
    expect(wrong.html).toContain('Taip lapan angka kod');
    const done = await browser.submit(asked.location ?? '', 'code', {
      code: await readCode(portal.origin, user.email),
    });
    expect(done).toMatchObject({ status: 303, location: '/employer/contributions?schemes=combined' });
    expect((await browser.get(done.location ?? '')).html).toContain(employer.name);
  });

  it('shows somebody without an employer how to get access', async () => {
    const browser = new FormBrowser(portal.origin);
    const done = await browser.signIn(newAddress());
    expect(done.location).toBe('/employer');
    expect((await browser.get('/employer')).location).toBe('/employer/choose?next=%2Femployer');
    const page = await browser.get('/employer/choose');
    expect(page.status).toBe(200);
    expect(page.html).toContain('belum mewakili mana-mana majikan');
  });

  it('asks somebody with several employers for which', async () => {
    const { user } = await createEmployerWithMember(owner);
    const second = await createEmployer(owner, { name: 'Kilang Kedua Sdn. Bhd.' });
    await addMember(owner, second, user);
    const browser = new FormBrowser(portal.origin);
    await browser.signIn(user.email);
    const chosen = await browser.submit('/employer/choose?next=%2Femployer%2Frecords', 'employerId', {
      employerId: second.id,
    });
    expect(chosen).toMatchObject({ status: 303, location: '/employer/records' });
    expect((await browser.get('/employer/account')).html).toContain('Kilang Kedua Sdn. Bhd.');

    const foreign = await createEmployer(owner);
    const refused = await browser.submit('/employer/choose', 'employerId', { employerId: foreign.id });
    expect(refused.status).toBe(200);
    expect((await browser.get('/employer/account')).html).toContain('Kilang Kedua Sdn. Bhd.');
  });
});

describe('SEC-SES-1', () => {
  it('a planted cookie is replaced, and the one of before is dead', async () => {
    const { user, session, browser } = await signedIn();
    expect((await browser.get('/employer/account')).status).toBe(200);
    await browser.signIn(user.email);
    expect(browser.cookies.get('portal-session')).not.toBe(session.token);
    const old = new FormBrowser(portal.origin);
    old.cookies.set('portal-session', session.token);
    expect((await old.get('/employer/account')).location).toMatch(/^\/employer\/login/);
  });
});

describe('SEC-SES-2: a copied cookie', () => {
  /** A page, an action and a download, as somebody with the copy would ask for them. */
  async function replay(copy: FormBrowser, actionFields: Readonly<Record<string, string>>) {
    const [page, action, download] = await Promise.all([
      copy.get('/employer/account'),
      copy.post('/employer/account', actionFields),
      copy.get('/api/session'),
    ]);
    return { page, action, download };
  }

  it.each(['after signing out', 'after its person was disabled'])('is refused %s', async (how) => {
    const { actor, session, browser } = await signedIn();
    const account = await browser.get('/employer/account');
    const language = formWith(account.html, 'language');
    const copy = new FormBrowser(portal.origin);
    copy.cookies.set('portal-session', session.token);
    if (how === 'after signing out') await signOut(browser);
    else await owner.query(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [actor.userId]);

    const { page, action, download } = await replay(copy, { ...language, language: 'en' });
    expect(page.location).toMatch(/^\/employer\/login/);
    expect(download.status).toBe(401);
    expect(action.html).not.toContain(session.id);
    expect(await count(`SELECT count(*) FROM user_account WHERE id = $1 AND language = 'en'`, [actor.userId])).toBe(0);
  });

  it('is refused for an employer that its person was removed from', async () => {
    const { actor, browser } = await signedIn();
    await endMembership(owner, actor);
    expect((await browser.get('/employer/account')).location).toBe('/employer/choose?next=%2Femployer%2Faccount');
  });

  async function signOut(browser: FormBrowser) {
    const page = await browser.get('/employer/account');
    const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*?Log keluar<\/span>/.exec(page.html)?.[0] ?? '';
    const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(form)?.[1] ?? '';
    const left = await browser.post('/employer/account', { [action]: '' });
    expect(left.location).toBe('/employer/login?signed-out=1');
    expect(browser.cookies.has('portal-session')).toBe(false);
  }
});

describe('SEC-SES-3', () => {
  it('an idle session leads to the sign-in page and back', async () => {
    const { session, browser } = await signedIn();
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '15 minutes 1 second' WHERE id = $1`, [
      session.id,
    ]);
    expect((await browser.get('/employer/contributions')).location).toBe(
      '/employer/login?next=%2Femployer%2Fcontributions',
    );
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('is extended by one press, and not by asking', async () => {
    const { session, browser } = await signedIn();
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '13 minutes' WHERE id = $1`, [session.id]);
    const left = async () =>
      (JSON.parse((await browser.get('/api/session')).html) as { secondsLeft: number }).secondsLeft;
    expect(await left()).toBeLessThanOrEqual(120);
    expect(await left()).toBeLessThanOrEqual(120);
    expect((await browser.post('/api/session', {})).status).toBe(200);
    expect(await left()).toBeGreaterThan(890);
  });
});

describe('SEC-SES-4: over https', () => {
  it('every cookie of every answer is __Host-, Secure, HttpOnly, SameSite, Path=/', async () => {
    const appOrigin = 'https://portal.majikan.example';
    const https = await startPortal({ env: { APP_ORIGIN: appOrigin, NEXTAUTH_URL: appOrigin } });
    try {
      // As the proxy that ends https in front of it would pass the request on.
      const headers = { 'X-Forwarded-Host': new URL(appOrigin).host, 'X-Forwarded-Proto': 'https' };
      const browser = new FormBrowser(https.origin, { appOrigin, headers });
      await browser.signIn(newAddress());
      await browser.submit('/employer/choose', 'language', { language: 'en' });
      await browser.get('/api/auth/csrf');
      await browser.get('/api/auth/session');
      await browser.get('/employer/login');
      expect(browser.setCookies.length).toBeGreaterThanOrEqual(5);
      for (const line of browser.setCookies) {
        expect(line).toMatch(/^__Host-[a-z-]+=/);
        expect(line).toMatch(/; Secure/i);
        expect(line).toMatch(/; HttpOnly/i);
        expect(line).toMatch(/; SameSite=(?:Lax|Strict)/i);
        expect(line).toMatch(/; Path=\/(?:;|$)/i);
        expect(line).not.toMatch(/; Domain/i);
      }
      expect((await browser.get('/employer/login')).html).toContain('lang="en"');
    } finally {
      await https.remove();
    }
  });
});

describe('SEC-SES-5: what is no session', () => {
  it.each([
    'portal-session=%',
    'portal-session=%E0%A4%A',
    'portal-session=null',
    'portal-session=; portal-session=x',
    `portal-session=${'a'.repeat(43)}`,
    `portal-session=${'a'.repeat(3_000)}`,
    'portal-session.0=a; portal-session.1=b',
    'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.',
    '%=%; ;;=',
  ])('the cookie %s signs nobody in', async (cookie) => {
    const browser = new FormBrowser(portal.origin, { headers: { Cookie: cookie } });
    const page = await browser.get('/employer/account');
    expect(page.location).toMatch(/^\/employer\/login/);
    const api = await browser.get('/api/session');
    expect(api.status).toBe(401);
    expect((await browser.get('/api/auth/session')).html).toMatch(/^(?:\{\}|null)?$/);
  });

  it.each(['Bearer %', 'Bearer undefined', 'Basic Og==', 'Bearer eyJhbGciOiJub25lIn0.e30.'])(
    'the header Authorization: %s signs nobody in',
    async (value) => {
      const browser = new FormBrowser(portal.origin, { headers: { Authorization: value } });
      expect((await browser.get('/employer/account')).location).toMatch(/^\/employer\/login/);
      expect((await browser.get('/api/session')).status).toBe(401);
    },
  );
});

describe('SEC-CSRF-1', () => {
  const FOREIGN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a foreign origin', { Origin: 'https://evil.example' }],
    ['no page', { Origin: 'null' }],
    ['nowhere', { Origin: '' }],
    [
      'a foreign origin with its forwarded host',
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    ],
  ];

  it.each(FOREIGN)('an action from %s is refused and does nothing', async (_name, headers) => {
    const { actor, browser } = await signedIn();
    const email = newAddress();
    const ask = await browser.submit('/employer/login', 'email', { email }, headers);
    expect(ask.status).toBe(403);
    const language = await browser.submit('/employer/account', 'language', { language: 'en' }, headers);
    expect(language.status).toBe(403);
    expect(await count('SELECT count(*) FROM login_code WHERE email = $1', [email])).toBe(0);
    expect(await count(`SELECT count(*) FROM user_account WHERE id = $1 AND language = 'en'`, [actor.userId])).toBe(0);
  });

  it.each(FOREIGN)('a route handler refuses what comes from %s', async (_name, headers) => {
    const { session, browser } = await signedIn();
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '10 minutes' WHERE id = $1`, [session.id]);
    expect((await browser.post('/api/session', {}, headers)).status).toBe(403);
    expect((await browser.post('/api/auth/signout', {}, headers)).status).toBe(403);
    expect(
      await count(
        `SELECT count(*) FROM session WHERE id = $1 AND revoked_at IS NULL AND last_seen_at < now() - interval '9 minutes'`,
        [session.id],
      ),
    ).toBe(1);
  });

  it('a link signs nobody out', async () => {
    const { session, browser } = await signedIn();
    for (const path of ['/api/auth/signout', '/api/auth/signin', '/api/auth/callback/email', '/api/auth/providers']) {
      expect((await browser.get(path)).status).toBe(404);
    }
    expect(await count('SELECT count(*) FROM session WHERE id = $1 AND revoked_at IS NULL', [session.id])).toBe(1);
  });

  it('next-auth’s own way out asks for its own token', async () => {
    const { session, browser } = await signedIn();
    await browser.post('/api/auth/signout', {});
    expect(await count('SELECT count(*) FROM session WHERE id = $1 AND revoked_at IS NULL', [session.id])).toBe(1);
    const { csrfToken } = JSON.parse((await browser.get('/api/auth/csrf')).html) as { csrfToken: string };
    await browser.post('/api/auth/signout', new URLSearchParams({ csrfToken }));
    expect(await count('SELECT count(*) FROM session WHERE id = $1 AND revoked_at IS NULL', [session.id])).toBe(0);
  });
});

describe('SEC-OTP-4: the answer', () => {
  it('is the same page for a known, an unknown and a disabled address', async () => {
    const known = (await createUser(owner)).email;
    const disabled = (await createUser(owner, { disabled: true })).email;
    const pages: string[] = [];
    for (const email of [known, disabled, newAddress()]) {
      const browser = new FormBrowser(portal.origin);
      const asked = await browser.submit('/employer/login', 'email', { email });
      expect(asked).toMatchObject({ status: 303, location: '/employer/login/code' });
      const page = await browser.get('/employer/login/code');
      pages.push(plain(page.html, email));
    }
    expect(pages[1]).toBe(pages[0]);
    expect(pages[2]).toBe(pages[0]);
  });

  /** The page without what is new each time: the address itself, nonces and ids of the request, the seconds. */
  function plain(html: string, email: string): string {
    return html
      .replaceAll(email, 'ADDRESS')
      .replace(/nonce(?:=|\\?":\\?)"?[A-Za-z0-9+/=_-]+/g, 'NONCE')
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/secondsToNext\W+\d+/g, 'SECONDS')
      .replace(/"[0-9a-f]{32,}"/g, 'KEY');
  }
});

describe('SEC-OTP-6: thirty requests of one machine', () => {
  it('are limited at 25, whatever it writes into X-Forwarded-For', async () => {
    await owner.query('DELETE FROM rate_bucket');
    const statuses: (string | null)[] = [];
    for (let at = 0; at < 30; at++) {
      const browser = new FormBrowser(portal.origin, {
        headers: { 'X-Forwarded-For': `203.0.113.${at}, 198.51.100.${at}` },
      });
      statuses.push((await browser.submit('/employer/login', 'email', { email: newAddress() })).location);
    }
    expect(statuses.filter((location) => location === '/employer/login/code')).toHaveLength(25);
    expect(statuses.slice(25)).toEqual([null, null, null, null, null]);
    await owner.query('DELETE FROM rate_bucket');
  });
});
