import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { createCase, createStaff, sendCase } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { createUser } from '../factories/employers';
import { signInAs, test } from './support/portal-test';
import { fillLocal } from './support/registration-steps';
import { inMalay, submitMonth } from './support/steps';

test('an invalidity pension is declared by the employer, and read by an officer', async ({ page, owner, browser }) => {
  const user = await createUser(owner, { email: newAddress() });
  const made = await createCase(owner, { openedBy: user.id });
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: user.id } });
  await page.goto(`/employer/registration/${made.caseId}/employees/local/new`);
  await fillLocal(page, { icNumber: `90010114${randomInt(1_000, 9_999)}`, name: 'AMINAH BINTI PENCEN' });
  const pension = page.getByRole('group', { name: /^Pencen Ilat PERKESO dibayar mulai/ });
  const save = page.getByRole('button', { name: 'Simpan', exact: true });

  await test.step('half of it is told beside its field, and nothing typed is lost', async () => {
    await pension.getByLabel('Bulan').fill('3');
    await pension.getByLabel('Tahun').fill('2024');
    await save.click();
    await expect(page.getByRole('alert').filter({ hasText: 'Isi gaji purata dalam surat pencen' })).toBeFocused();
    await expect(pension.getByLabel('Tahun')).toHaveValue('2024');
  });

  await test.step('saved, and shown again when the employee is opened', async () => {
    await page.getByLabel('Gaji purata sebulan sebelum pencen').fill('9000.00');
    await save.click();
    await page.getByRole('link', { name: 'Ubah maklumat AMINAH BINTI PENCEN' }).click();
    await expect(page.getByLabel('Gaji purata sebulan sebelum pencen')).toHaveValue('9000.00');
    await expect(pension.getByLabel('Bulan')).toHaveValue('03');
  });

  const sent = await sendCase(owner, made);
  const office = await (await browser.newContext()).newPage();
  await signInAs(owner, office.context(), await createStaff(owner));
  await office.goto(`/staff/cases/${sent.caseId}`);
  await office.getByText('Yang diisytiharkan').first().click();
  await expect(office.getByText('Pencen Ilat mulai (diisytiharkan)')).toBeVisible();
  await expect(office.getByText('9,000.00')).toBeVisible();
  await office.context().close();
});

test('the office writes a pension; a draft saved before it is saved again, and is then in the Second Category', async ({
  page,
  owner,
  signedIn,
  browser,
}) => {
  const company = await signedIn({ people: [{ name: 'AMINAH BINTI PENCEN' }, { name: 'CHONG WEI UJIAN' }] });
  const month = inMalay(company.month);
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('button', { name: 'Isi gaji di skrin' }).click();
  await page.getByLabel('Gaji AMINAH BINTI PENCEN').fill('2000');
  await page.getByLabel('Gaji CHONG WEI UJIAN').fill('2000');
  await page.getByRole('button', { name: 'Lengkap' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${month}` })).toBeVisible();
  const review = page.url();

  const office = await (await browser.newContext()).newPage();
  await signInAs(owner, office.context(), await createStaff(owner));
  await test.step('from the list of the employer’s people; what is wrong is told at once', async () => {
    await office.goto(`/staff/employers/${company.employer.id}?part=people`);
    await office.getByRole('link', { name: 'AMINAH BINTI PENCEN' }).click();
    await expect(office.getByRole('heading', { level: 1, name: 'AMINAH BINTI PENCEN' })).toBeVisible();
    await office.getByLabel('Ya, atau pernah').check();
    const from = office.getByRole('group', { name: 'Bulan pencen mula dibayar' });
    await from.getByLabel('Bulan').fill('13');
    await from.getByLabel('Tahun').fill('2024');
    await office.getByRole('button', { name: 'Simpan' }).click();
    const told = office.getByRole('main').getByRole('alert');
    await expect(told).toBeFocused();
    await expect(told.getByRole('link')).toHaveCount(3);
    await expect(from.getByLabel('Bulan')).toHaveValue('13');

    await from.getByLabel('Bulan').fill('01');
    await office.getByLabel('Gaji purata sebulan sebelum pencen').fill('9,000.00');
    await office.getByLabel('Sebab').fill('Surat pencen PI/2024/1');
    await office.getByRole('button', { name: 'Simpan' }).click();
    await expect(office.getByText('Pencen Ilat disimpan')).toBeVisible();
    await expect(office.getByLabel('Gaji purata sebulan sebelum pencen')).toHaveValue('9000.00');
  });
  await office.context().close();

  await test.step('the draft is not submitted as it is', async () => {
    await page.goto(review);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Hantar' }).click();
    await page.getByRole('button', { name: 'Sahkan' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'AMINAH BINTI PENCEN' })).toContainText('Simpan Draf');
  });

  await test.step('saved again it is, with the employer’s share of the Second Category alone', async () => {
    await page.getByRole('link', { name: 'Buka gaji bulan ini' }).click();
    await page.getByRole('button', { name: 'Simpan Draf' }).click();
    await expect(page.getByText('Draf disimpan')).toBeVisible();
    await page.goto(review);
    await submitMonth(page, month);
    const { rows } = await owner.query(
      `SELECT name, socso_category AS category, socso_employer_sen AS employer, socso_employee_sen AS employee
       FROM contribution_line WHERE employer_id = $1 ORDER BY name`,
      [company.employer.id],
    );
    expect(rows).toEqual([
      { name: 'AMINAH BINTI PENCEN', category: 'second', employer: 24_40, employee: 0 },
      { name: 'CHONG WEI UJIAN', category: 'first', employer: 34_15, employee: 9_75 },
    ]);
  });
});

test('without script the office writes a pension too', async ({ browser, owner, newCompany }) => {
  const { employer, employees } = await newCompany();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(owner, context, await createStaff(owner));
  await page.goto(`/staff/employers/${employer.id}/people/${employees[0]?.id}`);
  await page.getByLabel('Tidak').check();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Ruang ini perlu diisi');
  await expect(page.getByLabel('Tidak')).toBeChecked();
  await page.getByLabel('Sebab').fill('Semakan');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Pencen Ilat disimpan')).toBeVisible();
  await context.close();
});

test('without script a page that is behind is told so, and what was typed is still there', async ({
  browser,
  owner,
  newCompany,
}) => {
  const { employer, employees } = await newCompany();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(owner, context, await createStaff(owner));
  await page.goto(`/staff/employers/${employer.id}/people/${employees[0]?.id}`);
  await owner.query('UPDATE employee SET version = version + 1 WHERE id = $1', [employees[0]?.id]);
  await page.getByLabel('Tidak').check();
  await page.getByLabel('Sebab').fill('Surat pencen PI/2024/2');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Sebab')).toHaveValue('Surat pencen PI/2024/2');
  await context.close();
});
