import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import type { Language } from '@/lib/i18n/language';
import type { Place } from './furnished';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };
/** What the width may change; everything else was seen at 1280. */
const RULES_OF_WIDTH = [
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'heading-order',
  'landmark-one-main',
  'region',
  'label',
  'link-name',
  'button-name',
];
/** In the dark scheme everything has other colours. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const NARROWEST = { width: 320, height: 640 };
/** What the builder would send into the page each time, which takes longer than the look itself: it is there already. */
const NO_SOURCE = 'void 0';
/** What was right is not described. */
const VIOLATIONS_ONLY: axe.RunOptions = { resultTypes: ['violations'], preload: false };
/** A4 upright without its margins. */
const PAPER = { width: 688, height: 1000 };

/**
 * Opens every place: no violation that axe knows at 1280 px and, in the dark scheme, at 360 px; nothing wider than a screen
 * of 320 px or than a sheet of paper, the language said, one main heading, and no title that another page has too.
 */
export async function visitPlaces(page: Page, places: readonly Place[], language: Language): Promise<void> {
  const titles = new Map<string, string>();
  await page.addInitScript(axe.source);
  for (const place of places) {
    const name = place.prepare ? `${place.path} (${place.prepare.name})` : place.path;
    await test.step(name, async () => {
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(place.path);
      await place.prepare?.(page);
      await expect.soft(page.locator('html'), name).toHaveAttribute('lang', language);
      await expect.soft(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
      const title = await page.title();
      expect.soft(titles.get(title) ?? place.kind, `the title "${title}" of ${name}`).toBe(place.kind);
      titles.set(title, place.kind);
      await expectNoViolation(page, `${name}, 1280`);
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'dark' });
      await untilPainted(page);
      await expectNoViolation(page, `${name}, 360 dark`, (axe) =>
        axe.withRules([...RULES_OF_WIDTH, ...RULES_OF_COLOUR]),
      );
      await page.setViewportSize(NARROWEST);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${name} is wider than its screen`).toBeLessThanOrEqual(NARROWEST.width);
      await page.setViewportSize(PAPER);
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      const printed = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.emulateMedia({ media: 'screen' });
      expect.soft(printed, `${name} is wider than paper`).toBeLessThanOrEqual(PAPER.width);
    });
  }
}

const EVERY_RULE = (axe: AxeBuilder) => axe;

async function expectNoViolation(page: Page, name: string, choose = EVERY_RULE): Promise<void> {
  // No page of ours has a frame, and only for frames would axe open a second page each time.
  const builder = new AxeBuilder({ page, axeSource: NO_SOURCE }).setLegacyMode().options(VIOLATIONS_ONLY);
  const { violations } = await choose(builder).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, name).toEqual([]);
}

/** Until the new width and colours are on the screen. */
async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
