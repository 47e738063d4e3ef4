import { expect, type Page } from '@playwright/test';
import { letTimePass, wrongCode } from '../factories/codes';
import { addMember, createEmployer, createUser } from '../factories/employers';
import { readCode } from '../setup/form-browser';
import { portalOrigin, test, useLanguage } from './support/portal-test';
import { signInByMail } from './support/steps';

test('guide Log Masuk: e-mail, Seterusnya, the code from the mailbox, Log masuk', async ({ page, newCompany }) => {
  const { user, employer } = await newCompany({ name: 'Syarikat Log Masuk Sdn. Bhd.' });
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Log masuk' }).click();
  await askForCode(page, user.email);
  await expect(page.getByText(user.email)).toBeVisible();
  await typeCode(page, await readCode(portalOrigin(), user.email));

  await expect(page.getByRole('heading', { name: 'Ringkasan' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Maklumat Caruman & Kutipan (ACR)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Maklumat Caruman & Kutipan SIP (ECR)' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(employer.name);
  await expect(page.getByRole('banner')).toContainText(employer.code);
});

test('the same in English', async ({ page, context, newCompany }) => {
  const { user } = await newCompany();
  await useLanguage(context, 'en');
  await page.goto('/employer/login');
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Password').fill(await readCode(portalOrigin(), user.email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /\(ACR\)$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /\(ECR\)$/ })).toBeVisible();
});

test('the switch of language keeps the page and the choice', async ({ page }) => {
  await page.goto('/employer/login');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page).toHaveURL('/employer/login');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Bahasa Melayu' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ms');
});

test('what is not an e-mail address is refused beside the field', async ({ page }) => {
  await page.goto('/employer/login');
  await askForCode(page, 'bukan alamat');
  await expect(page.getByRole('alert').filter({ hasText: 'Ada yang perlu dibaiki' })).toBeFocused();
  await expect(page.getByLabel('E-mel')).toHaveValue('bukan alamat');
  await expect(page.getByLabel('E-mel')).toHaveAttribute('aria-invalid', 'true');
});

test('a wrong code says how many tries are left, and a replaced code is refused', async ({
  page,
  owner,
  newCompany,
}) => {
  const { user } = await newCompany();
  await page.goto('/employer/login');
  await askForCode(page, user.email);
  const first = await readCode(portalOrigin(), user.email);
  await typeCode(page, wrongCode(first));
  await expect(page.getByRole('alert').filter({ hasText: 'Kod ini tidak sepadan' })).toContainText('Baki cubaan: 4.');

  await letTimePass(owner, user.email, '2 minutes');
  await page.reload();
  await page.getByRole('button', { name: 'Hantar kod baharu' }).click();
  await expect(page.getByText('Kod baharu sudah dihantar')).toBeVisible();
  const second = await readCode(portalOrigin(), user.email, 2);

  await typeCode(page, first);
  await expect(page.getByRole('alert').filter({ hasText: 'Kod ini tidak sepadan' })).toBeFocused();
  await typeCode(page, second);
  await expect(page.getByRole('heading', { name: 'Ringkasan' })).toBeVisible();
});

test('a code past its ten minutes is refused', async ({ page, owner, newCompany }) => {
  const { user } = await newCompany();
  await page.goto('/employer/login');
  await askForCode(page, user.email);
  const code = await readCode(portalOrigin(), user.email);
  await letTimePass(owner, user.email, '11 minutes');
  await typeCode(page, code);
  await expect(page.getByRole('alert').filter({ hasText: '10 minit' })).toBeVisible();
});

test('several employers: choose one, change it in the header, sign out', async ({ page, owner }) => {
  const user = await createUser(owner, { name: 'Wakil Dua Syarikat' });
  for (const name of ['Syarikat Pertama Sdn. Bhd.', 'Syarikat Kedua Sdn. Bhd.']) {
    await addMember(owner, await createEmployer(owner, { name }), user);
  }
  await signInByMail(page, user.email);
  await expect(page.getByRole('heading', { name: 'Pilih majikan' })).toBeVisible();
  await page.getByRole('button', { name: 'Syarikat Pertama' }).click();
  await expect(page.getByRole('banner')).toContainText('Syarikat Pertama Sdn. Bhd.');

  await page.getByRole('link', { name: 'Tukar majikan' }).click();
  await page.getByRole('button', { name: 'Syarikat Kedua' }).click();
  await expect(page.getByRole('banner')).toContainText('Syarikat Kedua Sdn. Bhd.');
  await expect(page.getByRole('banner')).not.toContainText('Syarikat Pertama');

  await page.getByText('Akaun', { exact: true }).click();
  await page.getByRole('button', { name: 'Log keluar' }).click();
  await expect(page.getByText('Anda sudah log keluar')).toBeVisible();
  await page.goto('/employer/contributions');
  await expect(page.getByRole('heading', { name: 'Log masuk', exact: true })).toBeVisible();
});

test('somebody who acts for nobody is told how to get access', async ({ page, owner }) => {
  const user = await createUser(owner);
  await signInByMail(page, user.email);
  await expect(page.getByRole('heading', { name: 'E-mel ini belum mewakili mana-mana majikan' })).toBeVisible();
});

test('a page asked for before signing in opens after it', async ({ page, newCompany }) => {
  const { user } = await newCompany();
  await page.goto('/employer/records/acr');
  await expect(page.getByText('Sila log masuk untuk meneruskan')).toBeVisible();
  await askForCode(page, user.email);
  await typeCode(page, await readCode(portalOrigin(), user.email));
  await expect(page).toHaveURL('/employer/records/acr');
});

async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mel').fill(email);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kata laluan').fill(code);
  await page.getByRole('button', { name: 'Log masuk' }).click();
}
