import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/portal-test';

test('the first stop leads past the header to the content', async ({ page, signedIn }) => {
  await signedIn();
  await page.goto('/employer');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Terus ke kandungan' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('MY SITES is reached by Tab, opens with Enter, leads on, and closes with Escape', async ({ page, signedIn }) => {
  await signedIn();
  await page.goto('/employer');
  const menu = page.locator('summary', { hasText: 'MY SITES' });
  await tabTo(page, menu);
  await expectVisibleFocus(menu);
  await page.keyboard.press('Enter');
  const sites = page.getByRole('navigation', { name: 'MY SITES' });
  const site = sites.getByRole('link', { name: 'Caruman' });
  await expect(site).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(site).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(sites.getByRole('link', { name: 'Pendaftaran' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(site).toBeFocused();
  await expectVisibleFocus(site);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Caruman', exact: true })).toBeVisible();
});

test('after a refusal the focus is on the summary, and its line leads to the field', async ({ page }) => {
  await page.goto('/employer/login');
  await page.getByLabel('E-mel').press('Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Ada yang perlu dibaiki' });
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('E-mel')).toBeFocused();
  await expectVisibleFocus(page.getByLabel('E-mel'));
});

test('each stop of the upload page shows where the keyboard is', async ({ page, signedIn }) => {
  const { month } = await signedIn();
  await page.goto(`/employer/contributions/months/${month}/text-file`);
  const file = page.getByLabel('Pilih Fail');
  await tabTo(page, file);
  // The control's own button is hidden; its frame shows the focus for it.
  await expectVisibleFocus(page.locator('.file-box'));
  await tabTo(page, page.getByRole('button', { name: 'Muat Naik' }));
  await expectVisibleFocus(page.getByRole('button', { name: 'Muat Naik' }));
});

const MOST_STOPS = 30;

/** Presses Tab until something has the focus, as often as a page's header may need. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, outlineWidth };
  });
  expect(outline).toEqual({ outlineStyle: 'solid', outlineWidth: '3px' });
}
