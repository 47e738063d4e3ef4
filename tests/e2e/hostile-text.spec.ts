import { randomInt } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { createCase, createStaff } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { createUser } from '../factories/employers';
import { smallPdf } from '../factories/registrations';
import { createSession } from '../factories/sessions';
import { readPdf } from '../unit/records/read-pdf';
import { download, mailWith } from './support/papers';
import { portalOrigin, signInAs, test } from './support/portal-test';
import {
  addForeign,
  addLocal,
  fillBusiness,
  fillDetails,
  fillInduction,
  insertRequired,
  sendRegistration,
} from './support/registration-steps';

test.describe.configure({ timeout: 300_000 });

// biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would take for its own.
const HOSTILE = '<img src=x onerror=alert(1)> javascript:alert(1) {{7*7}}${7*7}';
const TURNED = 'Ali \u202Egnp.exe';
const FILE_NAME = '<img src=x onerror=alert(1)> \u202Efdp.pdf';
const KEPT_FILE_NAME = '<img src=x onerror=alert(1)> fdp.pdf';

/** What a page did that no text may make it do. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  return seen;
}

/** The text stands on the page as it was typed, at least once to be seen, and nothing was made of it. */
async function expectLiteral(page: Page, text = HOSTILE): Promise<void> {
  await expect.soft(page.getByText(text).first(), page.url()).toBeAttached();
  expect.soft(await page.locator('img[src="x"], a[href^="javascript:"]').count(), page.url()).toBe(0);
}

/** A field by its label; one with suggestions is a combobox. */
const box = (page: Page, label: string): Locator => {
  const name = new RegExp(`^${label}(?: ?\\((?:pilihan|wajib)\\))?$`);
  return page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
};

test('SEC-XSS-1: hostile text in every field of a registration stays text on every page, paper and mail', async ({
  page,
  owner,
  context,
  browser,
}) => {
  const seen = watch(page);
  const user = await createUser(owner, { email: newAddress() });
  await signInAs(owner, context, { actor: { kind: 'user', userId: user.id } });
  const { caseId } = await createCase(owner, { openedBy: user.id });
  const at = (part = '') => `/employer/registration/${caseId}${part}`;

  await test.step('the form of the employer', async () => {
    await page.goto(at('/business'));
    await page.getByLabel('No. Pendaftaran (BRN)').fill(HOSTILE);
    await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
    await expect(page.getByText('Taip nombor pendaftaran seperti pada sijil').first()).toBeVisible();
    await page.getByLabel('No. Pendaftaran lama').fill(HOSTILE);
    await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
    await expect(page.getByLabel('No. Pendaftaran lama')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('No. Pendaftaran lama').fill('');
    await fillBusiness(page, `2024019${String(randomInt(100_000)).padStart(5, '0')}`);
    await refuseDetails(page);
    await fillDetails(page, HOSTILE, 2);
    await fillInduction(page);
    await page.goto(at('/details'));
    for (const label of ['Nama dagangan', 'Alamat', 'Bandar', 'Nama pegawai', 'Jawatan'])
      await box(page, label).fill(HOSTILE);
    await fillCorrespondence(page);
    await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
    await expect(page.getByRole('heading', { name: 'Maklumat Induksi' })).toBeVisible();
  });
  await test.step('employees', () => addPeople(page, at('/employees')));
  await test.step('documents', async () => {
    await page.goto(at('/documents/new?type=other'));
    await uploadHostile(page);
    await expectForms(page);
    await insertRequired(page);
  });
  for (const path of [at('/review'), at('/details'), '/employer/registration']) {
    await page.goto(path);
    await expectLiteral(page);
  }
  await page.goto(at('/review'));
  const number = await sendRegistration(page);
  await page.goto(at());
  await page.getByLabel('Mesej kepada pegawai').fill(HOSTILE);
  await page.getByRole('button', { name: 'Hantar mesej' }).click();
  await expect(page.getByLabel('Mesej kepada pegawai')).toHaveValue('');
  await expectLiteral(page);
  const { user: officer, actor } = await createStaff(owner);
  await owner.query('UPDATE user_account SET name = $2 WHERE id = $1', [officer.id, HOSTILE]);
  const office = await (await browser.newContext()).newPage();
  const { token } = await createSession(owner, actor);
  await office.context().addCookies([{ name: 'portal-session', value: token, url: portalOrigin() }]);
  const seenInOffice = watch(office);
  await test.step('the office asks', () => ask(office, number));
  await test.step('the applicant answers', async () => {
    const asked = await mailWith(user.email, HOSTILE);
    expect(asked.html).not.toContain('<img src=x');
    await page.goto(at('/documents'));
    await expectLiteral(page);
    await page.getByRole('link', { name: `Ganti ${KEPT_FILE_NAME}` }).click();
    await uploadHostile(page);
    await page.goto(at());
    await expectLiteral(page);
    await page.getByRole('button', { name: /^Hantar jawapan/ }).click();
    await expect(page.getByText('Jawapan anda sudah diterima').first()).toBeVisible();
  });
  await test.step('the office approves', () => approve(office, number, user.email));
  await test.step('the applicant reads it', async () => {
    await page.goto(at());
    await expectLiteral(page);
    const letter = await download(page, /^Surat pendaftaran majikan \(PERKESO\)/);
    expect(letter.name).not.toMatch(/[<>\u202E]/);
    await verifyLetter(page, letter.bytes);
  });
  expect([...seen, ...seenInOffice]).toEqual([]);
  await office.context().close();
});

async function refuseDetails(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Maklumat Majikan' })).toBeVisible();
  const lines = ['Nama majikan', 'Nama dagangan', 'Alamat', 'Bandar', 'Nama pegawai', 'Jawatan'];
  for (const label of lines) await box(page, label).fill(TURNED);
  const others = {
    Poskod: 'Taip lima angka poskod',
    'No. telefon': 'Taip nombor telefon',
    'No. telefon pegawai': 'Taip nombor telefon',
    'Alamat e-mel majikan': 'alamat e-mel',
    'Bilangan pekerja': 'Taip bilangan pekerja',
  };
  for (const label of Object.keys(others)) await box(page, label).fill(HOSTILE);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  for (const label of lines) {
    await expect.soft(box(page, label)).toHaveAccessibleDescription(/aksara yang tidak kelihatan/);
    await expect.soft(box(page, label)).toHaveValue(TURNED);
    await box(page, label).fill(HOSTILE);
  }
  for (const [label, words] of Object.entries(others))
    await expect.soft(box(page, label)).toHaveAccessibleDescription(new RegExp(words, 'i'));
}

/** Another address for letters: its postcode refused, its lines kept. */
async function fillCorrespondence(page: Page): Promise<void> {
  await page.getByLabel('Sama dengan alamat berdaftar').uncheck();
  for (const label of ['Alamat', 'Bandar', 'Poskod']) await box(page, `${label} surat-menyurat`).fill(HOSTILE);
  await page.getByLabel('Negeri surat-menyurat').selectOption('10');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
  await expect(box(page, 'Poskod surat-menyurat')).toHaveAttribute('aria-invalid', 'true');
  for (const label of ['Alamat', 'Bandar']) await expect(box(page, `${label} surat-menyurat`)).toHaveValue(HOSTILE);
  await box(page, 'Poskod surat-menyurat').fill('40000');
  // The postcode offers its town; the one that was typed is put back.
  await expect(box(page, 'Bandar surat-menyurat')).not.toHaveValue(HOSTILE);
  await box(page, 'Bandar surat-menyurat').fill(HOSTILE);
}

/** Fields that take no free text refuse it, and keep what was typed. */
async function refuse(page: Page, labels: readonly string[], hostile: string): Promise<void> {
  const before = new Map<string, string>();
  for (const label of labels) {
    before.set(label, await box(page, label).inputValue());
    await box(page, label).fill(hostile);
  }
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  for (const label of labels) {
    await expect.soft(box(page, label)).toHaveAttribute('aria-invalid', 'true');
    await expect.soft(box(page, label)).toHaveValue(hostile);
    await box(page, label).fill(before.get(label) ?? '');
  }
}

async function addPeople(page: Page, list: string): Promise<void> {
  const local = `90010114${randomInt(1_000, 9_999)}`;
  await page.goto(list);
  await addLocal(page, { icNumber: local, name: 'JAVASCRIPT @ ALERT' });
  await page.goto(list);
  await addForeign(page, { passport: `C${randomInt(1_000_000, 9_999_999)}9`, name: 'DEWI SIMBOL' });
  for (const name of ['JAVASCRIPT @ ALERT', 'DEWI SIMBOL']) {
    await page.goto(list);
    await page
      .getByRole('link', { name: `Ubah maklumat ${name}` })
      .first()
      .click();
    const occupation = page.getByLabel('Pekerjaan');
    await expect(occupation).toBeVisible();
    const save = page.getByRole('button', { name: 'Simpan', exact: true });
    const kin = page.getByLabel('Nama waris');
    const isForeign = (await kin.count()) > 0;
    const numbers = ['No. telefon waris', 'No. pengenalan atau pasport waris', 'No. pas/permit'];
    await refuse(page, ['E-mel', 'No. telefon', ...(isForeign ? numbers : [])], HOSTILE);
    if (isForeign) {
      await kin.fill(HOSTILE);
      await page.getByLabel('Alamat waris').fill(HOSTILE);
    }
    await occupation.fill(TURNED);
    await save.click();
    await expect.soft(occupation).toHaveAttribute('aria-invalid', 'true');
    if (isForeign) {
      await expect.soft(kin).toHaveAttribute('aria-invalid', 'true');
      await expect.soft(kin).toHaveValue(HOSTILE);
      await kin.fill('SRI WAHYUNI');
    }
    await occupation.fill(HOSTILE);
    await save.click();
    // A foreign employee's page stays, because the form of the next of kin belongs on it.
    await (isForeign ? expect(page.getByText(`${name} disimpan`)).toBeVisible() : expect(occupation).toBeHidden());
  }
}

async function uploadHostile(page: Page): Promise<void> {
  const buffer = Buffer.from(smallPdf(String(randomInt(1_000_000))));
  await page.getByLabel('Pilih Fail').setInputFiles({ name: FILE_NAME, mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Masukkan Dokumen' }).click();
  await expect(page.getByText(/^Dokumen (?:disimpan|diganti)$/)).toBeVisible();
  await expectLiteral(page, KEPT_FILE_NAME);
}

/** The forms that the portal fills in hold the text, and nothing that a reader would run. */
async function expectForms(page: Page): Promise<void> {
  const links = page.locator('a[href*="/forms/"]');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  const texts: string[] = [];
  for (const address of addresses) texts.push(await pdfText(await (await page.request.get(address)).body()));
  expect(texts.join('').replace(/\s+/g, '')).toContain('<imgsrc=xonerror=alert(1)>javascript:alert(1){{7*7}}');
}

async function pdfText(bytes: Buffer): Promise<string> {
  expect(bytes.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction)\b/);
  return readPdf(bytes).pages.join('\n');
}

async function openInOffice(page: Page, number: string): Promise<void> {
  await page.goto('/staff?state=all');
  await expectLiteral(page);
  await page.getByRole('link', { name: number }).click();
  await expectLiteral(page);
  await expectLiteral(page, KEPT_FILE_NAME);
}

async function ask(page: Page, number: string): Promise<void> {
  await openInOffice(page, number);
  await page.getByRole('button', { name: 'Ambil kes' }).click();
  await page.getByText('Tanya pemohon').click();
  await page.getByLabel('Apa yang perlu dijawab atau dibetulkan').fill(HOSTILE);
  await page.getByRole('textbox', { name: /^Dokumen lain/ }).fill(HOSTILE);
  await page.getByRole('button', { name: 'Hantar pertanyaan' }).click();
  await expect(page.getByText('Pertanyaan dihantar')).toBeVisible();
  await expectLiteral(page);
  await page.goto('/staff/search');
  await page.getByRole('searchbox').fill(HOSTILE);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('link', { name: number })).toBeVisible();
  await expectLiteral(page);
}

async function approve(page: Page, number: string, email: string): Promise<void> {
  await openInOffice(page, number);
  await page.getByLabel('Catatan kepada pemohon').fill(HOSTILE);
  await page.getByRole('button', { name: 'Luluskan kes' }).click();
  await expect(page.getByText('Kes diluluskan')).toBeVisible();
  await page.goto(`${(await page.locator('a[href^="/staff/employers/"]').first().getAttribute('href')) ?? ''}`);
  for (const part of ['people', 'activity', 'cases']) {
    await page.goto(`${page.url().split('?')[0]}?part=${part}`);
    await expectLiteral(page);
  }
  const mail = await mailWith(email, 'Kod Majikan');
  expect(mail.html).not.toContain('<img src=x');
  expect(mail.subject).not.toMatch(/[\r\n]/);
  for (const { name, content } of mail.files ?? []) {
    expect(name).not.toMatch(/[<>{}\u202E]/);
    await pdfText(Buffer.from(content, 'base64'));
  }
}

async function verifyLetter(page: Page, letter: Buffer): Promise<void> {
  const text = (await pdfText(letter)).replace(/\s+/g, '');
  expect(text).toContain('<imgsrc=xonerror=alert(1)>');
  const code = /verify\/([\w-]{20,24})/.exec(text)?.[1] ?? '';
  await page.goto(`/verify/${code}`);
  await expectLiteral(page);
}
