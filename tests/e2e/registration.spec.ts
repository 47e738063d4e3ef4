import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { monthOf } from '@/lib/core/month';
import { formatShortDate } from '@/lib/i18n/format';
import { createCase, createStaff } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { createUser } from '../factories/employers';
import { signInAs, test } from './support/portal-test';
import {
  addForeign,
  addLocal,
  approveInOffice,
  enterOffice,
  fillBusiness,
  fillDetails,
  fillForeign,
  fillHousehold,
  fillInduction,
  firstOfMonth,
  insertRequired,
  sendRegistration,
} from './support/registration-steps';
import { inMalay, openMonth, openSite, signInByMail, submitMonth } from './support/steps';

test.describe.configure({ timeout: 240_000 });

const serial = () => String(randomInt(10_000)).padStart(4, '0');
/** Born in Kuala Lumpur (14): of a place that is no place the form would ask whether it is right. */
const icNumber = () => `9001${String(randomInt(10, 29))}14${serial()}`;

test('QRG 1: a company registers two local and one foreign employee, is approved, and files its first month', async ({
  page,
  owner,
  browser,
}) => {
  const email = newAddress();
  const name = `Syarikat QRG Satu ${serial()} Sdn. Bhd.`;

  await test.step('Log Masuk, MY SITES → Pendaftaran', async () => {
    await signInByMail(page, email);
    await openSite(page, 'Pendaftaran');
    await page.getByRole('button', { name: 'Pendaftaran', exact: true }).click();
    await page.getByRole('link', { name: 'Maklumat Pendaftaran Perniagaan' }).click();
  });
  await test.step('2: Maklumat Pendaftaran Perniagaan', () => fillBusiness(page, `20240199${serial()}`));
  await test.step('3: Maklumat Majikan', () => fillDetails(page, name, 3));
  await test.step('4: Maklumat Induksi, Simpan & Teruskan', () => fillInduction(page));

  await test.step('Pendaftaran Pekerja Tempatan: Senarai Pekerja Baharu, twice', async () => {
    await expect(page.getByRole('heading', { name: 'Senarai Pekerja Baharu' })).toBeVisible();
    await addLocal(page, { icNumber: icNumber(), name: 'AMINAH BINTI QRG' });
    // Tarikh bermula SIP berdasarkan tarikh pekerja didaftarkan.
    await expect(page.getByRole('row', { name: 'AMINAH BINTI QRG' }).getByRole('cell').nth(2)).toHaveText(
      formatShortDate('ms', firstOfMonth()),
    );
    await expect(page.getByRole('columnheader', { name: 'SIP mulai' })).toBeVisible();
    await addLocal(page, { icNumber: icNumber(), name: "ARUN A/L D'QRG" });
  });
  await test.step('Pendaftaran Pekerja Asing: Senarai Pekerja Asing Baru', async () => {
    await expect(page.getByRole('heading', { name: 'Senarai Pekerja Asing Baru' })).toBeVisible();
    await addForeign(page, { passport: `C${randomInt(1_000_000, 9_999_999)}9`, name: 'DEWI QRG', formFirst: true });
    await openEmployees(page);
    await page.getByRole('link', { name: 'Simpan & Teruskan' }).click();
  });
  await test.step('Muat Naik Dokumen Sokongan', async () => {
    await expect(page.getByRole('heading', { name: 'Senarai Semak Dokumen Sokongan' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Muat Turun Dokumen Sokongan Yang Telah Dijana' })).toBeVisible();
    await insertRequired(page);
  });
  const number = await test.step('Hantar, Sahkan, Pendaftaran berjaya', () => sendRegistration(page));

  await test.step('Back after Sahkan sends nothing again', async () => {
    await page.goBack();
    await page.goto(page.url());
    await expect(page.getByText(number)).toBeVisible();
  });

  await test.step('the office approves it', async () => {
    const { user } = await createStaff(owner);
    const office = await (await browser.newContext()).newPage();
    await enterOffice(office, user.email);
    await approveInOffice(office, number);
    await office.context().close();
  });

  await test.step('the employer files its first month', async () => {
    await openSite(page, 'Pendaftaran');
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /^Kod Majikan anda ialah [A-Z]\d{10}[A-Z]$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Pilih majikan ini dan ke Caruman' }).click();
    await expect(page.getByRole('heading', { name: 'Caruman', exact: true })).toBeVisible();
    const month = inMalay(monthOf(firstOfMonth()));
    await openMonth(page, month);
    await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
    await page.getByLabel('Gaji AMINAH BINTI QRG').fill('2500.00');
    await page.getByLabel("Gaji ARUN A/L D'QRG").fill('2500.00');
    await page.getByLabel('Gaji DEWI QRG').fill('1700.00');
    await page.getByRole('button', { name: 'Lengkap' }).click();
    await submitMonth(page, month);
    await expect(page.getByRole('definition').locator('strong')).toHaveText([/^ACR/, /^ECR/]);
  });
});

test('QRG 1, Untuk Pekerja Domestik Sahaja: a household registers a foreign domestic employee on a telephone', async ({
  page,
  owner,
  context,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const user = await createUser(owner, { email: newAddress() });
  await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
  await page.goto('/employer/registration');
  await page.getByRole('button', { name: 'Pendaftaran untuk pekerja domestik' }).click();
  await page.getByRole('link', { name: 'Maklumat Pendaftaran Perniagaan' }).click();
  await page.getByLabel(/^No\. Pendaftaran \(BRN\)/).fill(`800214${String(randomInt(10, 99))}${serial()}`);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await fillHousehold(page, 'Rumah Tangga binti Qrg');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await addForeign(page, { passport: `B${randomInt(1_000_000, 9_999_999)}9`, name: 'SARI QRG' });
  await openEmployees(page);
  await page.getByRole('link', { name: 'Simpan & Teruskan' }).click();
  await insertRequired(page);
  const number = await sendRegistration(page);

  const { user: officer } = await createStaff(owner);
  const office = await (await browser.newContext()).newPage();
  await enterOffice(office, officer.email);
  await approveInOffice(office, number);
  await office.context().close();

  await page.goto('/employer/registration');
  await page
    .getByRole('link', { name: /Rumah Tangga/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^Kod Majikan anda ialah/ })).toBeVisible();
});

async function openEmployees(page: import('@playwright/test').Page): Promise<void> {
  const caseId = /registration\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`/employer/registration/${caseId}/employees`);
}

test('Borang waris that is no PDF: the employee is saved, the file is refused in words, and another may follow', async ({
  page,
  owner,
  context,
}) => {
  const user = await createUser(owner, { email: newAddress() });
  await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
  const { caseId } = await createCase(owner, { openedBy: user.id });
  await page.goto(`/employer/registration/${caseId}/employees`);
  await fillForeign(page, { passport: `C${randomInt(1_000_000, 9_999_999)}9`, name: 'DEWI FAIL' });
  const zip = { name: 'borang-waris.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004 borang') };
  await page.getByLabel('Borang waris').setInputFiles(zip);
  await page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat').check();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('PDF, JPEG atau PNG');
  await expect(page.getByText('Borang waris pekerja ini belum dimuat naik.')).toBeVisible();
  await page.getByRole('link', { name: 'Kembali ke senarai' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'DEWI FAIL: borang waris belum ada' })).toBeVisible();
});
