import { choicePlaces, emptyPlaces, furnishedPlaces, publicPlaces } from './support/furnished';
import { officeDoors, officePlaces } from './support/office-places';
import { test, useLanguage } from './support/portal-test';
import { registrationPlaces } from './support/registration-places';
import { visitPlaces } from './support/visit-places';

test.describe.configure({ timeout: 600_000 });
test.beforeEach(({ context }) => useLanguage(context, 'en'));

test('pages for everybody', async ({ page, owner }) => {
  await visitPlaces(page, await publicPlaces(owner), 'en');
});

test('pages of an employer with everything', async ({ page, owner }) => {
  await visitPlaces(page, await furnishedPlaces(owner, page), 'en');
});

test('pages with nothing on them yet', async ({ page, owner }) => {
  await visitPlaces(page, await emptyPlaces(owner, page), 'en');
});

test('choosing an employer', async ({ page, owner }) => {
  await visitPlaces(page, await choicePlaces(owner, page), 'en');
});

test('pages of a registration', async ({ page, owner }) => {
  await visitPlaces(page, await registrationPlaces(owner, page), 'en');
});

test('the doors of the office', async ({ page, owner }) => {
  await visitPlaces(page, await officeDoors(owner, page), 'en');
});

test('pages of the office', async ({ page, owner }) => {
  await visitPlaces(page, await officePlaces(owner, page), 'en');
});
