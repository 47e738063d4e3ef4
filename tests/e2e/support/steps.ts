import { expect, type Locator, type Page } from '@playwright/test';
import type { Month } from '@/lib/core/month';
import { formatMonth } from '@/lib/i18n/format';
import { readCode } from '../../setup/form-browser';
import type { UploadedFile } from './company';
import { portalOrigin } from './portal-test';

/** How a month is written in Malay: Oktober 2026. */
export function inMalay(month: Month): string {
  return formatMonth('ms', month);
}

/** Guide "Log Masuk": the address, Seterusnya, the code from the mailbox, Log masuk. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto('/employer/login');
  await signInHere(page, email);
}

/** The same from a sign-in page that stands open already, which leads on to where its address says. */
export async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mel').fill(email);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('heading', { name: 'Taip kod daripada e-mel' })).toBeVisible();
  await page.getByLabel('Kata laluan').fill(await readCode(portalOrigin(), email));
  await page.getByRole('button', { name: 'Log masuk' }).click();
}

/** From any page to a month of SOCSO + EIS, by the menu. */
export async function openMonth(page: Page, month: string): Promise<void> {
  await openSite(page, 'Caruman');
  await page.getByRole('link', { name: 'SOCSO + EIS', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Senarai Tertunda Caruman Majikan' })).toBeVisible();
  await openPending(page, month);
}

/** A month of the pending list, whatever its state. */
export async function openPending(page: Page, month: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^(Isi|Teruskan|Lihat) ${month}$`) }).click();
  await expect(page.getByRole('heading', { name: `Caruman ${month}` })).toBeVisible();
}

/** MY SITES and one of its lines. */
export async function openSite(page: Page, name: string): Promise<void> {
  await page.getByText('MY SITES', { exact: true }).click();
  await page.getByRole('navigation', { name: 'MY SITES' }).getByRole('link', { name }).click();
}

/** Teks Fail, Pilih Fail, Muat Naik, from a month's page. */
export async function uploadFile(page: Page, file: UploadedFile | string): Promise<void> {
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  await page.getByLabel('Pilih Fail').setInputFiles(file);
  await page.getByRole('button', { name: 'Muat Naik' }).click();
}

/** The same, and the check that follows it. */
export async function uploadToCheck(page: Page, file: UploadedFile | string): Promise<void> {
  await uploadFile(page, file);
  await expect(page.getByRole('heading', { name: /^Semakan fail / })).toBeVisible();
}

/** Hantar with the declaration, from the review page to the page of confirming. */
export async function declare(page: Page): Promise<void> {
  await page.getByLabel('Saya mengaku maklumat ini benar').check();
  await page.getByRole('button', { name: 'Hantar' }).click();
  await expect(page.getByRole('heading', { name: /^Sahkan caruman / })).toBeVisible();
}

/** Hantar, Sahkan, from the review page to the numbers of the records. */
export async function submitMonth(page: Page, month: string): Promise<void> {
  await declare(page);
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expect(page.getByRole('heading', { name: `Caruman ${month} sudah dihantar` })).toBeVisible();
}

/** The sentence at the top of a check page. */
export function verdictOf(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /\S/ });
}
