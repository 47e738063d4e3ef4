import { expect, type Page } from '@playwright/test';
import { newId } from '@/lib/db/new-id';
import { createCase, createStaff, sendCase } from '../../factories/cases';
import { createUser } from '../../factories/employers';
import { insertRow, type Owner } from '../../factories/owner';
import { filedCompany, type Place } from './furnished';
import { askedCase, reviewedCase } from './furnished-cases';
import { signInAs } from './portal-test';

/** The doors of the office for somebody whose authenticator is not set up yet. */
export async function officeDoors(owner: Owner, page: Page): Promise<Place[]> {
  const { user } = await createStaff(owner);
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: user.id } });
  return [
    { kind: 'authenticator', path: '/staff/login/authenticator' },
    { kind: 'authenticator', path: '/staff/login/authenticator', prepare: beginEnrolment },
    { kind: 'authenticator', path: '/staff/login/authenticator', prepare: typeNoCode },
  ];
}

/** Every page of the office. */
export async function officePlaces(owner: Owner, page: Page): Promise<Place[]> {
  const { actor } = await createStaff(owner);
  const { company, records } = await filedCompany(owner);
  const [acr, ecr] = records;
  const reviewed = await reviewedCase(owner, actor, page);
  const applicant = (await createUser(owner)).id;
  const asked = await askedCase(owner, applicant, actor);
  const untouched = await sendCase(owner, await createCase(owner, { openedBy: applicant }));
  await signInAs(owner, page.context(), { actor });
  const employer = `/staff/employers/${company.employer.id}`;
  return [
    { kind: 'queue', path: '/staff' },
    { kind: 'queue', path: '/staff?kind=fclb_appeal' },
    { kind: 'review', path: `/staff/cases/${reviewed.caseId}`, prepare: askNothing },
    { kind: 'asked', path: `/staff/cases/${asked.caseId}?done=query` },
    { kind: 'untouched', path: `/staff/cases/${untouched.caseId}` },
    { kind: 'search', path: '/staff/search' },
    { kind: 'search', path: '/staff/search', prepare: searchForMany },
    { kind: 'search', path: '/staff/search', prepare: searchForNothing },
    { kind: 'employer', path: employer },
    { kind: 'employer', path: `${employer}?part=letters` },
    { kind: 'employer', path: `${employer}?part=people` },
    { kind: 'employer', path: `${employer}?part=submissions` },
    { kind: 'employer', path: `${employer}?part=records` },
    { kind: 'employer', path: `${employer}?part=payments` },
    { kind: 'employer', path: `${employer}?part=activity` },
    { kind: 'employee', path: `${employer}/people/${company.employees[0]?.id}?saved=1` },
    { kind: 'employee', path: `${employer}/people/${company.employees[0]?.id}`, prepare: saveNoPension },
    { kind: 'acr', path: `/staff/records/${acr?.id}` },
    { kind: 'line', path: `/staff/records/${ecr?.id}/lines/${company.employees[0]?.id}` },
    { kind: 'not-found', path: '/staff/cases/tiada' },
  ];
}

/** The settings for somebody who may change them: nothing proposed, and a proposal of somebody else. */
export async function settingPlaces(owner: Owner, page: Page): Promise<Place[]> {
  const { actor } = await createStaff(owner, 'supervisor');
  await signInAs(owner, page.context(), { actor });
  const other = await createStaff(owner, 'supervisor');
  const proposeOne = async () => {
    await insertRow(owner, 'setting_change', {
      id: newId(),
      key: 'automatic-approval',
      value: JSON.stringify(true),
      reason: 'Ujian.',
      proposed_by: other.user.id,
      proposed_at: new Date(),
    });
    await page.reload();
  };
  await dropProposals(owner);
  return [
    { kind: 'settings', path: '/staff/settings', prepare: proposeWithoutReason },
    { kind: 'settings', path: '/staff/settings', prepare: proposeOne },
  ];
}

/** What is open is dropped: it stays in the history. */
export async function dropProposals(owner: Owner): Promise<void> {
  await owner.query('UPDATE setting_change SET dropped_at = now() WHERE agreed_at IS NULL AND dropped_at IS NULL');
}

async function beginEnrolment(page: Page): Promise<void> {
  await page.getByRole('main').locator('form button[type=submit]').first().click();
  await expect(page.getByRole('img').last()).toBeVisible();
}

async function typeNoCode(page: Page): Promise<void> {
  await page.getByRole('main').locator('form[novalidate] button[type=submit]').first().click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
}

async function askNothing(page: Page): Promise<void> {
  const ways = page.locator('details.decision');
  await ways.nth(1).locator('summary').click();
  await ways.nth(2).locator('summary').click();
  await ways.nth(1).locator('button[type=submit]').click();
  await expect(ways.nth(1).getByRole('alert')).toBeVisible();
}

async function saveNoPension(page: Page): Promise<void> {
  await page.getByRole('main').locator('form[novalidate] button[type=submit]').last().click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
}

async function searchForMany(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').fill('Kumpulan Perkilangan');
  await page.getByRole('main').locator('form button[type=submit]').click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible();
}

async function searchForNothing(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').fill('Tiada Sesiapa Di Sini');
  await page.getByRole('main').locator('form button[type=submit]').click();
  await expect(page.getByRole('main').getByRole('status')).toBeVisible();
}

async function proposeWithoutReason(page: Page): Promise<void> {
  await page.getByRole('main').locator('form[novalidate] button[type=submit]').click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
}
