import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { KeptMail } from '@/lib/mail/mailbox';
import { portalOrigin } from './portal-test';

/** Follows a download link and returns what came. */
export async function download(page: Page, link: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Downloads a record's PDF and looks whether it is one. */
export async function expectPdf(page: Page, link: string): Promise<void> {
  const { name, bytes } = await download(page, link);
  expect(name).toMatch(/\.pdf$/);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.subarray(-1_024).toString('latin1')).toContain('%%EOF');
}

/** The mail to an address with these words in it, once it is there. */
export async function mailWith(email: string, words: string): Promise<KeptMail> {
  let found: KeptMail | undefined;
  await expect
    .poll(async () => {
      const response = await fetch(`${portalOrigin()}/dev/mailbox.json?to=${encodeURIComponent(email)}`);
      found = ((await response.json()) as KeptMail[]).find(({ text }) => text.includes(words));
      return found !== undefined;
    })
    .toBe(true);
  return found as KeptMail;
}
