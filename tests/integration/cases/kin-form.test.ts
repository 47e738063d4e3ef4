import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuery } from '@/lib/cases/answer-query';
import type { CaseContext } from '@/lib/cases/queries';
import { listReviewedPeople } from '@/lib/cases/review-people';
import type { StaffActor } from '@/lib/core/actor';
import { forStaffAt } from '@/lib/db/tenant';
import { removeDocument } from '@/lib/documents/remove-document';
import { refuseDocument } from '@/lib/documents/steps';
import { kinFormPlace } from '@/lib/employees/keep-kin-form';
import { listCaseEmployees, listIncompletePeople, readCaseEmployee } from '@/lib/employees/queries';
import { addDocumentRow, createStaff, moveCaseAs } from '@/tests/factories/cases';
import { useTestDatabase } from '@/tests/setup/database';
import { aPdf, attach, keptKeys, refusalOf } from '../documents/documents.factory';
import { idOf, inDays, saveForeign } from '../employees/case.factory';
import { completeCase, createApplicant, sendNow } from '../employers/applicant.factory';

const { owner } = useTestDatabase();

let mine: CaseContext;
let officer: StaffActor;
let budi: string;
let citra: string;
beforeEach(async () => {
  mine = await completeCase(owner, await createApplicant(owner));
  officer = (await createStaff(owner)).actor;
  budi = idOf(await saveForeign(mine, { name: 'BUDI', passport: 'B1111111' }));
  citra = idOf(await saveForeign(mine, { name: 'CITRA', passport: 'C2222222' }));
  for (const type of ['passport_copy', 'pass_copy']) await addDocumentRow(owner, made(), { type });
});

function made() {
  return {
    employerId: mine.actor.employerId,
    caseId: mine.caseId,
    kind: mine.kind,
    openedBy: mine.actor.userId,
    number: null,
  };
}

/** A form that is uploaded on the page of its employee. */
function upload(employeeId: string, content = aPdf()): Promise<string> {
  const applicant = { actor: mine.actor, made: made(), user: { kind: 'user' as const, userId: mine.actor.userId } };
  return attach(applicant, { type: 'kin_form', fileName: 'waris.pdf', content, place: kinFormPlace(mine, employeeId) });
}

/** Every document of the case but the ones it began with, in the order they came. */
async function formsKept(): Promise<{ id: string; state: string; replaced_by: string | null }[]> {
  const asked = `SELECT id, state, replaced_by FROM document WHERE case_id = $1 AND type = 'kin_form' ORDER BY uploaded_at`;
  return (await owner.query(asked, [mine.caseId])).rows;
}

/** A form of the documents page: a new one, or Ganti. */
function addForm(replaces: string | null = null, content = aPdf()): Promise<string> {
  return attach(
    { actor: mine.actor, made: made(), user: { kind: 'user', userId: mine.actor.userId } },
    {
      type: 'kin_form',
      fileName: 'waris.pdf',
      replaces,
      content,
    },
  );
}

async function remove(documentId: string): Promise<void> {
  const { rows } = await owner.query<{ version: number }>('SELECT version FROM document WHERE id = $1', [documentId]);
  await removeDocument(mine.actor, { caseId: mine.caseId, documentId, version: rows[0]?.version ?? 0 });
}

async function refuse(documentId: string): Promise<void> {
  const refused = {
    ...made(),
    documentId,
    version: 1,
    reason: 'Tandatangan tiada.',
    staffId: officer.userId,
    at: new Date(),
  };
  await forStaffAt(officer, mine.actor.employerId, (tx) => refuseDocument(tx, refused));
}

async function seenByOfficer(): Promise<Record<string, string | null>> {
  const { rows } = await listReviewedPeople(officer, made(), 1);
  return Object.fromEntries(rows.flatMap(({ name, kin }) => (kin ? [[name, kin.documentId]] : [])));
}

async function incomplete() {
  const { rows, count } = await listIncompletePeople(mine.actor, mine.caseId);
  return { count, people: rows.map(({ name, lacks }) => [name, ...lacks]) };
}

const view = (id: string) => readCaseEmployee(mine.actor, mine.caseId, id);

describe('Ganti of a next-of-kin form', () => {
  it('that an officer refused, while the office still has the case: the officer sees the new one, and the answer goes out', async () => {
    const [first, other] = [await upload(budi), await upload(citra)];
    await sendNow(mine);
    await moveCaseAs(owner, made(), officer, 'submitted', 'in_review');
    await refuse(first);
    expect((await view(budi))?.lacks).toEqual(['kin_form_refused']);
    expect((await view(budi))?.kinForm).toMatchObject({ state: 'refused', refusedReason: 'Tandatangan tiada.' });

    const second = await addForm(first);
    expect(await seenByOfficer()).toEqual({ BUDI: second, CITRA: other });
    expect((await view(budi))?.kinForm).toEqual({ documentId: second, state: 'stored', refusedReason: null });
    await moveCaseAs(owner, made(), officer, 'in_review', 'query');
    await answerQuery(mine, { message: '' }, new Date());
  });

  it('and then the removal of the new one leaves the employee without a form, though another’s stands', async () => {
    const [first, other] = [await upload(budi), await upload(citra)];
    const second = await addForm(first);
    await remove(second);
    await expect(sendNow(mine)).rejects.toMatchObject({ code: 'case.incomplete' });
    expect(await incomplete()).toEqual({ count: 1, people: [['BUDI', 'kin_form']] });
    expect(await seenByOfficer()).toEqual({ BUDI: null, CITRA: other });
  });

  it('by one of another type is no next-of-kin form', async () => {
    const first = await upload(budi);
    await upload(citra);
    await attach(
      { actor: mine.actor, made: made(), user: { kind: 'user', userId: mine.actor.userId } },
      { type: 'other', replaces: first },
    );
    expect((await view(budi))?.lacks).toEqual(['kin_form']);
  });

  it('twice over is found by the page of the employee, which replaces the last', async () => {
    const first = await upload(budi);
    const last = await addForm(await addForm(first));
    const own = await upload(budi);
    expect((await formsKept()).find(({ id }) => id === last)).toMatchObject({ state: 'replaced', replaced_by: own });
    await remove(own);
    await upload(budi);
    expect((await formsKept()).find(({ id }) => id === own)).toMatchObject({ state: 'removed', replaced_by: null });
  });

  it('does not take the form of two people away from the other', async () => {
    const content = aPdf();
    const shared = await upload(budi, content);
    expect(await upload(citra, content)).toBe(shared);
    const own = await upload(budi);
    expect((await view(budi))?.kinForm?.documentId).toBe(own);
    expect((await view(citra))?.kinForm?.documentId).toBe(shared);
  });
});

describe('a page that was opened before the case was sent', () => {
  it('keeps no other form: what was sent stays as it was', async () => {
    const [first] = [await upload(budi), await upload(citra)];
    await sendNow(mine);
    const [forms, objects, row] = [await formsKept(), await keptKeys(), await view(budi)];
    expect(await refusalOf(upload(budi))).toBe('case.not_open');
    expect(await formsKept()).toEqual(forms);
    expect(await keptKeys()).toEqual(objects);
    expect(await view(budi)).toEqual(row);
    expect(row?.kinForm).toMatchObject({ documentId: first, state: 'stored' });
  });

  it('replaces the form that an officer refused since, and no other', async () => {
    const [first] = [await upload(budi), await upload(citra)];
    await sendNow(mine);
    await moveCaseAs(owner, made(), officer, 'submitted', 'in_review');
    await refuse(first);
    const second = await upload(budi);
    expect((await view(budi))?.kinForm).toEqual({ documentId: second, state: 'stored', refusedReason: null });
    expect(await refusalOf(upload(citra))).toBe('case.not_open');
  });
});

describe('who keeps a case from being sent', () => {
  it('is told by name with everything that is missing, and so on the list', async () => {
    await upload(citra);
    await owner.query(
      'UPDATE case_employee SET passport_until = current_date - 2, pass_until = current_date - 2 WHERE id = $1',
      [citra],
    );
    const people = [
      ['BUDI', 'kin_form'],
      ['CITRA', 'passport_ended', 'pass_ended'],
    ];
    expect(await incomplete()).toEqual({ count: 2, people });
    const { rows } = await listCaseEmployees(mine.actor, mine.caseId, { isForeign: true });
    expect(rows.map(({ name, lacks }) => [name, ...lacks])).toEqual(people);
    const { rows: locals } = await listCaseEmployees(mine.actor, mine.caseId, { isForeign: false });
    expect(locals.map(({ lacks }) => lacks)).toEqual([[]]);
  });

  it('is nobody once all is there, and ten are named of more', async () => {
    await upload(budi);
    await upload(citra);
    expect(await incomplete()).toEqual({ count: 0, people: [] });
    const late = { passUntil: await inDays(400) };
    for (let one = 0; one < 11; one++)
      idOf(
        await saveForeign(
          mine,
          { ...late, name: `PEKERJA ${'ABCDEFGHIJK'[one]}`, passport: `D${3_000_000 + one}` },
          { confirmed: 'similar' },
        ),
      );
    const { count, people } = await incomplete();
    expect([count, people.length]).toEqual([11, 10]);
  });

  it('is nobody of another employer’s case', async () => {
    const theirs = await completeCase(owner, await createApplicant(owner));
    expect(await listIncompletePeople(theirs.actor, mine.caseId)).toEqual({ rows: [], count: 0 });
  });
});
