import { expect, type Page } from '@playwright/test';
import { addMember, createUser } from '../factories/employers';
import type { Owner } from '../factories/owner';
import { createDraft } from '../factories/submissions';
import type { Company } from './support/company';
import { signInAs, test } from './support/portal-test';
import { declare, inMalay } from './support/steps';

test('two tabs confirm: one submission, and the second says who sent it', async ({
  page,
  context,
  owner,
  signedIn,
}) => {
  const company = await signedIn();
  await openConfirm(page, owner, company);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expectDone(page, company);
  await other.getByRole('button', { name: 'Sahkan' }).click();
  await expect(
    other.getByRole('alert').filter({ hasText: 'Caruman ini sudah dihantar oleh Orang Ujian' }),
  ).toBeVisible();
  expect(await recordsOf(owner, company)).toEqual(['acr', 'ecr']);
});

test('a colleague who confirms later is told the same', async ({ page, browser, owner, signedIn }) => {
  const company = await signedIn();
  await openConfirm(page, owner, company);
  const context = await browser.newContext();
  const colleague = await addMember(
    owner,
    company.employer,
    await createUser(owner, { name: 'Rakan Sekerja' }),
    'approver',
  );
  await signInAs(owner, context, { actor: colleague });
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Sahkan' }).click();
  await expectDone(other, company);
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'sudah dihantar oleh Rakan Sekerja' })).toBeVisible();
  expect(await recordsOf(owner, company)).toEqual(['acr', 'ecr']);
  await context.close();
});

test('Back after Sahkan changes nothing', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  await openConfirm(page, owner, company);
  await page.getByRole('button', { name: 'Sahkan' }).click();
  await expectDone(page, company);
  const numbers = await page.getByRole('definition').locator('strong').allTextContents();
  await page.goBack();
  const again = page.getByRole('button', { name: 'Sahkan' });
  await expect(again.or(page.getByRole('heading', { name: /sudah dihantar$/ })).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expectDone(page, company);
  expect(await page.getByRole('definition').locator('strong').allTextContents()).toEqual(numbers);
  expect(await recordsOf(owner, company)).toEqual(['acr', 'ecr']);
});

test('a draft is thrown away only after it was asked', async ({ page, owner, signedIn }) => {
  const company = await signedIn();
  await createDraft(owner, company.actor, company);
  await page.goto(`/employer/contributions/months/${company.month}`);
  await page.getByRole('link', { name: 'Buang draf ini' }).click();
  await expect(page.getByRole('heading', { name: `Buang draf ${inMalay(company.month)}?` })).toBeVisible();
  await page.getByRole('button', { name: 'Buang draf ini' }).click();
  await expect(page.getByRole('heading', { name: `Caruman ${inMalay(company.month)}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Draf', exact: true })).toHaveCount(0);
});

async function openConfirm(page: Page, owner: Owner, company: Company): Promise<void> {
  const { id } = await createDraft(owner, company.actor, company);
  await page.goto(`/employer/contributions/${id}/review`);
  await declare(page);
}

async function expectDone(page: Page, { month }: Company): Promise<void> {
  await expect(page.getByRole('heading', { name: `Caruman ${inMalay(month)} sudah dihantar` })).toBeVisible();
}

async function recordsOf(owner: Owner, { employer }: Company): Promise<string[]> {
  const { rows } = await owner.query<{ kind: string }>(
    'SELECT kind FROM contribution_record WHERE employer_id = $1 ORDER BY kind',
    [employer.id],
  );
  return rows.map(({ kind }) => kind);
}
