import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { createStaff } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { test } from './support/portal-test';
import {
  addForeign,
  addLocal,
  approveInOffice,
  enterOffice,
  fillBusiness,
  fillDetails,
  fillInduction,
  insertRequired,
  sendRegistration,
} from './support/registration-steps';
import { openSite, signInByMail } from './support/steps';

// PERF-9: the whole of QRG 1, the office's side too, without any script.
test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 240_000 });

test('QRG 1 without JavaScript: from Log masuk to the Kod Majikan', async ({ page, owner, browser }) => {
  const serial = String(randomInt(10_000)).padStart(4, '0');
  const name = `Syarikat Tanpa Skrip ${serial} Sdn. Bhd.`;
  await signInByMail(page, newAddress());
  await openSite(page, 'Pendaftaran');
  await page.getByRole('button', { name: 'Pendaftaran', exact: true }).click();
  await page.getByRole('link', { name: 'Maklumat Pendaftaran Perniagaan' }).click();

  await test.step('a refusal keeps what was typed', async () => {
    const old = page.getByLabel('No. Pendaftaran lama');
    await old.fill('123456-A');
    await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
    await expect(page.getByRole('alert')).toContainText('Entiti Perniagaan');
    await expect(old).toHaveValue('123456-A');
    await old.fill('');
  });
  await test.step('the dependent lists', () => fillBusiness(page, `20240197${serial}`, { withoutScript: true }));
  await test.step('a town by its postcode', async () => {
    await page.getByLabel('Poskod', { exact: true }).first().fill('50450');
    await page.getByRole('button', { name: 'Cari bandar' }).first().click();
    await expect(page.getByLabel('Bandar', { exact: true }).first()).toHaveValue('Kuala Lumpur');
  });
  await test.step('Maklumat Majikan', () => fillDetails(page, name, 2, { withoutScript: true }));
  await test.step('Maklumat Induksi', () => fillInduction(page));

  await test.step('a local and a foreign employee, with the form of the next of kin', async () => {
    await addLocal(page, { icNumber: `90010114${serial}`, name: 'AMINAH BINTI TANPA' });
    await addForeign(page, { passport: `D${randomInt(1_000_000, 9_999_999)}7`, name: 'DEWI TANPA' });
    await page.goto(`${caseOf(page)}/employees`);
    await page.getByRole('link', { name: 'Simpan & Teruskan' }).click();
  });
  await test.step('the documents', async () => {
    await page.goto(`${caseOf(page)}/documents/new`);
    await page.getByRole('button', { name: 'Masukkan Dokumen' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.goto(`${caseOf(page)}/documents`);
    await insertRequired(page);
  });
  const number = await test.step('Hantar, Sahkan', async () => {
    await page.getByRole('button', { name: 'Hantar' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    return sendRegistration(page);
  });
  expect(number).toMatch(/^KES-/);

  await test.step('the office, an authenticator and an approval', async () => {
    const { user } = await createStaff(owner);
    const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enterOffice(office, user.email);
    await approveInOffice(office, number);
    await office.context().close();
  });
  await openSite(page, 'Pendaftaran');
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^Kod Majikan anda ialah [A-Z]\d{10}[A-Z]$/ })).toBeVisible();
});

function caseOf(page: Page): string {
  return /\/employer\/registration\/[^/?#]+/.exec(page.url())?.[0] ?? '';
}
