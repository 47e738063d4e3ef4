import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createCase, createStaff, sendCase } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { addForeigner, createCorrection } from '../factories/corrections';
import { createUser } from '../factories/employers';
import { signInAs, test } from './support/portal-test';
import {
  addForeign,
  approveInOffice,
  fillHousehold,
  insertDocument,
  insertRequired,
  sendRegistration,
} from './support/registration-steps';

test.describe.configure({ timeout: 240_000 });

const serial = () => String(randomInt(10_000)).padStart(4, '0');

test('Immigration is down when an employee is saved and differs later: the employer asks, an officer decides', async ({
  page,
  owner,
  context,
  browser,
}) => {
  const user = await createUser(owner, { email: newAddress() });
  await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
  const employeeId = await test.step('Immigration is down while the employee is saved', async () => {
    await beginHousehold(page);
    await setImmigration('down');
    try {
      // The last day of this pass differs, once somebody can be asked.
      await addForeign(page, { passport: `B${serial()}9992`, name: 'RATNA PEMBETULAN' });
    } finally {
      await setImmigration('normal');
    }
    await expect(page.getByRole('heading', { name: 'Imigresen: akan disemak' })).toBeVisible();
    return /foreign\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  });
  const caseId = /registration\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await test.step('the registration is sent all the same', async () => {
    await page.goto(`/employer/registration/${caseId}/documents`);
    await insertRequired(page);
    await sendRegistration(page);
  });

  const employee = `/employer/registration/${caseId}/employees/foreign/${employeeId}`;
  await test.step('then Immigration answers, and the list leads to what differs', async () => {
    await expect
      .poll(async () => (await page.request.get(employee)).text(), { timeout: 60_000 })
      .toContain('Imigresen: ada yang berbeza');
    await page.goto(`/employer/registration/${caseId}/employees`);
    await page.getByRole('link', { name: 'Lihat RATNA PEMBETULAN di Imigresen' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Pas sah sehingga (di Imigresen:' })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
  const number = await test.step('the employer asks for the correction', () => askForCorrection(page));

  await test.step('an officer approves it', async () => {
    const office = await (await browser.newContext()).newPage();
    await signInAs(owner, office.context(), await createStaff(owner));
    await approveInOffice(office, number);
    await office.context().close();
  });
  await page.goto(employee);
  await expect(page.getByRole('heading', { name: 'Imigresen: sepadan' })).toBeVisible();
});

test('somebody of whom Immigration has no entry: the employer is led to ask, and types no number', async ({
  page,
  owner,
  context,
}) => {
  const user = await createUser(owner);
  const made = await createCase(owner, { openedBy: user.id });
  const employeeId = await addForeigner(owner, made, { registry_state: 'unknown', registry_fields: '[]' });
  await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
  await page.goto(`/employer/registration/${made.caseId}/employees/foreign/${employeeId}`);
  await page.getByRole('link', { name: 'Mohon pembetulan rekod Imigresen' }).click();
  await expect(page.getByRole('radio', { name: 'Tiada rekod pekerja ini' })).toBeChecked();
  await expect(page.getByLabel('Maklumat yang betul')).toBeHidden();
  await page.getByLabel('Penerangan').fill('Pas dikeluarkan minggu lalu.');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await expect(page.getByRole('heading', { name: 'Apa yang diminta' })).toBeVisible();
  await expect(page.getByText('Maklumat yang betul')).toHaveCount(0);
});

test('SEC-PD-2: the office sees the end of the numbers of a correction and of papers until it asks for each', async ({
  page,
  owner,
  context,
}) => {
  const openedBy = (await createUser(owner)).id;
  const made = await createCase(owner, { openedBy });
  const given = { pass_number: 'PL7654321', kin_name: 'IBU RATNA', kin_relation: 'mother', kin_identity: '3201011405' };
  const employeeId = await addForeigner(owner, made, { name: 'RATNA NOMBOR', ...given });
  const asked = { field: 'pass_number', should_be: 'PL1234567' };
  const correction = await sendCase(owner, await createCorrection(owner, made, employeeId, asked));
  const sent = await sendCase(owner, made);
  await signInAs(owner, context, await createStaff(owner));
  const reveal = async (caseId: string, full: string, name: RegExp) => {
    const at = `/staff/cases/${caseId}`;
    expect(await (await page.request.get(at)).text()).not.toContain(full);
    await page.goto(at);
    for (const closed of await page.locator('#people details:not([open]) > summary').all()) await closed.click();
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status').filter({ hasText: full })).toContainText('Paparan ini sudah dicatat');
  };
  await reveal(correction.caseId, 'PL1234567', /RATNA NOMBOR$/);
  await reveal(sent.caseId, 'PL7654321', /RATNA NOMBOR, Nombor pas$/);
  await reveal(sent.caseId, '3201011405', /RATNA NOMBOR, Pengenalan waris$/);
});

/** From the question to the list of employees of a household. */
async function beginHousehold(page: Page): Promise<void> {
  await page.goto('/employer/registration');
  await page.getByRole('button', { name: 'Pendaftaran untuk pekerja domestik' }).click();
  await page.getByRole('link', { name: 'Maklumat Pendaftaran Perniagaan' }).click();
  await page.getByLabel(/^No\. Pendaftaran \(BRN\)/).fill(`800214${randomInt(10, 99)}${serial()}`);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await fillHousehold(page, 'Rumah Tangga binti Pembetulan');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
}

/** From what differs to the number of the correction's case. */
async function askForCorrection(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Mohon pembetulan rekod Imigresen' }).click();
  await expect(page.getByRole('radio', { name: 'Tarikh tamat pas', exact: true })).toBeChecked();
  await page.getByLabel('Penerangan').fill('Pas diperbaharui bulan lalu.');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await expect(page.getByRole('heading', { name: 'Apa yang diminta' })).toBeVisible();
  const correction = page.url();
  const correctionId = /corrections\/([^/?]+)/.exec(correction)?.[1] ?? '';
  for (const type of ['passport_copy', 'pass_copy']) {
    await page.goto(`/employer/registration/${correctionId}/documents`);
    await insertDocument(page, type);
  }
  await page.goto(correction);
  await page.getByLabel('Saya mengaku maklumat dan dokumen ini benar.').check();
  await page.getByRole('button', { name: 'Hantar' }).click();
  await page.getByRole('button', { name: 'Sahkan' }).click();
  const told = page.getByRole('heading', { name: /^Permohonan dihantar: KES-/ });
  await expect(told).toBeVisible();
  return /KES-\d{2}-\d{7}/.exec((await told.textContent()) ?? '')?.[0] ?? '';
}

/** Makes the stand-in of Immigration of this run answer or not. */
async function setImmigration(mode: 'down' | 'normal'): Promise<void> {
  const note = await readFile(path.join(process.env.PORTAL_DATA_DIR ?? '', 'running.json'), 'utf8');
  const { registries } = JSON.parse(note) as { registries: string };
  const body = JSON.stringify({ registry: 'immigration', mode });
  const answer = await fetch(`${registries}/__behaviour`, { method: 'POST', body });
  expect(answer.status).toBe(200);
}
