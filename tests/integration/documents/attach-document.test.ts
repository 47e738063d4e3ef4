import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { forEmployer, forStaffAt } from '@/lib/db/tenant';
import { checkStore } from '@/lib/documents/check-store';
import { caseOfDocument, openDocument, openDocumentForStaff } from '@/lib/documents/open-document';
import { listDocuments, missingDocuments, readChecklist } from '@/lib/documents/queries';
import { removeDocument } from '@/lib/documents/remove-document';
import { refuseDocument } from '@/lib/documents/steps';
import { addCaseEmployee, createStaff, moveCaseAs, sendCase } from '@/tests/factories/cases';
import { photo } from '@/tests/factories/document-files';
import { useTestDatabase } from '@/tests/setup/database';
import { type Applicant, aPdf, attach, bytesOf, createApplicant, keptKeys, refusalOf } from './documents.factory';

const { owner } = useTestDatabase();

let own: Applicant;
beforeEach(async () => {
  own = await createApplicant(owner);
});

// I11: every row has its object with the recorded SHA-256, and every object has a row.
afterAll(async () => {
  expect(await checkStore()).toEqual({ missing: [], changed: [], orphans: [] });
});

async function rowsOf({ made }: Applicant) {
  const { rows } = await owner.query(
    'SELECT id, state, type, file_name, media_type, size_bytes, sha256, replaced_by FROM document WHERE case_id = $1 ORDER BY uploaded_at, id',
    [made.caseId],
  );
  return rows;
}

async function actionsOf({ made }: Applicant): Promise<string[]> {
  const { rows } = await owner.query<{ action: string }>(
    `SELECT action FROM audit_event WHERE chain = $1 AND action LIKE 'document.%' ORDER BY seq`,
    [made.employerId],
  );
  return rows.map(({ action }) => action);
}

async function versionOf(documentId: string): Promise<number> {
  const { rows } = await owner.query<{ version: number }>('SELECT version FROM document WHERE id = $1', [documentId]);
  return rows[0]?.version ?? 0;
}

describe('a document that arrives', () => {
  it('is kept byte for byte under a generated key, with its hash, and the audit says so', async () => {
    const content = aPdf();
    const id = await attach(own, { content, fileName: '../SSM "2026".pdf', declaredSize: content.length });
    const sha256 = createHash('sha256').update(content).digest();
    expect(await rowsOf(own)).toMatchObject([
      {
        id,
        state: 'stored',
        file_name: 'SSM "2026".pdf',
        media_type: 'application/pdf',
        size_bytes: content.length,
        sha256,
      },
    ]);
    expect(await keptKeys()).toContain(`documents/${own.made.employerId}/${id}`);
    const opened = await openDocument(own.actor, id);
    expect(opened).toMatchObject({ fileName: 'SSM "2026".pdf', media: 'application/pdf' });
    expect(opened && (await bytesOf(opened.bytes)).equals(content)).toBe(true);
    expect(await actionsOf(own)).toEqual(['document.added']);
  });

  it('SEC-PD-5: a photo is kept without its place and its camera', async () => {
    const id = await attach(own, { content: await photo(), fileName: 'kad.jpg', type: 'owner_identity' });
    const opened = await openDocument(own.actor, id);
    expect(opened && (await bytesOf(opened.bytes)).toString('latin1')).not.toMatch(/CameraOfTheOwner|Exif/);
  });

  it('sent twice for one type is one document; for another type it is another', async () => {
    const content = aPdf();
    const first = await attach(own, { content });
    expect(await attach(own, { content })).toBe(first);
    const other = await attach(own, { content, type: 'company_officers' });
    expect(other).not.toBe(first);
    expect((await rowsOf(own)).map(({ id }) => id)).toEqual([first, other]);
  });

  it('is sent twice at once and kept once', async () => {
    const content = aPdf();
    const ids = await Promise.all([attach(own, { content }), attach(own, { content }), attach(own, { content })]);
    expect(new Set(ids).size).toBe(1);
    expect(await rowsOf(own)).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    const id = await attach(own);
    const other = await createApplicant(owner);
    expect(await openDocument(other.actor, id)).toBeNull();
    expect(await caseOfDocument(other.user, id)).toBeNull();
    expect(await caseOfDocument(own.user, id)).toBe(own.made.caseId);
    expect(await listDocuments(other.actor, own.made.caseId)).toEqual([]);
    expect(await refusalOf(attach({ ...other, made: own.made }))).toBe('case.not_found');
    expect(await refusalOf(attach(other, { replaces: id }))).toBe('document.not_found');
    const input = { caseId: own.made.caseId, documentId: id, version: 1 };
    expect(await refusalOf(removeDocument(other.actor, input))).toBe('case.not_found');
  });

  it('is refused to whoever may only look', async () => {
    const viewer = { ...own, actor: { ...own.actor, role: 'viewer' as const } };
    const id = await attach(own);
    expect(await refusalOf(attach(viewer))).toBe('access.role_not_allowed');
    const input = { caseId: own.made.caseId, documentId: id, version: 1 };
    expect(await refusalOf(removeDocument(viewer.actor, input))).toBe('access.role_not_allowed');
  });

  it('is not taken once the case is decided', async () => {
    const id = await attach(own);
    const sent = await sendCase(owner, own.made);
    const staff = await createStaff(owner);
    await moveCaseAs(owner, sent, staff.actor, 'submitted', 'in_review');
    await moveCaseAs(owner, sent, staff.actor, 'in_review', 'rejected');
    expect(await refusalOf(attach(own))).toBe('case.not_open');
    const input = { caseId: own.made.caseId, documentId: id, version: 1 };
    expect(await refusalOf(removeDocument(own.actor, input))).toBe('case.not_open');
  });
});

describe('a document that is replaced', () => {
  it('stands no more; the new one does, and the history knows both', async () => {
    const first = await attach(own);
    const second = await attach(own, { replaces: first });
    expect(await rowsOf(own)).toMatchObject([
      { id: first, state: 'replaced', replaced_by: second },
      { id: second, state: 'stored' },
    ]);
    expect((await listDocuments(own.actor, own.made.caseId)).map(({ id }) => id)).toEqual([second]);
    expect(await actionsOf(own)).toEqual(['document.added', 'document.replaced']);
  });

  it('by two at once is replaced once', async () => {
    const first = await attach(own);
    const both = await Promise.all([1, 2].map(() => refusalOf(attach(own, { replaces: first }))));
    expect(both.sort()).toEqual(['document.not_found', 'ok']);
    expect(await listDocuments(own.actor, own.made.caseId)).toHaveLength(1);
  });

  it('because an officer refused it: just that one, and the case can go on', async () => {
    const id = await attach(own);
    const sent = await sendCase(owner, own.made);
    const { actor: officer } = await createStaff(owner);
    await moveCaseAs(owner, sent, officer, 'submitted', 'in_review');
    const refused = {
      ...sent,
      documentId: id,
      version: 1,
      reason: 'Halaman 2 tiada.',
      staffId: officer.userId,
      at: new Date(),
    };
    await forStaffAt(officer, sent.employerId, (tx) => refuseDocument(tx, refused));
    expect(await listDocuments(own.actor, sent.caseId)).toMatchObject([
      { id, state: 'refused', refusedReason: 'Halaman 2 tiada.' },
    ]);
    const missing = () => forEmployer(own.actor, (tx) => missingDocuments(tx, sent));
    expect(await missing()).toContain('company_registration');
    // Seen as it was before, it is not there any more.
    const again = forStaffAt(officer, sent.employerId, (tx) => refuseDocument(tx, refused));
    expect(await refusalOf(again)).toBe('document.not_found');

    const second = await attach(own, { replaces: id });
    expect(await missing()).not.toContain('company_registration');
    const { rows } = await owner.query(
      `SELECT side, document_id, message FROM case_event WHERE case_id = $1 AND kind = 'document' ORDER BY seq`,
      [sent.caseId],
    );
    expect(rows).toEqual([
      { side: 'staff', document_id: id, message: 'Halaman 2 tiada.' },
      { side: 'employer', document_id: second, message: null },
    ]);
  });

  it('by an employer cannot be refused by one: the database says so', async () => {
    const id = await attach(own);
    const sent = await sendCase(owner, own.made);
    const refused = { ...sent, documentId: id, version: 1, reason: 'x', staffId: own.actor.userId, at: new Date() };
    await expect(forEmployer(own.actor, (tx) => refuseDocument(tx, refused))).rejects.toThrow();
    expect(await versionOf(id)).toBe(1);
  });
});

describe('a document that is taken away', () => {
  it('is opened by nobody any more, and twice is once', async () => {
    const id = await attach(own);
    const input = { caseId: own.made.caseId, documentId: id, version: 1 };
    await removeDocument(own.actor, input);
    await removeDocument(own.actor, input);
    expect(await openDocument(own.actor, id)).toBeNull();
    expect(await listDocuments(own.actor, own.made.caseId)).toEqual([]);
    expect(await actionsOf(own)).toEqual(['document.added', 'document.removed']);
    // The same paper may come again.
    expect(await attach(own)).not.toBe(id);
  });

  it('since it was replaced in another tab stays as it is', async () => {
    const first = await attach(own);
    await attach(own, { replaces: first });
    const input = { caseId: own.made.caseId, documentId: first, version: 1 };
    expect(await refusalOf(removeDocument(own.actor, input))).toBe('case.changed');
  });
});

describe('the office', () => {
  it('opens a document once its case was sent; each time is on record', async () => {
    const content = aPdf();
    const id = await attach(own, { content });
    const { actor: officer } = await createStaff(owner);
    expect(await openDocumentForStaff(officer, id)).toBeNull();
    await sendCase(owner, own.made);
    const opened = await openDocumentForStaff(officer, id);
    expect(opened && (await bytesOf(opened.bytes)).equals(content)).toBe(true);
    await openDocumentForStaff(officer, id);
    expect(await actionsOf(own)).toEqual(['document.added', 'document.opened', 'document.opened']);
  });

  it('is nobody who only says so', async () => {
    const id = await attach(own);
    await sendCase(owner, own.made);
    const stranger = { kind: 'staff' as const, userId: own.actor.userId, role: 'officer' as const };
    expect(await openDocumentForStaff(stranger, id)).toBeNull();
  });
});

it('the checklist follows the entity and the people', async () => {
  const lines = async () => (await readChecklist(own.actor, own.made.caseId)).filter(({ required }) => required);
  expect((await lines()).map(({ type }) => type)).toEqual([
    'company_registration',
    'company_officers',
    'employer_form',
  ]);
  await addCaseEmployee(owner, own.made);
  await attach(own);
  expect(await lines()).toMatchObject([
    { type: 'company_registration', state: 'there' },
    { type: 'company_officers', state: 'lacking' },
    { type: 'employer_form', state: 'lacking' },
    { type: 'employee_form', state: 'lacking' },
  ]);
  const missing = await forEmployer(own.actor, (tx) => missingDocuments(tx, own.made));
  expect(missing).toEqual(['company_officers', 'employer_form', 'employee_form']);
});
