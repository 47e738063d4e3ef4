import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { KeptMail } from '@/lib/mail/mailbox';
import { createStaff } from '../factories/cases';
import { newAddress } from '../factories/codes';
import type { Owner } from '../factories/owner';
import { createSession } from '../factories/sessions';
import { portalOrigin, test } from './support/portal-test';
import {
  addForeign,
  addLocal,
  approveInOffice,
  fillBusiness,
  fillDetails,
  fillInduction,
  insertRequired,
  sendRegistration,
} from './support/registration-steps';
import { openSite, signInByMail } from './support/steps';

test.describe.configure({ timeout: 300_000 });

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0');

/** Everything a browser asked for and was told to remember, as one text. */
function record(page: Page): () => Promise<string> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { referer } = request.headers();
    asked.push(request.url(), referer ?? '');
  });
  page.on('response', (response) => asked.push(response.headers().location ?? ''));
  return async () => {
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    const cookies = await page.context().cookies();
    return decodeURIComponent(
      [...asked, kept, JSON.stringify(cookies)].join('\n').replace(/%(?![0-9a-f]{2})/gi, '%25'),
    );
  };
}

/** All that the portal wrote into its log files. */
async function logs(): Promise<string> {
  const folder = path.join(process.env.PORTAL_DATA_DIR ?? '', 'logs');
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

async function mailsTo(email: string): Promise<KeptMail[]> {
  const response = await fetch(`${portalOrigin()}/dev/mailbox.json?to=${encodeURIComponent(email)}`);
  return (await response.json()) as KeptMail[];
}

/** The code of a sign-in mail, as it stands there and as it is typed. */
function codesIn(text: string): string[] {
  const [, first, last] = /^ {4}(\d{4}) (\d{4})$/m.exec(text) ?? [];
  return first && last ? [`${first} ${last}`, `${first}${last}`] : [];
}

/** No number stands in a text, neither as it was typed nor with its dashes. */
function expectNone(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) {
    const dashed = secret.replace(/^(\d{6})(\d{2})(\d{4})$/, '$1-$2-$3');
    expect.soft(text.includes(secret) || text.includes(dashed), `${secret} in ${where}`).toBe(false);
  }
}

test('SEC-PD-1, SEC-PD-2: no log, address, subject, file name or store of the browser holds a number or a code', async ({
  page,
  owner,
  browser,
}) => {
  const email = newAddress();
  const ic = `90010114${digits(4)}`;
  const passport = `C${digits(7)}9`;
  const kin = '3201011405700001';
  const visited = record(page);

  await signInByMail(page, email);
  await openSite(page, 'Pendaftaran');
  await page.getByRole('button', { name: 'Pendaftaran', exact: true }).click();
  await page.getByRole('link', { name: 'Maklumat Pendaftaran Perniagaan' }).click();
  const caseId = /registration\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await fillBusiness(page, `20240188${digits(4)}`);
  await fillDetails(page, 'Syarikat Data Peribadi Sdn. Bhd.', 2);
  await fillInduction(page);
  await addLocal(page, { icNumber: ic, name: 'AMINAH BINTI SULIT' });
  await addForeign(page, { passport, name: 'DEWI SULIT' });
  for (const part of ['/employees', '/documents']) await page.goto(`/employer/registration/${caseId}${part}`);
  const fileNames = await formNames(page, caseId);
  await insertRequired(page);
  const number = await sendRegistration(page);

  const { actor } = await createStaff(owner);
  const office = await (await browser.newContext()).newPage();
  const { token } = await createSession(owner, actor);
  await office.context().addCookies([{ name: 'portal-session', value: token, url: portalOrigin() }]);
  const seenByOffice = record(office);
  await test.step('SEC-PD-2: the office sees the end of a number until it asks, and each view is written down', async () => {
    await searchFor(office, ic, 'AMINAH BINTI SULIT');
    await searchFor(office, passport, 'DEWI SULIT');
    await revealOnce(office, owner, {
      path: `/staff/cases/${caseId}`,
      full: [ic, passport],
      name: 'AMINAH BINTI SULIT',
    });
    await approveInOffice(office, number);
    const { rows } = await owner.query<{ employer_id: string }>('SELECT employer_id FROM employer_case WHERE id = $1', [
      caseId,
    ]);
    const people = `/staff/employers/${rows[0]?.employer_id}?part=people`;
    await revealOnce(office, owner, { path: people, full: [ic, passport], name: 'AMINAH BINTI SULIT' });
  });

  const letters = async () => (await mailsTo(email)).flatMap(({ files }) => files ?? []).length;
  await expect.poll(letters, { timeout: 30_000 }).toBeGreaterThan(0);
  const mails = await mailsTo(email);
  const codes = mails.flatMap(({ text }) => codesIn(text));
  expect(codes.length).toBeGreaterThan(0);
  const secrets = [ic, passport, kin, ...codes];
  expectNone(await logs(), [...secrets, email], 'the logs');
  expectNone(await visited(), [...secrets, email], "the applicant's browser");
  expectNone(await seenByOffice(), [...secrets, email], "the officer's browser");
  expectNone(mails.map(({ subject }) => subject).join('\n'), secrets, 'a subject');
  const files = mails.flatMap((mail) => (mail.files ?? []).map(({ name }) => name));
  expectNone([...files, ...fileNames].join('\n'), [...secrets, email], 'a file name');
  expectNone(mails.map(({ text, html }) => text + html).join('\n'), [ic, passport, kin], 'a mail');
  await office.context().close();
});

/** The names under which the filled-in forms are saved. */
async function formNames(page: Page, caseId: string): Promise<string[]> {
  await page.goto(`/employer/registration/${caseId}/documents`);
  const addresses = await page
    .locator('a[href*="/forms/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  const names: string[] = [];
  for (const address of addresses) names.push((await page.request.get(address)).headers()['content-disposition'] ?? '');
  return names;
}

/** Finds somebody by the whole number, and shows only its end. */
async function searchFor(page: Page, number: string, name: string): Promise<void> {
  await page.goto('/staff/search');
  await page.getByRole('searchbox').fill(number);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('link', { name }).first()).toBeVisible();
  expectNone(await page.getByRole('main').innerText(), [number], 'the hits');
}

interface Revealed {
  readonly path: string;
  /** The numbers of everybody on the page. */
  readonly full: readonly string[];
  /** Whose number is asked for: the first of `full`. */
  readonly name: string;
}

async function revealOnce(page: Page, owner: Owner, { path: at, full, name }: Revealed): Promise<void> {
  const [number = ''] = full;
  const revealed = async () => {
    const { rows } = await owner.query<{ count: bigint; details: string | null }>(
      `SELECT count(*) AS count, string_agg(details::text, ' ') AS details FROM audit_event a
       WHERE a.action = 'identity.revealed' AND a.subject_id IN
         (SELECT id::text FROM case_employee WHERE ic_number = $1 UNION SELECT id::text FROM employee WHERE identity_number = $1)`,
      [number],
    );
    return { count: Number(rows[0]?.count), details: rows[0]?.details ?? '' };
  };
  const { count } = await revealed();
  expectNone(await (await page.request.get(at)).text(), full, at);
  await page.goto(at);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  await expect(page.getByRole('status').filter({ hasText: number.slice(-4) })).toContainText(
    'Paparan ini sudah dicatat',
  );
  const after = await revealed();
  expect(after.count).toBe(count + 1);
  expectNone(after.details, full, 'the audit');
  await page.reload();
  expectNone(await page.content(), full, `${at}, opened again`);
}

test('SEC-PD-1: no script that the browser loads holds anybody of the practice companies', async ({ owner }) => {
  const folder = path.join(import.meta.dirname, '..', '..', '.next', 'static');
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const text = (await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
  const { rows } = await owner.query<{ secret: string }>(
    `(SELECT identity_number AS secret FROM employee WHERE length(identity_number) > 8 LIMIT 2000)
     UNION SELECT email FROM user_account WHERE email LIKE '%@majikan.example'`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map(({ secret }) => secret).filter((secret) => text.includes(secret))).toEqual([]);
});
