/**
 * Who may do what: the one table of everything the portal answers to. What the build has and this table has not fails
 * the test, and so does the reverse (docs/decisions/access-matrix.md).
 */
import { newAddress } from '@/tests/factories/codes';
import { CORRECTION_ACTIONS, CORRECTION_PAGES } from './correction-rows';
import { DOCUMENT_ACTIONS, DOCUMENT_HANDLERS, DOCUMENT_PAGES } from './document-rows';
import { EMPLOYEE_ACTIONS, EMPLOYEE_HANDLERS, EMPLOYEE_PAGES } from './employee-rows';
import { OFFICE_ACTIONS, OFFICE_HANDLERS, OFFICE_PAGES } from './office-rows';
import { everybody, forEmployers, forScripts, forUsers } from './persons';
import { REGISTRATION_ACTIONS, REGISTRATION_PAGES } from './registration-rows';
import {
  type ActionRow,
  codeOfAnother,
  confirmationKey,
  draftOfB,
  fileOfB,
  ofRecord,
  ofSubmission,
  type RouteRow,
  raise,
  sendMonth,
  sessionOfB,
  signOutOfNextAuth,
} from './rows';

const EVERYBODY = everybody('ok');
const SIGNED_IN = forUsers('ok', 'ok', 'ok', 'ok');
const OWN = forEmployers('ok', 'ok');
const OF_B = forEmployers('not-found', 'ok');
const DATA_OF_B = forScripts('not-found', 'ok');

/** Who may change drafts and send files, and who may confirm: of B's things, and of their own. */
const PREPARERS_OF_B = forEmployers(['not-found', 'not-found', '403'], ['ok', 'ok', '403']);
const CONFIRMERS_OF_B = forEmployers(['not-found', '403', '403'], ['ok', '403', '403']);
const PREPARERS = forEmployers(['ok', 'ok', '403'], ['ok', 'ok', '403']);

const DOWNLOAD = ['audit_event', 'audit_chain'];
const UPLOAD = [...DOWNLOAD, 'text_file', 'text_file_fault', 'submission', 'contribution_line'];

const MONTH = '/employer/contributions/months/[month]';
const SUBMISSION = '/employer/contributions/[submissionId]';

export const PAGES: Readonly<Record<string, RouteRow>> = {
  '/': { access: EVERYBODY },
  '/check-file': { access: EVERYBODY },
  '/guides': { access: EVERYBODY },
  '/status': { access: EVERYBODY },
  '/verify': { access: EVERYBODY },
  '/verify/[code]': { access: EVERYBODY, at: (b) => `/verify/${b.verifyCode}`, open: true },
  '/_not-found': { access: everybody('not-found') },
  '/_global-error': { access: everybody('not-found') },
  '/dev/components': { access: EVERYBODY },
  '/dev/mailbox': { access: EVERYBODY, open: true },
  '/employer/login': { access: EVERYBODY },
  '/employer/login/code': { access: EVERYBODY },
  '/employer/choose': { access: SIGNED_IN },
  '/employer': { access: OWN },
  '/employer/account': { access: OWN },
  '/employer/contributions': { access: OWN },
  '/employer/contributions/pending': { access: OWN },
  [MONTH]: { access: OWN, at: (b) => `/employer/contributions/months/${b.month}` },
  [`${MONTH}/text-file`]: {
    access: forEmployers(['ok', 'ok', 'elsewhere'], ['ok', 'ok', 'elsewhere']),
    at: (b) => `/employer/contributions/months/${b.month}/text-file`,
  },
  '/employer/contributions/files/[fileId]': { access: OF_B, at: (b) => `/employer/contributions/files/${b.fileId}` },
  [`${SUBMISSION}/review`]: { access: OF_B, at: (b) => ofSubmission(b.draft, 'review') },
  [`${SUBMISSION}/confirm`]: {
    access: forEmployers('not-found', ['ok', 'elsewhere', 'elsewhere']),
    at: (b) => ofSubmission(b.draft, 'confirm?version=1'),
  },
  [`${SUBMISSION}/discard`]: {
    access: forEmployers('not-found', ['ok', 'ok', 'not-found']),
    at: (b) => ofSubmission(b.draft, 'discard'),
  },
  [`${SUBMISSION}/done`]: { access: OF_B, at: (b) => ofSubmission(b.filed, 'done') },
  [`${SUBMISSION}/wages`]: {
    access: forEmployers('not-found', ['ok', 'ok', 'elsewhere']),
    at: (b) => ofSubmission(b.draft, 'wages'),
  },
  [`${SUBMISSION}/wages/[employeeId]`]: { access: OF_B, at: (b) => ofSubmission(b.draft, `wages/${b.employeeId}`) },
  // Whoever is signed in is told at least that there is no such form of theirs.
  '/employer/kept/[formId]': { access: SIGNED_IN, at: (b) => `/employer/kept/${b.keptFormId}` },
  '/employer/cases': { access: OWN },
  '/employer/papers': { access: OWN },
  '/employer/records': { access: OWN },
  '/employer/records/acr': { access: OWN },
  '/employer/records/acr/[recordId]': { access: OF_B, at: (b) => ofRecord(b.acr) },
  '/employer/records/acr/[recordId]/lines/[employeeId]': { access: OF_B, at: (b) => ofRecord(b.acr, b.employeeId) },
  '/employer/records/ecr': { access: OWN },
  '/employer/records/ecr/[recordId]': { access: OF_B, at: (b) => ofRecord(b.ecr) },
  '/employer/records/ecr/[recordId]/lines/[employeeId]': { access: OF_B, at: (b) => ofRecord(b.ecr, b.employeeId) },
  '/employer/records/payments': { access: OWN },
  ...CORRECTION_PAGES,
  ...REGISTRATION_PAGES,
  ...DOCUMENT_PAGES,
  ...EMPLOYEE_PAGES,
  ...OFFICE_PAGES,
};

/** A session of anybody, ended or not, says for whom a form is kept; nobody is led to the sign-in page without. */
function keeperRow(door: 'employer' | 'staff', done: RegExp): RouteRow {
  return {
    access: { ...EVERYBODY, anonymous: 'to-login' },
    send: (browser) => browser.post(`/${door}/login/kept?next=%2F${door}`, { typed: 'Ujian' }),
    done,
    writes: ['kept_form'],
  };
}

/** A handler answers to the methods that have a row, and to no other. */
export const HANDLERS: Readonly<Record<string, RouteRow>> = {
  'GET /icon.svg': { access: EVERYBODY },
  'GET /robots.txt': { access: EVERYBODY },
  'GET /check-file/example.txt': { access: EVERYBODY },
  'GET /dev/mailbox.json': { access: EVERYBODY, open: true },
  'GET /api/health': { access: EVERYBODY },
  'GET /api/ready': { access: EVERYBODY },
  'GET /api/auth/[...nextauth]': { access: EVERYBODY, at: () => '/api/auth/session' },
  'POST /api/auth/[...nextauth]': {
    access: EVERYBODY,
    at: () => '/api/auth/signout',
    send: signOutOfNextAuth,
    done: /^\/employer\/login$/,
    writes: [...DOWNLOAD, 'session'],
  },
  'GET /api/session': { access: { ...EVERYBODY, anonymous: '401' } },
  'POST /api/session': {
    access: { ...EVERYBODY, anonymous: '401' },
    send: (browser) => browser.post('/api/session', {}),
  },
  'POST /employer/login/kept': keeperRow('employer', /^\/employer\/login\?next=%2Femployer%2Fkept%2F/),
  'POST /staff/login/kept': {
    ...keeperRow('staff', /^\/staff\/login\?next=%2Fstaff%2Fkept%2F/),
    access: { ...EVERYBODY, anonymous: 'to-staff-login' },
  },
  'GET /api/records/list.csv': { access: forScripts('ok', 'ok'), writes: DOWNLOAD },
  'GET /api/records/[recordId]/lines.csv': {
    access: DATA_OF_B,
    at: (b) => `/api/records/${b.acr.id}/lines.csv`,
    writes: DOWNLOAD,
  },
  'GET /api/records/[recordId]/pdf': { access: DATA_OF_B, at: (b) => `/api/records/${b.ecr.id}/pdf`, writes: DOWNLOAD },
  'GET /api/submissions/[submissionId]/text-file': {
    access: DATA_OF_B,
    at: (b) => `/api/submissions/${b.filed.id}/text-file`,
    writes: DOWNLOAD,
  },
  'GET /api/months/[month]/template': {
    access: forScripts('ok', 'ok'),
    at: (b) => `/api/months/${b.month}/template`,
    writes: DOWNLOAD,
  },
  'GET /api/text-files/[fileId]/faults': { access: DATA_OF_B, at: (b) => `/api/text-files/${b.fileId}/faults` },
  'GET /api/text-files/[fileId]/original': { access: DATA_OF_B, at: (b) => `/api/text-files/${b.fileId}/original` },
  'GET /api/text-files/[fileId]/status': { access: DATA_OF_B, at: (b) => `/api/text-files/${b.fileId}/status` },
  'POST /api/text-files': {
    access: forScripts(['ok', 'ok', '403'], ['ok', 'ok', '403']),
    send: sendMonth,
    writes: UPLOAD,
  },
  ...DOCUMENT_HANDLERS,
  ...EMPLOYEE_HANDLERS,
  ...OFFICE_HANDLERS,
};

const LOGIN = 'app/employer/login/actions.ts';
const ACCOUNT = 'app/employer/(portal)/account/actions.ts';
const DRAFT = 'app/employer/(portal)/contributions/[submissionId]/actions.ts';
const WAGES = 'app/employer/(portal)/contributions/[submissionId]/wages/actions.ts';
const FILE = 'app/employer/(portal)/contributions/files/[fileId]/actions.ts';

export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  'app/actions.ts#setLanguage': {
    access: EVERYBODY,
    alone: true,
    post: () => ({ at: '/', fields: { language: 'en' } }),
    done: /^\/$/,
    writes: false,
  },
  [`${LOGIN}#ask`]: {
    access: EVERYBODY,
    post: () => ({ at: '/employer/login', fields: { email: newAddress(), next: '' } }),
    done: /^\/employer\/login\/code$/,
    writes: true,
  },
  // Only the browser that asked may type a code or ask for another (SEC-OTP-3); none of these did.
  [`${LOGIN}#enter`]: {
    access: everybody('refused'),
    post: codeOfAnother,
    done: /^\/employer$/,
    writes: true,
  },
  [`${LOGIN}#askForAnother`]: {
    access: everybody('refused'),
    post: () => ({ at: '/employer/login/code', fields: { next: '' } }),
    done: /^\/employer\/login\/code/,
    writes: true,
  },
  [`${LOGIN}#signOut`]: {
    access: EVERYBODY,
    alone: true,
    post: () => ({ at: '/employer/login', fields: {} }),
    done: /^\/employer\/login\?signed-out=1$/,
    writes: false,
  },
  [`${ACCOUNT}#saveLanguage`]: {
    access: SIGNED_IN,
    alone: true,
    post: () => ({ at: '/employer/account', fields: { language: 'en' } }),
    done: /\?done=language$/,
    writes: false,
  },
  [`${ACCOUNT}#endOneSession`]: {
    // It is the owner's own session.
    access: { ...forUsers('not-found', 'not-found', 'not-found', 'not-found'), 'b-owner': 'ok' },
    alone: true,
    post: sessionOfB,
    done: /\?done=session$/,
    writes: true,
  },
  [`${ACCOUNT}#signOutEverywhere`]: {
    access: SIGNED_IN,
    alone: true,
    post: () => ({ at: '/employer/account', fields: {} }),
    done: /\?signed-out=1$/,
    writes: true,
  },
  'app/employer/choose/actions.ts#choose': {
    access: forUsers('not-found', 'not-found', 'not-found', 'ok'),
    post: ({ b }) => ({ at: '/employer/choose', fields: { employerId: b.employer.id, next: '' } }),
    done: /^\/employer$/,
    writes: true,
  },
  [`${DRAFT}#declare`]: {
    access: CONFIRMERS_OF_B,
    post: (world) => draftOfB(world, 'review', () => ({ declared: 'on' })),
    done: /\/confirm\?version=1$/,
    writes: false,
  },
  [`${DRAFT}#confirm`]: {
    access: CONFIRMERS_OF_B,
    post: (world) => draftOfB(world, 'confirm', confirmationKey),
    done: /\/done$/,
    writes: true,
  },
  [`${DRAFT}#discard`]: {
    access: PREPARERS_OF_B,
    post: (world) => draftOfB(world, 'discard', () => ({})),
    done: /\/contributions\/months\//,
    writes: true,
  },
  [`${WAGES}#openWages`]: {
    access: PREPARERS,
    post: ({ b, things }) => ({
      at: `/employer/contributions/months/${things.month}`,
      fields: { month: b.nextMonth(), schemes: 'combined' },
    }),
    done: /\/wages$/,
    writes: true,
  },
  [`${WAGES}#saveWageForm`]: {
    access: PREPARERS_OF_B,
    post: (world) => draftOfB(world, 'wages', raise),
    done: /\/wages\?/,
    writes: true,
  },
  [`${FILE}#goOn`]: {
    access: PREPARERS_OF_B,
    post: fileOfB,
    done: /\/review$/,
    writes: true,
  },
  // The guide's way on looks for the file first; for a file that is not there it leads to the months.
  [`${FILE}#goBack`]: {
    access: forEmployers('elsewhere', ['ok', 'ok', '403']),
    post: fileOfB,
    done: /\/contributions\/months\//,
    writes: true,
  },
  [`${FILE}#discardFile`]: {
    access: PREPARERS_OF_B,
    post: fileOfB,
    done: /\/contributions\/months\//,
    writes: true,
  },
  ...REGISTRATION_ACTIONS,
  ...DOCUMENT_ACTIONS,
  ...EMPLOYEE_ACTIONS,
  ...CORRECTION_ACTIONS,
  ...OFFICE_ACTIONS,
};
