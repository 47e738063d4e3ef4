import { expect } from '@playwright/test';
import { readCode } from '../setup/form-browser';
import { fileOf, fileTooLarge } from './support/company';
import { expectPdf } from './support/papers';
import { portalOrigin, test } from './support/portal-test';
import { inMalay, openMonth, submitMonth, uploadFile, uploadToCheck, verdictOf } from './support/steps';

// PERF-9: everything on the way to a filed month works before, and without, any script.
test.use({ javaScriptEnabled: false });

test('sign in, upload, check, Hantar and Sahkan without JavaScript', async ({ page, newCompany }) => {
  const company = await newCompany();
  const month = inMalay(company.month);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Log masuk' }).click();
  await page.getByLabel('E-mel').fill('tiada');
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('alert')).toContainText('Ada yang perlu dibaiki');
  await page.getByLabel('E-mel').fill(company.user.email);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await page.getByLabel('Kata laluan').fill(await readCode(portalOrigin(), company.user.email));
  await page.getByRole('button', { name: 'Log masuk' }).click();
  await expect(page.getByRole('heading', { name: 'Ringkasan' })).toBeVisible();

  await openMonth(page, month);
  await uploadToCheck(page, fileOf(company));
  await expect(verdictOf(page)).toContainText('3 baris baik');
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await page.getByRole('button', { name: 'Hantar' }).click();
  await expect(page.getByRole('alert')).toContainText('Tandakan pengakuan ini sebelum menghantar.');
  await submitMonth(page, month);
  await expectPdf(page, 'Muat turun PDF ACR');
  await expectPdf(page, 'Muat turun PDF ECR');
});

test('a refused upload without JavaScript says why', async ({ page, signedIn }, { outputDir }) => {
  const company = await signedIn();
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih fail dahulu.');
  await page.goto(`/employer/contributions/months/${company.month}`);
  await uploadFile(page, await fileTooLarge(outputDir));
  await expect(page.getByRole('alert')).toContainText('melebihi had');
});

test('wages on the screen without JavaScript', async ({ page, signedIn }) => {
  const company = await signedIn();
  const month = inMalay(company.month);
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
  await page.getByLabel('Gaji AMINAH BINTI UJIAN').fill('2500.00');
  await page.getByRole('button', { name: 'Simpan Draf' }).click();
  await expect(page.getByText('Draf disimpan')).toBeVisible();
  await expect(page.getByLabel('Gaji AMINAH BINTI UJIAN')).toHaveValue('2,500.00');
  await page.getByRole('button', { name: 'Lengkap' }).click();
  await expect(page.getByRole('alert')).toContainText('2 pekerja belum ada gaji');
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('link', { name: 'Isi gaji di skrin' }).click();
  await page.getByLabel('Gaji CHONG WEI UJIAN').fill('3,000.00');
  await page.getByLabel('Gaji DEVI A/P UJIAN').fill('0.00');
  await page.getByRole('button', { name: 'Lengkap' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible();
  await submitMonth(page, month);
});

test('the menus open, a language is chosen and a session ends without JavaScript', async ({ page, signedIn }) => {
  await signedIn();
  await page.goto('/employer');
  await page.getByText('MY SITES', { exact: true }).click();
  await page.getByRole('navigation', { name: 'MY SITES' }).getByRole('link', { name: 'Semakan' }).click();
  await expect(page.getByRole('heading', { name: 'Semakan ACR dan ECR' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByText('Account', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out')).toBeVisible();
});
