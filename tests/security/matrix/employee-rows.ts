import { dateInMalaysia } from '@/lib/core/calendar';
import { headingOf, SHEET_FIELDS } from '@/lib/employees/sheet-columns';
import { addCaseEmployee, type TestCase } from '@/tests/factories/cases';
import { addSheetRow } from '@/tests/factories/sheets';
import type { FormBrowser } from '@/tests/setup/form-browser';
import { forApplicant, forApplicantScripts } from './persons';
import type { ActionRow, Posted, RouteRow } from './rows';
import type { Belongings, World } from './world';

const EMPLOYEES = '/employer/registration/[caseId]/employees';
const API = '/api/cases/[caseId]/employees';
const AUDIT = ['audit_event', 'audit_chain'];

function ofCase({ caseId }: Pick<TestCase, 'caseId'>, page = ''): string {
  return `/employer/registration/${caseId}/employees${page}`;
}

function apiOf({ cases }: Belongings, path: string): string {
  return `/api/cases/${cases.draft.caseId}/employees${path}`;
}

function page(path: (things: Belongings) => string): RouteRow {
  return { access: forApplicant('ok'), at: (things) => ofCase(things.cases.draft, path(things)) };
}

/** The pages of the employees of a case: its applicant's, and for everybody else not there. */
export const EMPLOYEE_PAGES: Readonly<Record<string, RouteRow>> = {
  [EMPLOYEES]: page(() => ''),
  [`${EMPLOYEES}/local/new`]: page(() => '/local/new'),
  [`${EMPLOYEES}/local/[employeeId]`]: page(({ cases }) => `/local/${cases.employeeId}`),
  [`${EMPLOYEES}/foreign/new`]: page(() => '/foreign/new'),
  [`${EMPLOYEES}/foreign/[employeeId]`]: page(({ cases }) => `/foreign/${cases.foreignerId}`),
  [`${EMPLOYEES}/[employeeId]/remove`]: page(({ cases }) => `/${cases.employeeId}/remove`),
  [`${EMPLOYEES}/sheet`]: page(() => '/sheet'),
  [`${EMPLOYEES}/sheet/[sheetId]`]: page(({ cases }) => `/sheet/${cases.sheetId}`),
};

export const EMPLOYEE_HANDLERS: Readonly<Record<string, RouteRow>> = {
  [`GET ${API}/sheet/template.csv`]: {
    access: forApplicantScripts('ok'),
    at: (things) => apiOf(things, '/sheet/template.csv'),
  },
  [`GET ${API}/sheet/template.xlsx`]: {
    access: forApplicantScripts('ok'),
    at: (things) => apiOf(things, '/sheet/template.xlsx'),
  },
  [`GET ${API}/sheet/[sheetId]/rows.csv`]: {
    access: forApplicantScripts('ok'),
    at: (things) => apiOf(things, `/sheet/${things.cases.sheetId}/rows.csv`),
  },
  [`POST ${API}/sheet`]: {
    access: forApplicantScripts('ok'),
    at: (things) => apiOf(things, '/sheet'),
    send: (browser, { things }) => sendFile(browser, apiOf(things, '/sheet'), 'pekerja.csv', SHEET),
    done: /\/employees\/sheet\/[0-9a-f-]{36}$/,
    writes: ['employee_sheet', 'employee_sheet_row'],
  },
  [`POST ${API}/[employeeId]/kin-form`]: {
    access: forApplicantScripts('ok'),
    at: (things) => apiOf(things, `/${things.cases.foreignerId}/kin-form`),
    send: (browser, { things }) =>
      sendFile(browser, apiOf(things, `/${things.cases.foreignerId}/kin-form`), 'waris.png', PIXEL),
    done: /\/foreign\/[0-9a-f-]{36}\?saved=form$/,
    writes: [...AUDIT, 'document', 'case_employee'],
  },
};

const ACTIONS = 'app/employer/registration/[caseId]/employees/actions.ts';
const SHEET_ACTIONS = 'app/employer/registration/[caseId]/employees/sheet/actions.ts';

export const EMPLOYEE_ACTIONS: Readonly<Record<string, ActionRow>> = {
  [`${ACTIONS}#saveLocal`]: {
    access: forApplicant('ok'),
    post: async ({ newDraftCase }) => posted((await newDraftCase()).made, '/local/new', localFields()),
    done: /\/employees$/,
    writes: true,
  },
  [`${ACTIONS}#saveForeign`]: {
    access: forApplicant('ok'),
    post: async ({ newDraftCase }) => posted((await newDraftCase()).made, '/foreign/new', foreignFields()),
    done: /\/foreign\/[0-9a-f-]{36}\?saved=1&at=\d+$/,
    writes: true,
  },
  [`${ACTIONS}#remove`]: {
    access: forApplicant('ok'),
    post: async ({ owner, newDraftCase }) => {
      const { made } = await newDraftCase();
      const employeeId = await addCaseEmployee(owner, made);
      return posted(made, `/${employeeId}/remove`, { employeeId, version: '1' });
    },
    done: /\/employees$/,
    writes: true,
  },
  [`${SHEET_ACTIONS}#addSheet`]: {
    access: forApplicant('ok'),
    post: (world) => ofSheet(world, { terms: 'on' }),
    done: /\/employees\/sheet\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${SHEET_ACTIONS}#layAside`]: {
    access: forApplicant('ok'),
    post: (world) => ofSheet(world),
    done: /\/employees\/sheet$/,
    writes: true,
  },
};

function posted(made: TestCase, path: string, fields: Readonly<Record<string, string>>): Posted {
  return { at: ofCase(made, path), fields: { caseId: made.caseId, ...fields } };
}

async function ofSheet({ owner, newDraftCase }: World, more: Readonly<Record<string, string>> = {}): Promise<Posted> {
  const { made } = await newDraftCase();
  const sheetId = await addSheetRow(owner, made, { ...EMPTY, ...LOCAL, employedFrom: today().join('/') });
  return posted(made, `/sheet/${sheetId}`, { sheetId, ...more });
}

const EMPTY = Object.fromEntries(SHEET_FIELDS.map((field) => [field, '']));
const LOCAL = {
  icNumber: '900505101235',
  name: 'PEKERJA BIN CALON',
  sex: 'male',
  residency: 'citizen',
  occupation: 'Kerani',
  wage: '2500.00',
};
const BOXES = { step: 'save', isNew: 'on', factsConfirmed: 'on', terms: 'on' };

/** The day of the test in Malaysia: day, month, year. */
function today(years = 0): [string, string, string] {
  const [year = '', month = '', day = ''] = dateInMalaysia(new Date()).split('-');
  // The 28th is in every month of every year.
  return [years === 0 ? day : '28', month, String(Number(year) + years)];
}

function day(name: string, [date, month, year]: readonly [string, string, string]): Record<string, string> {
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

function localFields(): Record<string, string> {
  return { ...BOXES, ...LOCAL, ...day('employedFrom', today()), ...day('birthDate', ['05', '05', '1990']) };
}

function foreignFields(): Record<string, string> {
  return {
    ...BOXES,
    name: 'PEKERJA ASING CALON',
    sex: 'female',
    nationality: 'ID',
    passport: 'B7654321',
    occupation: 'Pekerja am',
    wage: '1700.00',
    passKind: 'plks',
    passNumber: 'PL 1',
    kinName: 'WARIS',
    kinRelation: 'father',
    kinIdentity: '3201',
    kinNationality: 'ID',
    kinPhone: '0123456789',
    kinAddress: 'Jalan Satu',
    ...day('employedFrom', today()),
    ...day('birthDate', ['01', '02', '1995']),
    ...day('passportUntil', today(3)),
    ...day('passUntil', today(1)),
    ...day('kinBirthDate', ['01', '01', '1960']),
  };
}

const SHEET = Buffer.from(
  `${SHEET_FIELDS.map((field) => headingOf(field, 'ms')).join(',')}\r\n900505101237,CALON BIN FAIL,,,Warganegara,,,Kerani,2500.00,01/11/2026\r\n`,
);

/** A picture of one point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function sendFile(browser: FormBrowser, path: string, name: string, content: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  return browser.send(path, { method: 'POST', body: form, headers: { Origin: browser.origin } });
}
