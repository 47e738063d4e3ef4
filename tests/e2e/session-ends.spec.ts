import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { createCase, createStaff, sendCase } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { addMember, createEmployer, createUser } from '../factories/employers';
import type { Owner } from '../factories/owner';
import { signInAs, test } from './support/portal-test';
import { fillLocal } from './support/registration-steps';
import { inMalay, signInByMail, signInHere } from './support/steps';

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

test.describe('SEC-SES-3: without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  /** The form of a local employee, filled in, and Simpan after the session has ended. Leads to the sign-in page. */
  async function saveTooLate(owner: Owner, page: Page, change: (page: Page) => Promise<void> = async () => undefined) {
    const { user, caseId } = await applicantAt(owner, page, '/employees/local/new');
    const icNumber = `90010114${randomInt(1_000, 9_999)}`;
    await fillLocal(page, { icNumber, name: NAME });
    await change(page);
    await endSessions(owner, user.id);
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Borang anda disimpan' })).toBeVisible();
    await expect(page.getByLabel('E-mel')).toBeVisible();
    const { rows } = await owner.query('SELECT 1 FROM case_employee WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([]);
    return { user, caseId, icNumber };
  }

  async function openKept(page: Page, email: string): Promise<void> {
    await signInHere(page, email);
    await expect(page).toHaveURL(/\/employer\/kept\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Borang anda disimpan' })).toBeVisible();
  }

  const sendAgain = (page: Page) => page.getByRole('button', { name: 'Hantar semula' }).click();

  test('what was typed is kept: sign in, send again, and the employee is on the list', async ({ page, owner }) => {
    const { user, caseId } = await saveTooLate(owner, page);
    await openKept(page, user.email);
    await expect(page.getByRole('link', { name: 'Ke halaman borang tanpa menghantar' })).toHaveAttribute(
      'href',
      new RegExp(`^/employer/registration/${caseId}/employees/local/new`),
    );
    await sendAgain(page);
    await expect(page.getByRole('row', { name: NAME })).toContainText('2,500.00');
  });

  test('what was wrong in it is told on the form, with everything that was typed', async ({ page, owner }) => {
    const note = page.getByLabel('Pekerjaan');
    const { user, icNumber } = await saveTooLate(owner, page, async () => {
      await page.getByLabel('Gaji sebulan').fill('dua ribu');
      await note.fill('Kerani "A" & <B>');
    });
    await openKept(page, user.email);
    await sendAgain(page);
    await expect(page.getByRole('alert')).toContainText('Gaji');
    await expect(page.getByLabel('Gaji sebulan')).toHaveValue('dua ribu');
    await expect(page.getByLabel('Gaji sebulan')).toHaveAttribute('aria-invalid', 'true');
    await expect(note).toHaveValue('Kerani "A" & <B>');
    await expect(page.getByLabel('No. KPPN')).toHaveValue(icNumber);
    await expect(page.getByRole('textbox', { name: 'Nama (wajib)', exact: true })).toHaveValue(NAME);
    await expect(page.getByLabel('Pendaftaran Pekerja Baharu')).toBeChecked();
    await expect(page.getByLabel('Warganegara', { exact: true })).toBeChecked();
    await expect(page.getByLabel('Tarikh lahir dan jantina di atas sama seperti pada kad pengenalan')).toBeChecked();
    await expect(page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat')).toBeChecked();
    const start = page.getByRole('group', { name: /^Tarikh mula kerja/ });
    await expect(start.getByLabel('Hari')).toHaveValue(/^0?1$/);

    await page.getByLabel('Gaji sebulan').fill('2500.00');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByRole('row', { name: NAME })).toContainText('2,500.00');
  });

  test('somebody else who signs in on the same browser does not get it', async ({ page, owner }) => {
    const { icNumber } = await saveTooLate(owner, page);
    const other = await createUser(owner, { email: newAddress() });
    await signInHere(page, other.email);
    await expect(page.getByRole('heading', { name: 'Borang ini tidak lagi disimpan' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hantar semula' })).toHaveCount(0);
    const html = await page.content();
    expect([html.includes(NAME), html.includes(icNumber), html.includes('registration/0')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('it is sent for the employer that it was filled in for, and for no other', async ({ page, owner, signedIn }) => {
    const { user, month } = await signedIn({ name: 'Kedai Pertama Sdn. Bhd.' });
    await addMember(owner, await createEmployer(owner, { name: 'Kedai Kedua Sdn. Bhd.' }), user);
    await page.goto(`/employer/contributions/months/${month}`);
    await endSessions(owner, user.id);
    await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
    await signInHere(page, user.email);

    await expect(page.getByRole('heading', { name: 'Pilih majikan' })).toBeVisible();
    await page.getByRole('button', { name: 'Kedai Kedua' }).click();
    await expect(page.getByRole('heading', { name: 'Borang ini diisi untuk majikan lain' })).toBeVisible();
    await expect(page.getByText('Borang ini diisi untuk Kedai Pertama Sdn. Bhd.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hantar semula' })).toHaveCount(0);

    await page.getByRole('main').getByRole('link', { name: 'Pilih majikan' }).click();
    await page.getByRole('button', { name: 'Kedai Pertama' }).click();
    await sendAgain(page);
    await expect(page.getByRole('heading', { name: `Gaji ${inMalay(month)}` })).toBeVisible();
  });

  test('it is kept for the office too, to the last line', async ({ page, owner, context }) => {
    const { actor, user } = await createStaff(owner);
    const applicant = await createUser(owner, { email: newAddress() });
    const { caseId } = await sendCase(owner, await createCase(owner, { openedBy: applicant.id }));
    await signInAs(owner, context, { actor });
    await page.goto(`/staff/cases/${caseId}`);
    await page.getByLabel('Mesej kepada pemohon').fill('Baris satu\n\n"Baris" <tiga> & lagi');
    await endSessions(owner, user.id);
    await page.getByRole('button', { name: 'Hantar mesej' }).click();
    await expect(page.getByRole('heading', { name: 'Borang anda disimpan' })).toBeVisible();
    await expect(page).toHaveURL(/\/staff\/login\?next=%2Fstaff%2Fkept%2F[0-9a-f-]{36}$/);

    const kept = new URL(page.url()).searchParams.get('next') ?? '';
    await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
    await page.goto(kept);
    await expect(page).toHaveURL(/\/staff\/login\/authenticator\?next=%2Fstaff%2Fkept%2F/);
    await signInAs(owner, context, { actor });
    await page.goto(kept);
    await sendAgain(page);
    await expect(page.getByRole('heading', { name: 'Mesej dihantar' })).toBeVisible();
    const { rows } = await owner.query('SELECT message FROM case_event WHERE case_id = $1 AND message IS NOT NULL', [
      caseId,
    ]);
    // A form sends a line's end as two signs; the second way through a form adds none.
    expect(rows).toEqual([{ message: 'Baris satu\r\n\r\n"Baris" <tiga> & lagi' }]);
  });

  test('a button with nothing to lose leads to the sign-in page and back, as it always did', async ({
    page,
    owner,
    signedIn,
  }) => {
    const { user } = await signedIn();
    await page.goto('/employer/account');
    await endSessions(owner, user.id);
    await page.getByRole('main').getByRole('button', { name: 'English' }).click();
    await expect(page.getByLabel('E-mel')).toBeVisible();
    expect(decodeURIComponent(page.url())).toMatch(/next=\/employer\/account$/);
  });
});

test('SEC-SES-3: the kept form is sent again with script too, and never by itself', async ({
  page,
  owner,
  browser,
}) => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  const { user, caseId } = await applicantAt(owner, plain, '/employees/local/new');
  await fillLocal(plain, { icNumber: `90010114${randomInt(1_000, 9_999)}`, name: NAME });
  await endSessions(owner, user.id);
  await plain.getByRole('button', { name: 'Simpan', exact: true }).click();
  await signInHere(plain, user.email);
  await expect(plain.getByRole('button', { name: 'Hantar semula' })).toBeVisible();

  await page.context().addCookies(await without.cookies());
  await page.goto(plain.url());
  await page.waitForLoadState('load');
  const { rows } = await owner.query('SELECT 1 FROM case_employee WHERE case_id = $1', [caseId]);
  expect(rows).toEqual([]);
  await page.getByRole('button', { name: 'Hantar semula' }).click();
  await expect(page.getByRole('row', { name: NAME })).toContainText('2,500.00');
  await without.close();
});
