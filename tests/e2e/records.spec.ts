import { expect } from '@playwright/test';
import type { EmployerActor } from '@/lib/core/actor';
import { addDays, dateInMalaysia } from '@/lib/core/calendar';
import type { Owner } from '../factories/owner';
import { createSubmitted } from '../factories/submissions';
import { download, expectPdf } from './support/papers';
import { signInAs, test } from './support/portal-test';
import { inMalay, openSite } from './support/steps';

test('guide Semakan: panel, list, record, a line and why, PDF and CSV', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  const { records } = await createSubmitted(owner, company.actor, company, new Date());
  const acr = records[0]?.number ?? '';
  await page.goto('/employer');
  await expect(page.getByRole('heading', { name: 'Maklumat Caruman & Kutipan SIP (ECR)' })).toBeVisible();
  await page.getByRole('link', { name: 'Senarai ACR' }).click();
  await expect(page.getByRole('row', { name: acr })).toContainText(inMalay(company.month));
  await page.getByRole('link', { name: `Butiran ${acr}` }).click();
  await expect(page.getByRole('heading', { name: acr })).toBeVisible();
  await expectPdf(page, 'Muat turun PDF');
  const { name, bytes } = await download(page, 'Muat turun CSV');
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString('utf8')).toContain('AMINAH BINTI UJIAN');
  const file = await download(page, 'Muat turun fail teks');
  expect(file.name).toBe(`caruman-${company.month}.txt`);
  expect(file.bytes.toString('latin1')).toMatch(/^.{278}\r\n/);

  // RM3,000.00 in the first category: 51.65 from the employer, 14.75 from the employee.
  await expect(page.getByRole('row', { name: 'AMINAH BINTI UJIAN' })).toContainText('51.65');
  await page.getByRole('link', { name: 'Kiraan AMINAH BINTI UJIAN' }).click();
  await expect(page.getByRole('heading', { name: 'Mengapa amaun ini' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Akta 4, Jadual Ketiga (Akta A1724)');
  await expect(page.getByRole('main')).toContainText(company.employees[0]?.identityNumber.slice(-4) ?? '');
});

test('a record that is late says how its interest is worked out, month by month', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  const { records } = await createSubmitted(owner, company.actor, company, new Date());
  const yesterday = addDays(dateInMalaysia(new Date()), -1);
  await owner.query('UPDATE contribution_record SET due_date = $2 WHERE employer_id = $1', [
    company.actor.employerId,
    yesterday,
  ]);
  await page.goto(`/employer/records/acr/${records[0]?.id}`);
  await expect(page.getByText('dibundarkan ke atas kepada gandaan RM5')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'dikenakan RM5.00' })).toHaveCount(1);
});

test('the list finds a number or a month, and says when nothing matches', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  const { records } = await createSubmitted(owner, company.actor, company, new Date());
  const ecr = records[1]?.number ?? '';
  await page.goto('/employer');
  await openSite(page, 'Semakan');
  await page.getByRole('link', { name: 'Senarai ECR' }).click();
  await page.getByLabel('Nombor atau bulan').fill(ecr);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('row', { name: ecr })).toBeVisible();
  await page.getByLabel('Nombor atau bulan').fill('ECR0000');
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByText('Tiada rekod yang sepadan')).toBeVisible();
  await page.getByRole('link', { name: 'Lihat semua rekod' }).click();
  await expect(page.getByRole('row', { name: ecr })).toBeVisible();
});

test('anybody can verify a paper by its code, and sees no names or wages', async ({ page, owner, newCompany }) => {
  const company = await newCompany();
  const { records } = await createSubmitted(owner, company.actor, company, new Date());
  const number = records[0]?.number ?? '';
  const { rows } = await owner.query<{ verify_code: string }>(
    'SELECT verify_code FROM issued_number WHERE number = $1',
    [number],
  );
  await page.goto('/verify');
  await page.getByLabel('Kod pengesahan').fill(rows[0]?.verify_code ?? '');
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expect(page.getByText('Rekod ini sahih')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(number);
  await expect(page.getByRole('main')).not.toContainText('AMINAH');
  await page.goto('/verify/AAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByText('Tiada rekod dengan kod ini')).toBeVisible();
});

test('the record of another employer is not found', async ({ page, owner, signedIn, newCompany }) => {
  await signedIn();
  const other = await newCompany();
  const { records } = await createSubmitted(owner, other.actor, other, new Date());
  await page.goto(`/employer/records/acr/${records[0]?.id}`);
  await expect(page.getByRole('heading', { name: 'Halaman ini tidak dijumpai' })).toBeVisible();
  expect((await page.request.get(`/api/records/${records[0]?.id}/pdf`)).status()).toBe(404);
});

test('payments with what they were for', async ({ page, context, owner }) => {
  // A practice company has paid; a viewer changes nothing there.
  await signInAs(owner, context, { actor: await practiceActor(owner, 'pelihat@majikan.example') });
  await page.goto('/employer');
  await openSite(page, 'Semakan');
  await page.getByRole('link', { name: 'Buka senarai bayaran' }).click();
  await expect(page.getByRole('heading', { name: 'Maklumat Pembayaran Caruman' })).toBeVisible();
  const first = page.getByRole('row').filter({ hasText: 'Kaunter' }).first();
  await first.getByRole('link', { name: /^ACR/ }).click();
  await expect(page.getByRole('heading', { name: /^ACR\d{12}/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Dibayar');
});

async function practiceActor(owner: Owner, email: string): Promise<EmployerActor> {
  const { rows } = await owner.query<Pick<EmployerActor, 'userId' | 'employerId' | 'role'>>(
    `SELECT m.user_id AS "userId", m.employer_id AS "employerId", m.role FROM membership m
     JOIN user_account u ON u.id = m.user_id WHERE u.email = $1`,
    [email],
  );
  const [actor] = rows;
  if (!actor) throw new Error(`nobody is ${email}`);
  return { kind: 'employer', ...actor };
}
