import { createReadStream } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { month as asMonth } from '@/lib/core/month';
import { type Company, fileOf, fileTooLarge, textFile } from './support/company';
import { portalOrigin, test } from './support/portal-test';
import { inMalay, submitMonth, uploadFile, uploadToCheck, verdictOf } from './support/steps';

test('a file of another employer is refused, and says whose code it found', async ({ page, signedIn, newCompany }) => {
  const company = await signedIn();
  const other = await newCompany();
  await openUpload(page, company);
  await uploadToCheck(page, fileOf(company, { employerCode: other.employer.code }));
  await expectRefused(page, 'Bukan kod majikan anda');
  await expect(page.getByRole('main')).toContainText(other.employer.code);
});

test('a file of another month is refused', async ({ page, signedIn }) => {
  const company = await signedIn();
  await openUpload(page, company);
  await uploadToCheck(page, fileOf(company, { month: company.monthBefore }));
  await expectRefused(page, 'Bukan bulan yang dipilih');
});

test('an empty file is refused', async ({ page, signedIn }) => {
  await openUpload(page, await signedIn());
  await uploadToCheck(page, textFile('kosong.txt', ''));
  await expectRefused(page, 'Fail kosong');
});

test('the retired 223-character format is refused: it carries no wages', async ({ page, signedIn }) => {
  const company = await signedIn();
  await openUpload(page, company);
  const lines = linesOf(company).map((line) => `${line.slice(0, 200)}${'8110'.padStart(14, '0')}${' '.repeat(9)}`);
  await uploadToCheck(page, textFile('brp8a.txt', `${lines.join('\r\n')}\r\n`));
  await expectRefused(page, 'Format sudah tamat');
});

test('the retired format v1.0 can be converted: its wages are taken, all shares worked out anew', async ({
  page,
  signedIn,
}) => {
  const company = await signedIn();
  await openUpload(page, company);
  const lines = linesOf(company).map((line) => `${line.slice(0, 238)}${' '.repeat(6)}${line.slice(244)}`);
  await uploadToCheck(page, textFile('v1.txt', `${lines.join('\r\n')}\r\n`));
  await expect(page.getByRole('main')).toContainText('Format sudah tamat');
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await page.getByLabel(/^Tukar fail format lama ini/).check();
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${inMalay(company.month)}` })).toBeVisible();
});

test('a file of 33 MB is refused in the browser before it is sent', async ({ page, signedIn }, { outputDir }) => {
  await openUpload(page, await signedIn());
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/text-files')) sent.push(request.url());
  });
  await uploadFile(page, await fileTooLarge(outputDir));
  await expect(page.getByRole('alert').filter({ hasText: 'lebih besar daripada 32 MB' })).toBeVisible();
  expect(sent).toEqual([]);
});

test('the server refuses it too', async ({ page, signedIn }, { outputDir }) => {
  const { month } = await signedIn();
  const response = await page.request.post('/api/text-files', {
    headers: { Accept: 'application/json', Origin: portalOrigin() },
    multipart: { month, schemes: 'combined', file: createReadStream(await fileTooLarge(outputDir)) },
  });
  expect(response.status()).toBe(413);
  expect(await response.json()).toMatchObject({ ok: false, error: 'text_file.too_large' });
});

test('nothing chosen is refused beside the field', async ({ page, signedIn }) => {
  await openUpload(page, await signedIn());
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Pilih fail dahulu.' })).toBeVisible();
  await expect(page.getByLabel('Pilih Fail')).toHaveAttribute('aria-invalid', 'true');
});

test('what is only worth knowing stands under Makluman and stops nothing', async ({ page, signedIn }) => {
  const company = await signedIn();
  await openUpload(page, company);
  await uploadToCheck(
    page,
    textFile(
      'tanpa-ruang.txt',
      linesOf(company)
        .map((line) => line.trimEnd())
        .join('\r\n'),
    ),
  );
  await expect(verdictOf(page)).toContainText('3 baris baik');
  await page.getByRole('link', { name: /^Makluman/ }).click();
  await expect(page.getByRole('main')).toContainText('Ruang kosong di hujung ditambah');
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await expect(page.getByRole('heading', { name: `Semak dan hantar ${inMalay(company.month)}` })).toBeVisible();
});

test('the same file twice leads to the same check', async ({ page, signedIn }) => {
  const company = await signedIn();
  await openUpload(page, company);
  await uploadToCheck(page, fileOf(company));
  const first = page.url();
  await openUpload(page, company);
  await uploadToCheck(page, fileOf(company));
  expect(page.url()).toBe(first);
  await openUpload(page, company);
  await expect(page.getByRole('link', { name: 'Buka semakan' })).toHaveCount(1);
});

test('a file for a month that was filed meanwhile is refused, and nothing of it is kept', async ({
  page,
  context,
  signedIn,
}) => {
  const company = await signedIn();
  await openUpload(page, company);
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  await page.getByLabel('Pilih Fail').setInputFiles(fileOf(company));

  const other = await context.newPage();
  await openUpload(other, company);
  await uploadToCheck(other, fileOf(company));
  await other.getByRole('button', { name: 'Seterusnya' }).click();
  await submitMonth(other, inMalay(company.month));

  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'sudah dihantar' })).toBeVisible();
  await page.goto(`/employer/contributions/months/${company.month}/text-file`);
  await expect(page).toHaveURL(new RegExp(`/months/${company.month}\\?`));
});

test('a session that ended before an upload is told', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  await openUpload(page, company);
  await page.getByRole('link', { name: 'Teks Fail' }).click();
  await page.getByLabel('Pilih Fail').setInputFiles(fileOf(company));
  await owner.query("UPDATE session SET expires_at = now() - interval '1 minute' WHERE user_id = $1", [
    company.user.id,
  ]);
  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sesi anda sudah tamat' })).toBeVisible();
});

test('a month that does not exist is not found', async ({ page, signedIn }) => {
  await signedIn();
  await page.goto(`/employer/contributions/months/${asMonth('1999-01')}`);
  await expect(page.getByRole('heading', { name: 'Halaman ini tidak dijumpai' })).toBeVisible();
});

async function openUpload(page: Page, { month }: Company): Promise<void> {
  await page.goto(`/employer/contributions/months/${month}`);
}

function linesOf(company: Company): string[] {
  return fileOf(company).buffer.toString('latin1').split('\r\n').filter(Boolean);
}

/** The check says what is wrong, and offers no way on but another file. */
async function expectRefused(page: Page, fault: string): Promise<void> {
  await expect(verdictOf(page)).toContainText(/tidak dapat digunakan|Tiada baris yang boleh digunakan/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Cara membaiki:' }).first()).toContainText(fault);
  await expect(page.getByRole('button', { name: 'Seterusnya' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Muat naik fail lain' })).toBeVisible();
}
