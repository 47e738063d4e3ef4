import { expect } from '@playwright/test';
import { fileOf } from './support/company';
import { expectPdf } from './support/papers';
import { test } from './support/portal-test';
import { inMalay, openPending, openSite, submitMonth, uploadToCheck, verdictOf } from './support/steps';

test('QRG ACR: SOCSO, NEW SUBMISSION, one ACR and no ECR', async ({ page, signedIn }) => {
  const company = await signedIn();
  const month = inMalay(company.month);
  await page.goto('/employer');
  await openSite(page, 'Caruman');
  await page.getByRole('link', { name: 'New Submission SOCSO' }).click();
  await expect(page.getByRole('heading', { name: 'Senarai Tertunda Caruman Majikan' })).toBeVisible();
  await openPending(page, month);
  await uploadToCheck(page, fileOf(company, { schemes: 'socso' }));
  await expect(verdictOf(page)).toContainText('3 baris baik');
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await submitMonth(page, month);
  await expect(page.getByRole('definition').locator('strong')).toHaveText([/^ACR\d{2}1\d{9}$/]);
  await expectPdf(page, 'Muat turun PDF ACR');
  await expect(page.getByRole('link', { name: 'Muat turun PDF ECR' })).toHaveCount(0);
});

test('QRG ECR: EIS, NEW SUBMISSION, KEMBALI leads on, one ECR and no ACR', async ({ page, signedIn }) => {
  const company = await signedIn();
  const month = inMalay(company.month);
  await page.goto('/employer');
  await openSite(page, 'Caruman');
  await page.getByRole('link', { name: 'New Submission EIS' }).click();
  await openPending(page, month);
  await uploadToCheck(page, fileOf(company, { schemes: 'eis' }));
  await page.getByRole('button', { name: 'Kembali' }).click();
  await expect(page.getByRole('heading', { name: `Caruman ${month}` })).toBeVisible();
  await page.getByRole('link', { name: 'Hantar' }).click();
  await submitMonth(page, month);
  await expect(page.getByRole('definition').locator('strong')).toHaveText([/^ECR\d{2}1\d{9}$/]);
  await expectPdf(page, 'Muat turun PDF ECR');
});

test('a month filed for SOCSO alone says so under SOCSO + EIS, and EIS can still follow', async ({
  page,
  signedIn,
}) => {
  const company = await signedIn();
  const month = inMalay(company.month);
  const address = `/employer/contributions/months/${company.month}`;
  await page.goto(`${address}?schemes=socso`);
  await uploadToCheck(page, fileOf(company, { schemes: 'socso' }));
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await submitMonth(page, month);
  await page.goto('/employer/contributions/pending');
  await expect(page.getByRole('row', { name: month })).toContainText('Dihantar untuk SOCSO sahaja');
  await expect(page.getByText('dibundarkan ke atas kepada gandaan RM5')).toBeVisible();
  await page.goto(`${address}?schemes=eis`);
  await uploadToCheck(page, fileOf(company, { schemes: 'eis' }));
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await submitMonth(page, month);
});
