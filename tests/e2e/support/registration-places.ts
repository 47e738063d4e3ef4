import { expect, type Page } from '@playwright/test';
import type { TestCase } from '../../factories/cases';
import type { Owner } from '../../factories/owner';
import type { Place } from './furnished';
import { type FurnishedCases, furnishCases } from './furnished-cases';

/** Every page of an applicant: of drafts empty and complete, and of cases that were sent, asked about and refused. */
export async function registrationPlaces(owner: Owner, page: Page): Promise<Place[]> {
  const cases = await furnishCases(owner, page);
  return [
    { kind: 'registrations', path: '/employer/registration' },
    ...formPlaces(cases),
    ...employeePlaces(cases),
    ...documentPlaces(cases),
    ...sendingPlaces(cases),
    ...correctionPlaces(cases),
  ];
}

function at({ caseId }: TestCase, page = ''): string {
  return `/employer/registration/${caseId}${page}`;
}

function formPlaces({ begun, household, draft }: FurnishedCases): Place[] {
  return [
    { kind: 'case', path: at(begun) },
    { kind: 'case', path: at(draft) },
    { kind: 'business', path: at(draft, '/business') },
    { kind: 'business', path: at(begun, '/business'), prepare: save },
    { kind: 'business', path: at(household, '/business') },
    { kind: 'details', path: at(begun, '/details'), prepare: saveElsewhere },
    { kind: 'details', path: at(household, '/details') },
    { kind: 'induction', path: at(begun, '/induction'), prepare: save },
  ];
}

function employeePlaces(cases: FurnishedCases): Place[] {
  const { begun, draft, sent, localId, foreignerId, sentForeignerId, sheetPath } = cases;
  return [
    { kind: 'employees', path: at(begun, '/employees') },
    { kind: 'employees', path: at(draft, '/employees') },
    { kind: 'new-local', path: at(draft, '/employees/local/new'), prepare: saveNobody },
    { kind: 'change-employee', path: at(draft, `/employees/local/${localId}`) },
    { kind: 'new-foreign', path: at(draft, '/employees/foreign/new'), prepare: saveNobody },
    { kind: 'change-employee', path: at(draft, `/employees/foreign/${foreignerId}`) },
    { kind: 'employees', path: at(sent, '/employees') },
    { kind: 'change-employee', path: at(sent, `/employees/foreign/${sentForeignerId}`) },
    { kind: 'remove-employee', path: at(draft, `/employees/${localId}/remove`) },
    { kind: 'sheet', path: at(draft, '/employees/sheet?refused=sheet.nothing') },
    { kind: 'sheet-check', path: sheetPath },
  ];
}

function documentPlaces({ begun, draft, asked, documentId }: FurnishedCases): Place[] {
  return [
    { kind: 'documents', path: at(begun, '/documents') },
    { kind: 'documents', path: at(asked, '/documents') },
    { kind: 'new-document', path: at(draft, '/documents/new'), prepare: insertNothing },
    { kind: 'remove-document', path: at(draft, `/documents/${documentId}/remove`) },
  ];
}

function sendingPlaces({ begun, draft, sent, asked, rejected }: FurnishedCases): Place[] {
  return [
    { kind: 'review-case', path: at(begun, '/review') },
    { kind: 'review-case', path: at(draft, '/review'), prepare: sendUndeclared },
    { kind: 'confirm-case', path: at(draft, '/review'), prepare: declare },
    { kind: 'discard-case', path: at(begun, '/discard') },
    { kind: 'done-case', path: at(sent, '/done') },
    { kind: 'case', path: at(sent) },
    { kind: 'withdraw-case', path: at(sent, '/withdraw') },
    { kind: 'case', path: at(asked) },
    { kind: 'case', path: at(rejected) },
  ];
}

function correctionPlaces({ draft, foreignerId, correction }: FurnishedCases): Place[] {
  const own = `/corrections/${correction.caseId}`;
  return [
    { kind: 'corrections', path: at(draft, '/corrections') },
    { kind: 'new-correction', path: at(draft, `/corrections/new?employee=${foreignerId}`), prepare: openNothing },
    { kind: 'correction', path: at(draft, own) },
    { kind: 'edit-correction', path: at(draft, `${own}/edit`) },
    { kind: 'discard-correction', path: at(draft, `${own}/discard`) },
  ];
}

async function save(page: Page): Promise<void> {
  await page.locator('button[name=press][value=continue]').last().click();
  await expect(alertOf(page)).toBeVisible();
}

/** With the address for letters too. */
async function saveElsewhere(page: Page): Promise<void> {
  await page.locator('input[name=mailSame]').uncheck();
  await save(page);
}

async function saveNobody(page: Page): Promise<void> {
  await page.locator('input[name=isNew]').check();
  await page.locator('button[name=step][value=save]').click();
  await expect(alertOf(page)).toBeVisible();
}

async function insertNothing(page: Page): Promise<void> {
  await page.locator('main form[enctype] button[type=submit]').click();
  await expect(alertOf(page)).toBeVisible();
}

async function openNothing(page: Page): Promise<void> {
  const form = page.locator('main form').filter({ has: page.locator('textarea') });
  await form.locator('button[type=submit]:visible').first().click();
  await expect(alertOf(page)).toBeVisible();
}

async function sendUndeclared(page: Page): Promise<void> {
  const form = page.locator('main form').filter({ has: page.locator('input[type=checkbox]') });
  await form.locator('button[type=submit]').click();
  await expect(alertOf(page)).toBeVisible();
}

async function declare(page: Page): Promise<void> {
  const form = page.locator('main form').filter({ has: page.locator('input[type=checkbox]') });
  await form.locator('input[type=checkbox]').check();
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/confirm\?stamp=/);
}

function alertOf(page: Page) {
  return page.getByRole('main').getByRole('alert').first();
}
