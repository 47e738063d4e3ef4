import { expect, type Page } from '@playwright/test';
import type { StaffActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { headingOf, SHEET_FIELDS } from '@/lib/employees/sheet-columns';
import { LONGEST_NAME } from '@/prisma/practice/names';
import {
  addCaseEmployee,
  addDocumentRow,
  addLetterRow,
  createCase,
  createStaff,
  moveCaseAs,
  sendCase,
  type TestCase,
} from '../../factories/cases';
import { addForeigner, createCorrection } from '../../factories/corrections';
import { createUser } from '../../factories/employers';
import { insertRow, type Owner } from '../../factories/owner';
import { COMPANY_DOCUMENTS, smallPdf } from '../../factories/registrations';
import { portalOrigin, signInAs } from './portal-test';

/** Cases of one applicant, who is signed in, in every state that a page shows differently. */
export interface FurnishedCases {
  /** A form half filled, and nobody in it. */
  readonly begun: TestCase;
  readonly household: TestCase;
  /** A draft that can be sent: people, documents, a sheet of employees with faults. */
  readonly draft: TestCase;
  readonly localId: string;
  readonly foreignerId: string;
  readonly documentId: string;
  readonly sheetPath: string;
  /** About the foreigner, and a draft itself. */
  readonly correction: TestCase;
  readonly sent: TestCase;
  readonly sentForeignerId: string;
  /** The office asked something, and both wrote. */
  readonly asked: TestCase;
  readonly rejected: TestCase;
}

const LONG_FORM_NAME = 'Kumpulan Perkilangan Elektronik dan Perkhidmatan Logistik Calon Semenanjung Malaysia Berhad';
const LONG_FILE_NAME = `${'salinan-sijil-yang-amat-panjang-'.repeat(4)}.pdf`;
const QUESTION =
  'Alamat dalam borang tidak sama dengan alamat dalam sijil.\nSila semak, dan muat naik sijil yang terkini.';

/** Furnishes them, and signs the browser in as their applicant. */
export async function furnishCases(owner: Owner, page: Page): Promise<FurnishedCases> {
  const openedBy = (await createUser(owner)).id;
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: openedBy } });
  const { actor } = await createStaff(owner);
  const begun = await createCase(owner, { openedBy, name: 'Syarikat Baru Mula Sdn. Bhd.' });
  await owner.query('UPDATE registration SET sub_entity = NULL, postcode = NULL WHERE case_id = $1', [begun.caseId]);
  const household = await createCase(owner, { openedBy, kind: 'new_domestic_employer', name: LONGEST_NAME });
  await owner.query(`UPDATE registration SET sub_entity = 'domestic_employer' WHERE case_id = $1`, [household.caseId]);
  const { made: draft, ...inDraft } = await completeDraft(owner, openedBy);
  const correction = await createCorrection(owner, draft, inDraft.foreignerId);
  return {
    begun,
    household,
    draft,
    ...inDraft,
    documentId: await sendDocument(page, draft),
    sheetPath: await sendSheet(page, draft),
    correction,
    ...(await sentCase(owner, openedBy)),
    asked: await askedCase(owner, openedBy, actor),
    rejected: await rejectedCase(owner, openedBy, actor),
  };
}

/** A case that an officer has opened, with findings of every outcome, people and documents. */
export async function reviewedCase(owner: Owner, officer: StaffActor, page: Page): Promise<TestCase> {
  const openedBy = (await createUser(owner)).id;
  await signInAs(owner, page.context(), { actor: { kind: 'user', userId: openedBy } });
  const { made, foreignerId } = await completeDraft(owner, openedBy);
  await sendDocument(page, made);
  const sent = await sendCase(owner, made);
  await addChecks(owner, made, foreignerId);
  await moveCaseAs(owner, made, officer, 'submitted', 'in_review');
  return sent;
}

/** A case whose applicant was asked about it, with the conversation. */
export async function askedCase(owner: Owner, openedBy: string, officer: StaffActor): Promise<TestCase> {
  const { made } = await completeDraft(owner, openedBy);
  const sent = await sendCase(owner, made);
  await addChecks(owner, made, '');
  await moveCaseAs(owner, made, officer, 'submitted', 'in_review');
  const unclear = await addDocumentRow(owner, made, { type: 'other', media_type: 'image/png', file_name: 'kabur.png' });
  await refuseDocument(owner, officer, unclear);
  await moveCaseAs(owner, made, officer, 'in_review', 'query');
  await write(owner, made, { side: 'staff', actor_id: officer.userId, message: QUESTION });
  await write(owner, made, { side: 'employer', actor_id: openedBy, message: 'Sijil baharu akan dimuat naik esok.' });
  return sent;
}

async function sentCase(owner: Owner, openedBy: string) {
  const { made, foreignerId: sentForeignerId } = await completeDraft(owner, openedBy);
  const sent = await sendCase(owner, made);
  await addLetterRow(owner, sent);
  return { sent, sentForeignerId };
}

async function rejectedCase(owner: Owner, openedBy: string, officer: StaffActor): Promise<TestCase> {
  const sent = await sendCase(owner, (await completeDraft(owner, openedBy)).made);
  await moveCaseAs(owner, sent, officer, 'submitted', 'in_review');
  await moveCaseAs(owner, sent, officer, 'in_review', 'rejected');
  await write(owner, sent, { side: 'staff', actor_id: officer.userId, message: QUESTION });
  return sent;
}

async function completeDraft(owner: Owner, openedBy: string) {
  const made = await createCase(owner, { openedBy, name: LONG_FORM_NAME });
  await owner.query(
    `UPDATE registration SET sub_entity = 'private_company', entity_item = 'private_limited', phone = '0312345678',
       email = 'calon@majikan.example', contact_name = 'Orang Hubungan', contact_phone = '0123456789', msic_section = 'G',
       msic_division = '47', first_employee_on = '2026-11-02', employee_count = 2, office_code = 'N01',
       induction_place = 'online' WHERE case_id = $1`,
    [made.caseId],
  );
  const localId = await addCaseEmployee(owner, made, { name: LONGEST_NAME });
  const foreignerId = await addForeigner(owner, made, { name: 'BUDI CALON' });
  for (const type of [...COMPANY_DOCUMENTS, 'passport_copy', 'pass_copy'])
    await addDocumentRow(owner, made, { type, file_name: LONG_FILE_NAME });
  const kinFormId = await addDocumentRow(owner, made, { type: 'kin_form', file_name: 'borang-waris.pdf' });
  await owner.query('UPDATE case_employee SET kin_document_id = $2 WHERE id = $1', [foreignerId, kinFormId]);
  return { made, localId, foreignerId };
}

async function addChecks(owner: Owner, made: TestCase, foreignerId: string): Promise<void> {
  const differs = [{ field: 'pass_until', declared: '2028-06-30', found: '2027-06-30' }];
  const late = { reason: 'late', facts: { firstOn: '2026-11-02', days: 40, limit: 30 } };
  const rows = [
    { code: 'brn_form', outcome: 'pass', details: {} },
    { code: 'documents', outcome: 'fail', details: { reason: 'documents_missing', facts: { count: 2 } } },
    { code: 'late_registration', outcome: 'look', details: late },
    { code: 'ssm_company', outcome: 'pending', details: { reason: 'waiting' } },
    {
      code: 'immigration_person',
      outcome: 'look',
      details: { reason: 'differs', facts: { fields: ['pass_until'] }, differs },
      subject: foreignerId,
    },
  ];
  const key = { employer_id: made.employerId, case_id: made.caseId, at: new Date() };
  for (const { details, ...row } of rows)
    await insertRow(owner, 'case_check', { ...key, ...row, details: JSON.stringify(details) });
}

async function write(owner: Owner, { employerId, caseId }: TestCase, said: Readonly<Record<string, string>>) {
  const { rows } = await owner.query<{ seq: number }>('SELECT max(seq) AS seq FROM case_event WHERE case_id = $1', [
    caseId,
  ]);
  const key = { employer_id: employerId, case_id: caseId, seq: (rows[0]?.seq ?? 0) + 1 };
  await insertRow(owner, 'case_event', { ...key, kind: 'message', at: new Date(), ...said });
}

/** Refuses a document as the office does with a query. */
async function refuseDocument(owner: Owner, officer: StaffActor, documentId: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.scope', 'staff', true), set_config('app.user_id', $1, true)`, [
      officer.userId,
    ]);
    await client.query(
      `UPDATE document SET state = 'refused', refused_reason = 'Gambar ini kabur.', version = version + 1 WHERE id = $1`,
      [documentId],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** Sends a document as the upload page does, so that there are bytes behind it. @returns its id */
async function sendDocument(page: Page, { caseId }: TestCase): Promise<string> {
  const buffer = Buffer.from(smallPdf(newId()));
  const response = await page.request.post(`/api/cases/${caseId}/documents`, {
    headers: { Accept: 'application/json', Origin: portalOrigin() },
    multipart: { type: 'other', file: { name: 'surat.pdf', mimeType: 'application/pdf', buffer } },
  });
  const answer = (await response.json()) as { documentId?: string };
  expect(answer.documentId, JSON.stringify(answer)).toBeTruthy();
  return answer.documentId ?? '';
}

/** Sends a sheet with a row that is good, one to look at and two to mend. @returns the address of its check */
async function sendSheet(page: Page, { caseId }: TestCase): Promise<string> {
  const lines = [
    SHEET_FIELDS.map((field) => headingOf(field, 'ms')).join(','),
    '900505101237,CALON BIN FAIL,,,Warganegara,,,Kerani,2500.00,02/11/2026',
    '900505101239,CALON KEDUA BIN FAIL,06/06/1991,,Warganegara,,,Kerani,2500.00,02/11/2026',
    `90050510,${LONGEST_NAME},,,Warganegara,,,Kerani,dua ribu,31/02/2026`,
    ',TANPA NOMBOR,,,,,,,,',
  ];
  const file = { name: 'pekerja.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
  const response = await page.request.post(`/api/cases/${caseId}/employees/sheet`, {
    headers: { Origin: portalOrigin() },
    multipart: { file },
  });
  const { pathname } = new URL(response.url());
  expect(pathname).toMatch(/\/sheet\/[0-9a-f-]{36}$/);
  return pathname;
}
