import { expect, type Page } from '@playwright/test';
import { addDays, dateInMalaysia } from '@/lib/core/calendar';
import { LONGEST_NAME } from '@/prisma/practice/names';
import { FOREIGNER } from '../../factories/employees';
import { addMember, createEmployer, createUser } from '../../factories/employers';
import type { Owner } from '../../factories/owner';
import { createDraft, createSubmitted } from '../../factories/submissions';
import { type Company, createCompany, fileOf, textFile, type UploadedFile } from './company';
import { portalOrigin, signInAs } from './portal-test';

/** A page as the tests of all pages visit it. Those with the same `kind` are states of one page and share a title. */
export interface Place {
  readonly kind: string;
  readonly path: string;
  /** What has to be done on the page to bring it into its state, by roles that both languages share. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const LONG_EMPLOYER = 'Kumpulan Perkilangan Elektronik dan Perkhidmatan Logistik Ujian Semenanjung Malaysia Berhad';
const GONE_FORM = '/employer/kept/01900000-0000-7000-8000-00000000dead';

/** Every page that anybody may open. */
export async function publicPlaces(owner: Owner): Promise<Place[]> {
  const { records } = await filedCompany(owner);
  const [code] = await verifyCodes(owner, records);
  return [
    { kind: 'landing', path: '/' },
    { kind: 'sign-in', path: '/employer/login' },
    { kind: 'sign-in', path: '/employer/login?next=%2Femployer&signed-out=1' },
    { kind: 'sign-in', path: `/employer/login?next=${encodeURIComponent(GONE_FORM)}` },
    { kind: 'sign-in', path: '/employer/login', prepare: submitEmpty },
    { kind: 'code', path: '/employer/login/code' },
    { kind: 'code', path: '/employer/login', prepare: (page) => askForCode(page, owner) },
    { kind: 'verify', path: '/verify' },
    { kind: 'verify', path: '/verify?code=' },
    { kind: 'verify-result', path: `/verify/${code}` },
    { kind: 'verify-result', path: '/verify/AAAAAAAAAAAAAAAAAAAA' },
    { kind: 'staff-sign-in', path: '/staff/login', prepare: submitEmpty },
    { kind: 'check-file', path: '/check-file' },
    { kind: 'check-file', path: '/check-file', prepare: checkSomeFile },
    { kind: 'guides', path: '/guides' },
    { kind: 'status', path: '/status' },
    { kind: 'mailbox', path: '/dev/mailbox' },
    { kind: 'not-found', path: '/tiada-halaman' },
  ];
}

/** Every page of an employer who has just begun, who belongs to several, or to none. */
export async function emptyPlaces(owner: Owner, page: Page): Promise<Place[]> {
  const company = await createCompany(owner, { people: [] });
  await signInAs(owner, page.context(), company);
  const month = `/employer/contributions/months/${company.month}`;
  return [
    { kind: 'overview', path: '/employer' },
    { kind: 'registrations', path: '/employer/registration' },
    { kind: 'pending', path: '/employer/contributions/pending?schemes=eis' },
    { kind: 'month', path: month },
    { kind: 'text-file', path: `${month}/text-file?refused=text_file.missing` },
    { kind: 'text-file', path: `${month}/text-file?refused=text_file.too_large` },
    { kind: 'records', path: '/employer/records' },
    { kind: 'acr-list', path: '/employer/records/acr' },
    { kind: 'ecr-list', path: '/employer/records/ecr' },
    { kind: 'payments', path: '/employer/records/payments' },
    { kind: 'cases', path: '/employer/cases' },
    { kind: 'papers', path: '/employer/papers' },
    { kind: 'not-found', path: '/employer/records/acr/tiada' },
  ];
}

/** The page of choosing, for somebody of two employers. */
export async function choicePlaces(owner: Owner, page: Page): Promise<Place[]> {
  const user = await createUser(owner);
  for (const name of [LONG_EMPLOYER, 'Syarikat Kecil Enterprise'])
    await addMember(owner, await createEmployer(owner, { name }), user);
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: user.id } });
  return [{ kind: 'choose', path: '/employer/choose' }];
}

/** Every page of an employer with a filed month, a draft, files good and bad, and very long names. */
export async function furnishedPlaces(owner: Owner, page: Page): Promise<Place[]> {
  const { company, records, submissionId, draftId } = await filedCompany(owner);
  await signInAs(owner, page.context(), company);
  const [acr, ecr] = records;
  const [person] = company.employees;
  const month = `/employer/contributions/months/${company.month}`;
  const draft = `/employer/contributions/${draftId}`;
  const good = await upload(page, company, fileOf(company));
  const bad = await upload(page, company, faultyFile(company));
  const refused = await upload(page, company, textFile('kosong.txt', ''));
  const reviewed = `${draft}/review`;
  return [
    { kind: 'overview', path: '/employer' },
    { kind: 'overview', path: '/employer?table=ecr#table-ecr' },
    { kind: 'cases', path: '/employer/cases' },
    { kind: 'papers', path: '/employer/papers' },
    { kind: 'account', path: '/employer/account' },
    { kind: 'kept-form', path: await keepForm(page, month) },
    { kind: 'kept-form', path: GONE_FORM },
    { kind: 'contributions', path: '/employer/contributions' },
    { kind: 'pending', path: '/employer/contributions/pending' },
    { kind: 'month', path: month },
    { kind: 'month-filed', path: `/employer/contributions/months/${company.monthBefore}` },
    { kind: 'text-file', path: `${month}/text-file` },
    { kind: 'text-file', path: `${month}/text-file`, prepare: submitEmpty },
    { kind: 'check', path: good },
    { kind: 'check', path: `${good}?view=lines` },
    { kind: 'check', path: bad },
    { kind: 'check', path: `${bad}?view=compare` },
    { kind: 'check', path: refused },
    { kind: 'review', path: reviewed },
    { kind: 'review', path: reviewed, prepare: submitEmpty },
    { kind: 'confirm', path: `${draft}/confirm?version=1` },
    { kind: 'discard', path: `${draft}/discard` },
    { kind: 'done', path: `/employer/contributions/${submissionId}/done` },
    { kind: 'wages', path: `${draft}/wages` },
    { kind: 'wages', path: `${draft}/wages`, prepare: typeNonsense },
    { kind: 'wages-line', path: `${draft}/wages/${person?.id}` },
    { kind: 'records', path: '/employer/records' },
    { kind: 'acr-list', path: '/employer/records/acr' },
    { kind: 'acr-list', path: '/employer/records/acr?q=tiada' },
    { kind: 'ecr-list', path: '/employer/records/ecr' },
    { kind: 'acr', path: `/employer/records/acr/${acr?.id}` },
    { kind: 'acr', path: `/employer/records/acr/${acr?.id}?q=tiada` },
    { kind: 'ecr', path: `/employer/records/ecr/${ecr?.id}` },
    { kind: 'acr-line', path: `/employer/records/acr/${acr?.id}/lines/${person?.id}` },
    { kind: 'ecr-line', path: `/employer/records/ecr/${ecr?.id}/lines/${person?.id}` },
  ];
}

/** A company with a filed month and a draft of the next. */
export async function filedCompany(owner: Owner) {
  const company = await createCompany(owner, {
    name: LONG_EMPLOYER,
    people: [
      { name: LONGEST_NAME },
      { name: 'DEVI A/P UJIAN' },
      { name: 'BUDI UJIAN', ...FOREIGNER, passUntil: addDays(dateInMalaysia(new Date()), 20) },
    ],
  });
  const { actor, employees, month, monthBefore } = company;
  const filed = { month: monthBefore, employees };
  const { submission, records } = await createSubmitted(owner, actor, filed, new Date());
  const draft = await createDraft(owner, actor, { month, employees });
  return { company, records, submissionId: submission.id, draftId: draft.id };
}

async function verifyCodes(owner: Owner, records: readonly { readonly number: string }[]): Promise<string[]> {
  const numbers = records.map(({ number }) => number);
  const { rows } = await owner.query<{ verify_code: string }>(
    'SELECT verify_code FROM issued_number WHERE number = ANY($1)',
    [numbers],
  );
  return rows.map((row) => row.verify_code);
}

/** A line too short, a stranger, and somebody missing. */
function faultyFile(company: Company): UploadedFile {
  const [first = '', second = ''] = fileOf(company).buffer.toString('latin1').split('\r\n');
  const stranger = `${second.slice(0, 32)}990101000009${second.slice(44)}`;
  return textFile(
    `${'nama-fail-yang-amat-panjang-'.repeat(4)}.txt`,
    [first.slice(0, 230), second, stranger, ''].join('\r\n'),
  );
}

/** Sends a form of a page as a browser without script does after the session ended. @returns the address of what was kept */
async function keepForm(page: Page, of: string): Promise<string> {
  const response = await page.request.post(`/employer/login/kept?next=${encodeURIComponent(of)}`, {
    headers: { Origin: portalOrigin() },
    multipart: { typed: 'Ujian' },
    maxRedirects: 0,
  });
  return new URL(response.headers().location ?? '', portalOrigin()).searchParams.get('next') ?? '';
}

/** Sends a file as the upload page does. @returns the address of its check */
async function upload(page: Page, { month }: Company, file: UploadedFile): Promise<string> {
  const response = await page.request.post('/api/text-files', {
    headers: { Accept: 'application/json', Origin: portalOrigin() },
    multipart: { month, schemes: 'combined', size: String(file.buffer.length), file },
  });
  const answer = (await response.json()) as { location?: string };
  expect(answer.location, JSON.stringify(answer)).toBeTruthy();
  return answer.location ?? '';
}

/** Presses the first button of the content, which the empty form refuses. */
async function submitEmpty(page: Page): Promise<void> {
  await page.getByRole('main').locator('form[novalidate] button[type=submit]:visible').first().click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
}

async function askForCode(page: Page, owner: Owner): Promise<void> {
  const { email } = await createUser(owner);
  await page.getByRole('main').getByRole('textbox').fill(email);
  await page.getByRole('main').locator('form button[type=submit]').click();
  await page.waitForURL(/\/code$/);
}

async function checkSomeFile(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.locator('input[type=file]').setInputFiles(textFile('salah.txt', 'ini bukan fail caruman\r\n'));
  await main.locator('form button[type=submit]').click();
  await expect(main.getByRole('heading', { level: 2 }).nth(1)).toBeVisible();
}

async function typeNonsense(page: Page): Promise<void> {
  const wage = page.getByRole('main').locator('input[inputmode=decimal]').first();
  await wage.fill('tiga ribu');
  await wage.blur();
  await expect(wage).toHaveAttribute('aria-invalid', 'true');
}
