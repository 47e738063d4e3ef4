import { expect, type Locator, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { type CalendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { smallPdf } from '../../factories/registrations';
import { readCode } from '../../setup/form-browser';
import { portalOrigin } from './portal-test';

/** A day that is always right for a new employee: this month's first. */
export function firstOfMonth(): CalendarDate {
  return `${dateInMalaysia(new Date()).slice(0, 8)}01` as CalendarDate;
}

/** Types a day into its three controls. */
export async function fillDay(page: Page | Locator, label: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: new RegExp(`^${label}(?: ?\\((?:pilihan|wajib)\\))?$`) });
  const [year = '', month = '', date = ''] = day.split('-');
  await group.getByLabel('Hari').fill(date);
  await group.getByLabel('Bulan').fill(month);
  await group.getByLabel('Tahun').fill(year);
}

interface Way {
  /** Each list that follows from another is then asked for with its button. */
  readonly withoutScript?: boolean;
}

/** QRG 1, step 2: Maklumat Pendaftaran Perniagaan of a private limited company. */
export async function fillBusiness(page: Page, brn: string, { withoutScript = false }: Way = {}): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Maklumat Pendaftaran Perniagaan' })).toBeVisible();
  await page.getByLabel('No. Pendaftaran (BRN)').fill(brn);
  await page.getByLabel('Entiti Perniagaan', { exact: true }).selectOption({ label: 'Syarikat' });
  if (withoutScript) await showList(page).first().click();
  await page.getByLabel('Entiti Sub-Perniagaan', { exact: true }).selectOption({ label: 'Syarikat sendirian berhad' });
  if (withoutScript) await showList(page).last().click();
  await page.getByLabel('Senarai Entiti Sub-Perniagaan').selectOption({ label: 'Sendirian Berhad (Sdn. Bhd.)' });
  await expect(page.getByLabel('No. Pendaftaran (BRN)')).toHaveValue(brn);
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
}

function showList(page: Page): Locator {
  return page.getByRole('button', { name: 'Papar senarai' });
}

/** QRG 1, step 3: Maklumat Majikan of a company. */
export async function fillDetails(
  page: Page,
  name: string,
  people: number,
  { withoutScript = false }: Way = {},
): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Maklumat Majikan' })).toBeVisible();
  await page.getByLabel('Nama majikan').fill(name);
  await fillAddress(page);
  await page.getByLabel('Nama pegawai').fill('Siti binti Ujian');
  await page.getByLabel('No. telefon pegawai').fill('012-345 6789');
  await page.getByLabel('Seksyen industri (MSIC)').selectOption({ index: 7 });
  if (withoutScript) await showList(page).click();
  await page.getByLabel('Bahagian industri (MSIC)').selectOption({ index: 1 });
  await expect(page.getByLabel('Nama majikan')).toHaveValue(name);
  await fillFirstDay(page, people);
}

/** QRG 1, step 3, of a household: no contact, no industry. */
export async function fillHousehold(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Maklumat Majikan' })).toBeVisible();
  await page.getByLabel('Nama anda seperti dalam kad pengenalan atau pasport').fill(name);
  await fillAddress(page);
  await fillFirstDay(page, 1);
}

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('No. telefon', { exact: true }).fill('03-2141 0000');
  await page.getByLabel('Alamat e-mel majikan').fill('majikan@contoh.example');
  await page.getByRole('textbox', { name: /^Alamat(?: rumah)?$/ }).fill('12 Jalan Ujian');
  await page.getByLabel('Poskod', { exact: true }).fill('50450');
  await page.getByLabel('Bandar', { exact: true }).fill('Kuala Lumpur');
  await page.getByLabel('Negeri', { exact: true }).selectOption('14');
}

async function fillFirstDay(page: Page, people: number): Promise<void> {
  await fillDay(page, 'Tarikh pekerja pertama mula bekerja', firstOfMonth());
  await page.getByLabel('Bilangan pekerja').fill(String(people));
  await page.getByLabel('Pejabat PERKESO').selectOption('N01');
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
}

/** QRG 1, step 4: Tempat Induksi. */
export async function fillInduction(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Maklumat Induksi' })).toBeVisible();
  await page.getByLabel('Tempat Induksi').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Simpan & Teruskan' }).click();
}

/** Pendaftaran Pekerja Tempatan, steps 1 to 4: Tambah Pekerja, No. KPPN, Cari, the boxes, Simpan. */
export async function addLocal(page: Page, person: { icNumber: string; name: string }): Promise<void> {
  await page.getByRole('link', { name: 'Tambah Pekerja', exact: true }).click();
  await fillLocal(page, person);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByRole('row', { name: person.name })).toContainText('2,500.00');
}

/** Everything of the form of a local employee but Simpan. */
export async function fillLocal(page: Page, { icNumber, name }: { icNumber: string; name: string }): Promise<void> {
  await page.getByLabel('No. KPPN').fill(icNumber);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByText('Tiada rekod dengan nombor ini')).toBeVisible();
  await page.getByLabel('Pendaftaran Pekerja Baharu').check();
  await page.getByRole('textbox', { name: 'Nama (wajib)', exact: true }).fill(name);
  await page.getByLabel('Warganegara', { exact: true }).check();
  await fillWork(page, 'Kerani', '2500.00');
  await page.getByLabel('Tarikh lahir dan jantina di atas sama seperti pada kad pengenalan').check();
  await page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat').check();
}

interface NewForeign {
  readonly passport: string;
  readonly name: string;
  /** Borang waris is chosen before Simpan, as the guide has it, rather than after. */
  readonly formFirst?: boolean;
}

/** Pendaftaran Pekerja Asing, steps 1 to 6, with the form of the next of kin. */
export async function addForeign(page: Page, { passport, name, formFirst = false }: NewForeign): Promise<void> {
  await fillForeign(page, { passport, name });
  if (formFirst) await chooseKinForm(page);
  await page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat').check();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  if (formFirst) {
    await expect(page.getByText('Borang waris disimpan')).toBeVisible();
    return;
  }
  await expect(page.getByText(`${name} disimpan`)).toBeVisible();
  // The list says who lacks what, and leads there.
  await page.getByRole('link', { name: 'Kembali ke senarai' }).click();
  const lacking = page.getByRole('listitem').filter({ hasText: `${name}: borang waris belum ada` });
  await lacking.getByRole('link', { name }).click();
  await expect(page.getByText('Borang waris pekerja ini belum dimuat naik.')).toBeVisible();
  await page.getByLabel('Borang waris').setInputFiles(pdf('borang-waris.pdf'));
  await page.getByRole('button', { name: 'Muat Naik' }).click();
  await expect(page.getByText('Borang waris disimpan')).toBeVisible();
}

/** Everything of the form of a foreign employee but the terms, the form of the next of kin and Simpan. */
export async function fillForeign(page: Page, { passport, name }: { passport: string; name: string }): Promise<void> {
  const nextYear = Number(firstOfMonth().slice(0, 4)) + 1;
  await page.getByRole('link', { name: 'Tambah Pekerja Asing' }).click();
  await expect(page.getByText('Ruang bertanda * wajib diisi.')).toBeVisible();
  await page
    .getByRole('group', { name: 'Carian Pekerja Asing Sedia Ada' })
    .getByLabel(/^Identification No\./)
    .fill(passport);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByText('Tiada rekod dengan nombor ini')).toBeVisible();
  await page.getByLabel('Daftar Pekerja Asing Baru').check();
  await page.getByRole('textbox', { name: 'Nama (wajib)', exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'Warganegara (wajib)', exact: true }).selectOption('ID');
  await fillDay(page, 'Tarikh lahir', '1992-05-14');
  await page.getByLabel('Perempuan').check();
  await fillWork(page, 'Pembantu', '1700.00');
  const typed = page.getByRole('textbox', { name: 'No. pasport (wajib)', exact: true });
  if ((await typed.inputValue()) === '') await typed.fill(passport);
  await fillDay(page, 'Pasport sah sehingga', `${nextYear + 3}-06-30`);
  await page.getByLabel(/^PLKS/).or(page.getByLabel('Jenis pas/permit')).first().waitFor();
  await choose(page, 'Jenis pas/permit', /^PLKS/);
  await page.getByLabel('No. pas/permit').fill('PLKS-100200');
  await fillDay(page, 'Sah dari', firstOfMonth());
  await fillDay(page, 'Sah sehingga', `${nextYear}-12-31`);
  await fillKin(page);
}

/** Pilih Fail before Simpan; an answer that is refused does not lose the file. */
async function chooseKinForm(page: Page): Promise<void> {
  const file = page.getByLabel('Borang waris');
  await file.setInputFiles(pdf('borang-waris.pdf'));
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByLabel('Saya telah membaca dan bersetuju dengan terma dan syarat')).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(await file.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('borang-waris.pdf');
}

async function fillKin(page: Page): Promise<void> {
  await page.getByLabel('Nama waris').fill('SRI WAHYUNI');
  await choose(page, 'Hubungan dengan pekerja', 'Ibu');
  await page.getByLabel('No. pengenalan atau pasport waris').fill('3201011405700001');
  await fillDay(page, 'Tarikh lahir waris', '1970-05-14');
  await page.getByLabel('Warganegara waris').selectOption('ID');
  await page.getByLabel('No. telefon waris').fill('+62 21 555 0100');
  await page.getByLabel('Alamat waris').fill('Jalan Contoh 1, Jakarta');
}

/** One of a list, whether it stands open or in a box. */
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  if ((await box.count()) === 0) return page.getByRole('radio', { name: option }).check();
  const texts = await box.getByRole('option').allTextContents();
  await box.selectOption({ label: texts.find((text) => text.match(option)) ?? '' });
}

async function fillWork(page: Page, occupation: string, wage: string): Promise<void> {
  await page.getByLabel('Pekerjaan').fill(occupation);
  await page.getByLabel('Gaji sebulan').fill(wage);
  await fillDay(page, 'Tarikh mula kerja', firstOfMonth());
}

/** Muat Naik Dokumen Sokongan, steps 1 to 3: Masukkan Dokumen, the type, Pilih Fail, Masukkan Dokumen. */
export async function insertDocument(page: Page, type: string): Promise<void> {
  await page.getByRole('link', { name: 'Masukkan Dokumen', exact: true }).click();
  await page.getByLabel('Dokumen sokongan').selectOption(type);
  await page.getByLabel('Pilih Fail').setInputFiles(pdf(`${type}.pdf`));
  await page.getByRole('button', { name: 'Masukkan Dokumen' }).click();
  await expect(page.getByText('Dokumen disimpan')).toBeVisible();
}

/** Every document that the checklist still asks for. */
export async function insertRequired(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Senarai Semak Dokumen Sokongan' })).toBeVisible();
  const caseId = /registration\/([^/]+)/.exec(page.url())?.[1] ?? '';
  for (;;) {
    const lacking = page.getByRole('link', { name: /^Masukkan/ }).and(page.locator('[href*="type="]'));
    if ((await lacking.count()) === 0) break;
    const href = (await lacking.first().getAttribute('href')) ?? '';
    await insertDocument(page, new URL(href, page.url()).searchParams.get('type') ?? '');
  }
  await page.goto(`/employer/registration/${caseId}/review`);
}

/** Hantar, Sahkan, from the review page to PENDAFTARAN BERJAYA. @returns the reference number */
export async function sendRegistration(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Semak dan hantar' })).toBeVisible();
  await page.getByLabel(/^Saya mengaku bahawa maklumat/).check();
  await page.getByRole('button', { name: 'Hantar' }).click();
  await expect(page.getByRole('heading', { name: /^Sahkan penghantaran pendaftaran/ })).toBeVisible();
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expect(page.getByRole('heading', { name: 'Pendaftaran berjaya' })).toBeVisible();
  return (await page.getByText(/^KES-\d{2}-\d{7}$/).textContent()) ?? '';
}

/** The door of the office: the code of the mail, the authenticator set up, the office. */
export async function enterOffice(page: Page, email: string): Promise<void> {
  await page.goto('/staff/login');
  await page.getByLabel('E-mel').fill(email);
  await page.getByRole('button', { name: 'Seterusnya' }).click();
  await page.getByLabel('Kata laluan').fill(await readCode(portalOrigin(), email));
  await page.getByRole('button', { name: 'Log masuk' }).click();
  await page.getByRole('button', { name: 'Mula menetapkan' }).click();
  const key = (await page.locator('code').textContent()) ?? '';
  const app = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) });
  await page.getByLabel('Kod enam angka').fill(app.generate());
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await page.getByRole('link', { name: 'Ke pejabat' }).click();
  await expect(page.getByRole('heading', { name: 'Kes untuk diputuskan' })).toBeVisible();
}

/** From the queue to an approval. */
export async function approveInOffice(page: Page, number: string): Promise<void> {
  await page.goto('/staff');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Ambil kes' }).click();
  await expect(page.getByText('Kes ini kini dengan anda')).toBeVisible();
  await page.getByRole('button', { name: 'Luluskan kes' }).click();
  await expect(page.getByText('Kes diluluskan')).toBeVisible();
}

function pdf(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf(name)) };
}
