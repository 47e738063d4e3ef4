import { expect } from '@playwright/test';
import { createSubmitted } from '../factories/submissions';
import { test } from './support/portal-test';
import { inMalay, openMonth, submitMonth } from './support/steps';

test('QRG 4, 4a: wages on the screen, Simpan Draf, Lengkap, Hantar, Sahkan', async ({ page, signedIn }) => {
  const company = await signedIn();
  const month = inMalay(company.month);
  await page.goto('/employer');
  await openMonth(page, month);
  await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
  await expect(page.getByRole('heading', { name: `Gaji ${month}` })).toBeVisible();

  await test.step('shares follow the typing', async () => {
    const row = page.getByRole('row', { name: 'AMINAH BINTI UJIAN' });
    await row.getByRole('textbox').fill('3000');
    // SOCSO 51.65 and EIS 5.90; the employee's 14.75 and 5.90, and SKBBK.
    await expect(row).toContainText('57.55');
    await expect(page.getByText('1 gaji belum disimpan')).toBeVisible();
  });

  await test.step('what is no wage is told beside the field, and saves nothing', async () => {
    await page.getByLabel('Gaji CHONG WEI UJIAN').fill('tiga ribu');
    await page.getByLabel('Gaji CHONG WEI UJIAN').blur();
    await expect(page.getByLabel('Gaji CHONG WEI UJIAN')).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Simpan Draf' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'CHONG WEI UJIAN' })).toBeFocused();
    await expect(page.getByLabel('Gaji CHONG WEI UJIAN')).toHaveValue('tiga ribu');
  });

  await test.step('Simpan Draf keeps it for later', async () => {
    await page.getByLabel('Gaji CHONG WEI UJIAN').fill('4,500.50');
    await page.getByRole('button', { name: 'Simpan Draf' }).click();
    await expect(page.getByText('Draf disimpan')).toBeVisible();
    await page.goto('/employer');
    await openMonth(page, month);
    await page.getByRole('link', { name: 'Isi gaji di skrin' }).click();
    await expect(page.getByLabel('Gaji CHONG WEI UJIAN')).toHaveValue('4,500.50');
  });

  await test.step('Lengkap says who lacks a wage, then leads to Hantar', async () => {
    await page.getByRole('button', { name: 'Lengkap' }).click();
    const lacking = page.getByRole('alert').filter({ hasText: '1 pekerja belum ada gaji' });
    await expect(lacking).toContainText('DEVI A/P UJIAN');
    await page.getByLabel('Gaji DEVI A/P UJIAN').fill('1800');
    await page.getByRole('button', { name: 'Lengkap' }).click();
    await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible();
  });
  await submitMonth(page, month);
  await expect(page.getByRole('definition').locator('strong')).toHaveText([/^ACR/, /^ECR/]);
});

test('last month’s wages are offered in one press', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  const before = { month: company.monthBefore, employees: company.employees };
  await createSubmitted(owner, company.actor, before, new Date());
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
  await page
    .getByRole('button', { name: `Gunakan gaji ${inMalay(company.monthBefore)} bagi 3 pekerja yang belum diisi` })
    .click();
  await expect(page.getByLabel('Gaji AMINAH BINTI UJIAN')).toHaveValue('3,000.00');
  await page.getByRole('button', { name: 'Lengkap' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${inMalay(company.month)}` })).toBeVisible();
});

test('two tabs save the same draft: the second sees what changed and keeps what it typed', async ({
  page,
  context,
  signedIn,
}) => {
  const company = await signedIn();
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
  await expect(page.getByRole('heading', { name: `Gaji ${inMalay(company.month)}` })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel('Gaji AMINAH BINTI UJIAN').fill('2000');
  await page.getByRole('button', { name: 'Simpan Draf' }).click();
  await expect(page.getByText('Draf disimpan')).toBeVisible();
  await other.getByLabel('Gaji AMINAH BINTI UJIAN').fill('2100');
  await other.getByRole('button', { name: 'Simpan Draf' }).click();
  const alert = other.getByRole('alert').filter({ hasText: 'Draf ini disimpan di tempat lain' });
  await expect(alert).toContainText('anda taip');
  await expect(other.getByLabel('Gaji AMINAH BINTI UJIAN')).toHaveValue('2100');
});
