import { choicePlaces, emptyPlaces, furnishedPlaces, publicPlaces } from './support/furnished';
import { test, useLanguage } from './support/portal-test';
import { visitPlaces } from './support/visit-places';

test.describe.configure({ timeout: 600_000 });
test.beforeEach(({ context }) => useLanguage(context, 'ms'));

test('pages for everybody', async ({ page, owner }) => {
  await visitPlaces(page, await publicPlaces(owner), 'ms');
});

test('pages of an employer with everything', async ({ page, owner }) => {
  await visitPlaces(page, await furnishedPlaces(owner, page), 'ms');
});

test('pages with nothing on them yet', async ({ page, owner }) => {
  await visitPlaces(page, await emptyPlaces(owner, page), 'ms');
});

test('choosing an employer', async ({ page, owner }) => {
  await visitPlaces(page, await choicePlaces(owner, page), 'ms');
});
