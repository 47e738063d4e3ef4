import { expect, type Page } from '@playwright/test';
import { readCode } from '../setup/form-browser';
import { fileOf } from './support/company';
import { portalOrigin, test } from './support/portal-test';
import { inMalay } from './support/steps';

const MOST_PRESSES = 14;

test('a newcomer files a month with few presses, from the first page to the numbers', async ({ page, newCompany }) => {
  const company = await newCompany();
  const presses = await countPresses(page);
  // The overview names the oldest open month first: its interest grows.
  const month = inMalay(company.monthBefore);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Log masuk' }).click();
  await page.getByLabel('E-mel').click();
  await page.keyboard.type(company.user.email);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  // The field has the focus already.
  await expect(page.getByLabel('Kata laluan')).toBeFocused();
  await page.keyboard.type(await readCode(portalOrigin(), company.user.email));
  await page.getByRole('button', { name: 'Log masuk' }).click();
  await page.getByRole('link', { name: `Isi caruman ${month}` }).click();
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Pilih Fail', { exact: true }).last().click();
  await (await choosing).setFiles(fileOf(company, { month: company.monthBefore }));
  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await page.getByLabel('Saya mengaku maklumat ini benar').click();
  await page.getByRole('button', { name: 'Hantar' }).click();
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expect(page.getByRole('heading', { name: `Caruman ${month} sudah dihantar` })).toBeVisible();
  expect(presses.count).toBeGreaterThan(0);
  expect(presses.count).toBeLessThanOrEqual(MOST_PRESSES);
});

/** Counts each press of the mouse on any page that the test opens. */
async function countPresses(page: Page): Promise<{ count: number }> {
  const presses = { count: 0 };
  await page.exposeFunction('countPress', () => {
    presses.count++;
  });
  await page.addInitScript(() => {
    document.addEventListener('pointerdown', () => (window as unknown as { countPress(): void }).countPress(), true);
  });
  return presses;
}
