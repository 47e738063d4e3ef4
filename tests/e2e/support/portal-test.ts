import { type BrowserContext, test as base } from '@playwright/test';
import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import type { Language } from '@/lib/i18n/language';
import type { Owner } from '../../factories/owner';
import { createSession } from '../../factories/sessions';
import { openOwner } from '../../setup/owner';
import { type Company, type CompanyTraits, createCompany } from './company';

interface Fixtures {
  /** Makes an employer that only this test uses, with somebody who acts for it. */
  readonly newCompany: (traits?: CompanyTraits) => Promise<Company>;
  /** Makes one and signs the browser of the test in for it, without the pages of sign-in. */
  readonly signedIn: (traits?: CompanyTraits) => Promise<Company>;
}

interface WorkerFixtures {
  readonly owner: Owner;
}

/** A browser test: its own employer and its own data, so that tests run side by side. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  owner: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      const owner = openOwner(process.env.PORTAL_OWNER_URL ?? '');
      await use(owner);
      await owner.end();
    },
    { scope: 'worker' },
  ],
  newCompany: async ({ owner }, use) => use((traits) => createCompany(owner, traits)),
  signedIn: async ({ owner, context, newCompany }, use) =>
    use(async (traits) => {
      const company = await newCompany(traits);
      await signInAs(owner, context, company);
      return company;
    }),
});

/** The address at which the portal of this run is. */
export function portalOrigin(): string {
  return process.env.PORTAL_ORIGIN ?? '';
}

/** Gives a browser the session of somebody who signed in for their employer, or for the office with both factors. */
export async function signInAs(
  owner: Owner,
  context: BrowserContext,
  { actor }: { readonly actor: UserActor | EmployerActor | StaffActor },
): Promise<void> {
  const { token } = await createSession(owner, actor);
  await context.addCookies([{ name: 'portal-session', value: token, url: portalOrigin() }]);
}

/** Lets a browser show a language, as the switch at the top does. */
export async function useLanguage(context: BrowserContext, language: Language): Promise<void> {
  await context.addCookies([{ name: 'lang', value: language, url: portalOrigin() }]);
}
