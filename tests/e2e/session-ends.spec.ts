import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { createCase } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { createUser } from '../factories/employers';
import type { Owner } from '../factories/owner';
import { signInAs, test } from './support/portal-test';
import { fillLocal } from './support/registration-steps';
import { signInByMail } from './support/steps';

const NAME = 'AMINAH BINTI SESI';

async function endSessions(owner: Owner, userId: string): Promise<void> {
  await owner.query('UPDATE session SET revoked_at = now() WHERE user_id = $1', [userId]);
}

async function applicantAt(owner: Owner, page: Page, part: string) {
  const user = await createUser(owner, { email: newAddress() });
  const { caseId } = await createCase(owner, { openedBy: user.id });
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: user.id } });
  await page.goto(`/employer/registration/${caseId}${part}`);
  return { user, caseId };
}

test('SEC-SES-3: a session that ends on step 4 loses nothing: sign in in another tab, press again', async ({
  page,
  owner,
  context,
}) => {
  const { user, caseId } = await applicantAt(owner, page, '/employees/local/new');
  const address = page.url();
  const icNumber = `90010114${randomInt(1_000, 9_999)}`;
  await fillLocal(page, { icNumber, name: NAME });
  await endSessions(owner, user.id);
  const save = page.getByRole('button', { name: 'Simpan', exact: true });
  await save.click();

  const told = page.getByRole('alert').filter({ hasText: 'Sesi anda sudah tamat' });
  await expect(told).toBeFocused();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel('No. KPPN')).toHaveValue(icNumber);
  await expect(page.getByRole('textbox', { name: 'Nama (wajib)', exact: true })).toHaveValue(NAME);
  await expect(page.getByLabel('Gaji sebulan')).toHaveValue('2500.00');
  await expect(page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat')).toBeChecked();
  const { rows } = await owner.query('SELECT 1 FROM case_employee WHERE case_id = $1', [caseId]);
  expect(rows).toEqual([]);

  const opening = context.waitForEvent('page');
  await told.getByRole('link', { name: '/employer/login' }).click();
  const tab = await opening;
  await expect(tab.getByLabel('E-mel')).toBeVisible();
  await signInByMail(tab, user.email);
  await expect(tab.getByRole('heading', { level: 1 })).not.toHaveText('Taip kod daripada e-mel');
  await tab.close();

  await save.click();
  await expect(page.getByRole('row', { name: NAME })).toContainText('2,500.00');
});

test('SEC-SES-3: a page of the form is told the same', async ({ page, owner }) => {
  const { user, caseId } = await applicantAt(owner, page, '/business');
  await page.getByLabel('No. Pendaftaran (BRN)').fill('202401987654');
  await endSessions(owner, user.id);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sesi anda sudah tamat' })).toBeVisible();
  await expect(page.getByLabel('No. Pendaftaran (BRN)')).toHaveValue('202401987654');
  await expect(page).toHaveURL(new RegExp(`${caseId}/business$`));
});

test('SEC-SES-3: without JavaScript it is the sign-in page, which leads back', async ({ browser, owner }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { user, caseId } = await applicantAt(owner, page, '/business');
  await endSessions(owner, user.id);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await expect(page.getByLabel('E-mel')).toBeVisible();
  expect(decodeURIComponent(page.url())).toContain(`next=/employer/registration/${caseId}/business`);
  await context.close();
});
