import { dropProposals, settingPlaces } from './support/office-places';
import { test, useLanguage } from './support/portal-test';
import { visitPlaces } from './support/visit-places';

// What is proposed is everybody's: both languages one after the other.
test.describe.configure({ timeout: 300_000 });
test.afterAll(({ owner }) => dropProposals(owner));

for (const language of ['ms', 'en'] as const) {
  test(`the settings of the office (${language})`, async ({ page, owner, context }) => {
    await useLanguage(context, language);
    await visitPlaces(page, await settingPlaces(owner, page), language);
  });
}
