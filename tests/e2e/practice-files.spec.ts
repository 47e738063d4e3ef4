import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { month as asMonth } from '@/lib/core/month';
import {
  type PracticeFile,
  type PracticeIndex,
  practiceFolder,
  practiceIndexPath,
} from '@/lib/practice/practice-index';
import { download, expectPdf, mailWith } from './support/papers';
import { test } from './support/portal-test';
import {
  inMalay,
  openMonth,
  openPending,
  openSite,
  signInByMail,
  submitMonth,
  uploadToCheck,
  verdictOf,
} from './support/steps';

// The practice companies are one set for all tests: only this file files their months, one after the other.

test('a file with twenty mistakes says what to repair, and the month waits', async ({ page }) => {
  test.setTimeout(120_000);
  const { file, month } = await sample(/^250-.*kesilapan/);
  await signInByMail(page, 'penyedia@majikan.example');
  await openMonth(page, month);
  await uploadToCheck(page, file);

  await test.step('the verdict and its levels', async () => {
    await expect(verdictOf(page)).toContainText(/\d+ baris perlu dibaiki sebelum dihantar/);
    const parts = page.getByRole('navigation', { name: 'Bahagian semakan' });
    for (const level of ['Perlu dibaiki', 'Sila semak']) {
      await parts.getByRole('link', { name: level }).click();
      await expect(parts.getByRole('link', { name: level })).toHaveAttribute('aria-current', /page|true/);
      await expect(page.getByRole('listitem').filter({ hasText: 'Cara membaiki:' }).first()).toBeVisible();
    }
    await parts.getByRole('link', { name: /^Semua \d/ }).click();
  });

  await test.step('one kind at a time', async () => {
    const faults = page.getByRole('listitem').filter({ hasText: 'Cara membaiki:' });
    await page.getByRole('combobox', { name: 'Jenis perkara' }).selectOption({ label: 'Pekerja berulang (1)' });
    await page.getByRole('button', { name: 'Cari' }).click();
    await expect(faults).toHaveCount(1);
    await expect(faults).toContainText('Pekerja berulang');
    await page.getByRole('link', { name: 'Kosongkan' }).click();
    await expect(faults.first()).toBeVisible();
    await expect.poll(() => faults.count()).toBeGreaterThan(1);
  });

  await test.step('the list to take away, and the comparison', async () => {
    const { name, bytes } = await download(page, 'Muat turun senarai (CSV)');
    expect(name).toMatch(/\.csv$/);
    expect(bytes.toString('utf8')).toMatch(/Pekerja \d{12} sudah ada di baris \d+\./);
    expect((await download(page, 'Muat turun fail asal')).bytes).toEqual(await readFile(file));
    await page.getByRole('link', { name: 'Banding dengan bulan lepas' }).click();
    await expect(page.getByText(/^Masih bekerja tetapi tiada dalam senarai: /)).toBeVisible();
    await expect(page.getByText(/^Gaji berubah \d+% atau lebih: /)).toBeVisible();
  });

  await test.step('going on needs the ticks', async () => {
    await page.getByRole('button', { name: 'Seterusnya' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'perlu dibaiki' })).toBeFocused();
    await page.getByLabel(/^Teruskan tanpa \d+ baris/).check();
    await page.getByLabel(/^Gunakan amaun jadual/).check();
    await page.getByRole('button', { name: 'Seterusnya' }).click();
    await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible();
    // A preparer may not submit: the draft waits for somebody who may.
    await expect(page.getByText('Peranan anda tidak boleh menghantar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hantar' })).toHaveCount(0);
  });
});

test('QRG 4 by file: 250 people, from MY SITES to ACR and ECR', async ({ page }) => {
  const { file, month, about } = await sample(/^250-pekerja-\d{4}-\d{2}\.txt$/);
  await signInByMail(page, 'sederhana@majikan.example');
  await openSite(page, 'Caruman');
  await page.getByRole('link', { name: 'SOCSO + EIS', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Senarai Tertunda Caruman Majikan' })).toBeVisible();
  await openPending(page, month);
  await uploadToCheck(page, file);
  await expect(verdictOf(page)).toContainText(`${about.lines} baris baik`);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible();

  await test.step('Hantar is refused without the declaration', async () => {
    await page.getByRole('button', { name: 'Hantar' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Tandakan pengakuan ini sebelum menghantar.' });
    await expect(alert).toBeFocused();
  });

  await submitMonth(page, month);
  const [acr, ecr] = await numbersOf(page);
  await expectPdf(page, 'Muat turun PDF ACR');
  await expectPdf(page, 'Muat turun PDF ECR');
  const mail = await mailWith('sederhana@majikan.example', acr);
  expect(mail.text).toContain(ecr);

  await test.step('the month is filed: no other file is taken', async () => {
    await openMonth(page, month);
    await expect(page.getByText('Bulan ini sudah dihantar.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Teks Fail' })).toHaveCount(0);
  });
});

test('QRG 4 by file: 10,000 people', async ({ page }) => {
  test.setTimeout(180_000);
  const { file, month } = await sample(/^10000-/);
  await signInByMail(page, 'besar@majikan.example');
  await openMonth(page, month);
  await uploadToCheck(page, file);
  await expect(verdictOf(page)).toContainText('10,000 baris baik', { timeout: 90_000 });
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible({ timeout: 60_000 });
  await submitMonth(page, month);
  await numbersOf(page);
  await expectPdf(page, 'Muat turun PDF ACR');
  await expectPdf(page, 'Muat turun PDF ECR');
});

/** The sample file of a practice company that is called so, and its month in Malay. */
async function sample(name: RegExp): Promise<{ file: string; month: string; about: PracticeFile }> {
  const dataDir = process.env.PORTAL_DATA_DIR ?? '';
  const index = JSON.parse(await readFile(practiceIndexPath(dataDir), 'utf8')) as PracticeIndex;
  const about = index.files.find((file) => name.test(file.name));
  if (!about) throw new Error(`no sample file is called like ${name}`);
  return { about, file: path.join(practiceFolder(dataDir), about.name), month: inMalay(asMonth(about.month)) };
}

/** The numbers on the page that ends the guide: ACR first. */
async function numbersOf(page: Page): Promise<[string, string]> {
  const numbers = page.getByRole('definition').locator('strong');
  await expect(numbers).toHaveText([/^ACR\d{4}\w+$/, /^ECR\d{4}\w+$/]);
  const [acr = '', ecr = ''] = await numbers.allTextContents();
  return [acr, ecr];
}
