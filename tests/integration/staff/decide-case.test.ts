import { beforeAll, describe, expect, it } from 'vitest';
import { askApplicant } from '@/lib/cases/ask-applicant';
import { approveCase, rejectCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { readCaseForReview } from '@/lib/cases/review-queries';
import { moveCase } from '@/lib/cases/steps';
import { listPendingMonths } from '@/lib/contributions/queries';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { month, monthInMalaysia, monthsFromTo } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import { hasOwnCheckLetter } from '@/lib/rules/identity/employer-code';
import {
  addCaseEmployee,
  addDocumentRow,
  createCase,
  createStaff,
  sendCase,
  type TestCase,
} from '@/tests/factories/cases';
import { addMember, createEmployer, createUser, type TestUser } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { checkInvariants } from '@/tests/setup/invariants';

const { owner, ownerUrl } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const FOREIGN = {
  is_foreign: true,
  residency: 'foreign',
  ic_number: null,
  eis_from: null,
  nationality: 'ID',
  passport_until: '2030-01-31',
  pass_kind: 'plks',
  pass_number: 'P1',
  pass_until: '2028-01-31',
};

let applicant: TestUser;
let officer: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  applicant = await createUser(owner, { language: 'en' });
  officer = (await createStaff(owner)).actor;
  other = (await createStaff(owner)).actor;
});

async function sent(given: { readonly kind?: TestCase['kind']; readonly brn?: string } = {}): Promise<TestCase> {
  const made = await createCase(owner, { openedBy: applicant.id, ...given });
  await addCaseEmployee(owner, made);
  return sendCase(owner, made);
}

async function inReview(given: Parameters<typeof sent>[0] = {}): Promise<TestCase & { version: number }> {
  const made = await sent(given);
  await openForReview(officer, made.caseId, NOW);
  return { ...made, version: await versionOf(made) };
}

async function versionOf({ caseId }: TestCase): Promise<number> {
  const { rows } = await owner.query('SELECT version FROM employer_case WHERE id = $1', [caseId]);
  return rows[0].version;
}

async function stateOf({ caseId }: TestCase): Promise<string> {
  const { rows } = await owner.query('SELECT state FROM employer_case WHERE id = $1', [caseId]);
  return rows[0].state;
}

function approve(made: { caseId: string; version: number }, by = officer) {
  return approveCase(by, { caseId: made.caseId, version: made.version, message: '' }, NOW, newId);
}

async function mailsOf({ caseId }: TestCase) {
  const { rows } = await owner.query(
    'SELECT template, to_address, language, params, letter_ids FROM outbox_mail WHERE fact_id = $1 ORDER BY created_at',
    [caseId],
  );
  return rows;
}

describe('approving a registration', () => {
  it('makes the employer, its owner, its people with their numbers, the letters and one mail', async () => {
    const made = await createCase(owner, { openedBy: applicant.id, brn: '2026 0100 7001' });
    const local = await addCaseEmployee(owner, made, { employed_from: '2026-10-05', wage_sen: 310_000 });
    const foreign = await addCaseEmployee(owner, made, {
      ...FOREIGN,
      identity_key: 'passport ID C700001',
      passport: 'C700001',
    });
    await sendCase(owner, made);
    await openForReview(officer, made.caseId, NOW);
    const approved = await approve({ ...made, version: await versionOf(made) });

    expect(approved.people).toBe(2);
    expect(approved.employer?.liableFrom).toBe('2026-10');
    expect(hasOwnCheckLetter(approved.employer?.code ?? '')).toBe(true);
    const employees = await owner.query(
      `SELECT e.id, e.identity_kind, e.identity_number, e.first_socso_month, e.first_eis_month, e.wage_sen,
         e.passport_until, e.pass_until, p.passport
       FROM employee e JOIN person p ON p.id = e.person_id WHERE employer_id = $1 ORDER BY e.id`,
      [made.employerId],
    );
    expect(employees.rows.map(({ id }) => id).sort()).toEqual([local, foreign].sort());
    expect(employees.rows.find(({ id }) => id === local)).toMatchObject({
      identity_kind: 'ic',
      first_socso_month: '2026-10-01',
      first_eis_month: '2026-11-01',
      wage_sen: 310_000n,
      passport_until: null,
      pass_until: null,
    });
    expect(employees.rows.find(({ id }) => id === foreign)).toMatchObject({
      identity_kind: 'ssfw',
      identity_number: expect.stringMatching(/^SSFW\d{8}$/),
      first_eis_month: null,
      passport: 'C700001',
      passport_until: '2030-01-31',
      pass_until: FOREIGN.pass_until,
    });
    const [mail, ...more] = await mailsOf(made);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: 'case-approved', to_address: applicant.email, language: 'en' });
    expect(mail.params).toMatchObject({ employerCode: approved.employer?.code, people: 2, liableFrom: '2026-10' });
    expect(mail.letter_ids).toEqual(approved.letterIds);
    expect(approved.letterIds).toHaveLength(4);
  });

  it('opens the months from the first employee on to whoever opened the case', async () => {
    const made = await inReview();
    await approve(made);
    const actor: EmployerActor = { kind: 'employer', userId: applicant.id, employerId: made.employerId, role: 'owner' };
    const { months } = await listPendingMonths(actor, 'combined');
    const sinceTheFirst = monthsFromTo(month('2026-11'), monthInMalaysia(new Date())).toReversed();
    expect(months.map((pending) => pending.month)).toEqual(sinceTheFirst);
  });

  it('gives a domestic employee an SSFDW number and begins no earlier than the law does', async () => {
    const made = await createCase(owner, {
      openedBy: applicant.id,
      kind: 'new_domestic_employer',
      brn: '800101017002',
    });
    await addCaseEmployee(owner, made, {
      ...FOREIGN,
      domestic: true,
      identity_key: 'passport ID C700002',
      passport: 'C700002',
      employed_from: '2019-03-01',
    });
    await sendCase(owner, made);
    await openForReview(officer, made.caseId, NOW);
    const approved = await approve({ ...made, version: await versionOf(made) });
    expect(approved.employer?.liableFrom).toBe('2021-06');
    const { rows } = await owner.query(
      'SELECT e.identity_number, e.first_socso_month, r.kind FROM employee e JOIN employer r ON r.id = e.employer_id WHERE e.employer_id = $1',
      [made.employerId],
    );
    expect(rows).toEqual([
      { identity_number: expect.stringMatching(/^SSFDW\d{7}$/), first_socso_month: '2021-06-01', kind: 'household' },
    ]);
  });

  it('gives one foreign person the same number at a second employer, and keeps the earlier first month', async () => {
    const foreigner = { ...FOREIGN, identity_key: 'passport ID C700003', passport: 'C700003' };
    const numbers: string[] = [];
    for (const employed_from of ['2026-03-01', '2026-09-01']) {
      const made = await createCase(owner, { openedBy: applicant.id });
      await addCaseEmployee(owner, made, { ...foreigner, employed_from });
      await sendCase(owner, made);
      await openForReview(officer, made.caseId, NOW);
      await approve({ ...made, version: await versionOf(made) });
      const { rows } = await owner.query(
        'SELECT identity_number, first_socso_month FROM employee WHERE employer_id = $1',
        [made.employerId],
      );
      expect(rows[0].first_socso_month).toBe('2026-03-01');
      numbers.push(rows[0].identity_number);
    }
    expect(new Set(numbers).size).toBe(1);
  });

  it('is one decision of two officers at once, and the other is told which', async () => {
    const made = await inReview();
    const answers = await Promise.allSettled([
      approve(made),
      rejectCase(other, { caseId: made.caseId, version: made.version, reason: 'Tidak lengkap' }, NOW, newId),
      approve(made, other),
    ]);
    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    const state = await stateOf(made);
    expect(refusals).toHaveLength(2);
    const { events } = (await readCaseForReview(officer, made.caseId)) ?? { events: [] };
    const by = events.at(-1)?.by ?? '';
    const details = { state, who: 'named', by, at: NOW.toISOString() };
    expect(by).not.toBe('');
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'case.already_moved', details });
    expect(await mailsOf(made)).toHaveLength(1);
  });

  it('tells a second click what happened and makes nothing twice', async () => {
    const made = await inReview();
    await approve(made);
    await expect(approve(made)).rejects.toMatchObject({ code: 'case.already_moved', details: { state: 'approved' } });
    const { rows } = await owner.query('SELECT count(*)::integer AS count FROM employee WHERE employer_id = $1', [
      made.employerId,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('refuses a page that showed an earlier state of the case', async () => {
    const made = await inReview();
    await expect(approve({ ...made, version: made.version - 1 })).rejects.toMatchObject({ code: 'case.already_moved' });
    expect(await stateOf(made)).toBe('in_review');
  });

  it('refuses a registration number that became an employer meanwhile, of two at once exactly one', async () => {
    const brn = '202601007004';
    const two = [await inReview({ brn }), await inReview({ brn })];
    const answers = await Promise.allSettled(two.map((made) => approve(made)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toMatchObject({ code: 'registration.brn_taken' });
    const states = await Promise.all(two.map(stateOf));
    expect(states.sort()).toEqual(['approved', 'in_review']);
  });
});

describe('approving employees of an employer that is there', () => {
  it('adds them and makes no employer; somebody who works there already is refused by name', async () => {
    const employer = await createEmployer(owner);
    await addMember(owner, employer, applicant);
    const traits = { openedBy: applicant.id, kind: 'add_employees' as const, employerId: employer.id };
    const who = { ic_number: '900101107788', identity_key: 'ic 900101107788', name: 'AISHAH BINTI ALI', sex: 'female' };
    const codes: unknown[] = [];
    for (let round = 0; round < 2; round++) {
      const made = await createCase(owner, traits);
      await addCaseEmployee(owner, made, who);
      await sendCase(owner, made);
      await openForReview(officer, made.caseId, NOW);
      const answer = approve({ ...made, version: await versionOf(made) });
      codes.push(await answer.then(({ employer: none, people }) => [none, people]).catch((error) => error));
    }
    expect(codes[0]).toEqual([null, 1]);
    expect(codes[1]).toMatchObject({ code: 'employee.twice', details: { name: 'AISHAH BINTI ALI' } });
  });
});

describe('who may decide', () => {
  it('nobody decides a case that they opened, nor one of an employer they act for', async () => {
    const own = await createCase(owner, { openedBy: officer.userId });
    await sendCase(owner, own);
    await expect(openForReview(officer, own.caseId, NOW)).rejects.toMatchObject({ code: 'case.own' });

    const employer = await createEmployer(owner);
    await addMember(owner, employer, { id: officer.userId }, 'viewer');
    const made = await createCase(owner, { openedBy: applicant.id, kind: 'add_employees', employerId: employer.id });
    await sendCase(owner, made);
    await expect(openForReview(officer, made.caseId, NOW)).rejects.toMatchObject({ code: 'case.own' });
    await openForReview(other, made.caseId, NOW);
    expect((await readCaseForReview(officer, made.caseId))?.isOwn).toBe(true);
  });

  it('a draft is not there for the office', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    await expect(openForReview(officer, made.caseId, NOW)).rejects.toMatchObject({ code: 'case.not_found' });
    expect(await readCaseForReview(officer, made.caseId)).toBeNull();
  });

  it('somebody whose part in the office has ended decides nothing', async () => {
    const former = await createStaff(owner);
    await owner.query('UPDATE staff_member SET ended_at = now() WHERE user_id = $1', [former.user.id]);
    const made = await sent();
    await expect(openForReview(former.actor, made.caseId, NOW)).rejects.toMatchObject({ code: 'case.not_found' });
  });
});

describe('a query and a rejection', () => {
  it("asks, refuses one document with its reason, writes one mail, and it is the applicant's turn", async () => {
    const made = await sent();
    const documentId = await addDocumentRow(owner, made);
    const kept = await addDocumentRow(owner, made, { type: 'company_officers' });
    await openForReview(officer, made.caseId, NOW);
    const refused = [{ documentId, version: 1, reason: 'Tidak jelas' }];
    const input = { caseId: made.caseId, version: await versionOf(made), message: 'Sila muat naik semula.', refused };
    await askApplicant(officer, input, NOW, newId);
    const view = await readCaseForReview(other, made.caseId);
    expect(view?.state).toBe('query');
    expect(view?.documents.map(({ id, state, refusedReason }) => [id, state, refusedReason])).toEqual([
      [documentId, 'refused', 'Tidak jelas'],
      [kept, 'stored', null],
    ]);
    const [mail] = await mailsOf(made);
    expect(mail).toMatchObject({ template: 'case-query', params: { refused: 1, message: 'Sila muat naik semula.' } });
    await expect(askApplicant(officer, input, NOW, newId)).rejects.toMatchObject({ code: 'case.already_moved' });
  });

  it('changes nothing when a document was replaced meanwhile', async () => {
    const made = await inReview();
    const documentId = await addDocumentRow(owner, made, { version: 2 });
    const refused = [{ documentId, version: 1, reason: 'Tidak jelas' }];
    const input = { caseId: made.caseId, version: made.version, message: 'Sila semak.', refused };
    await expect(askApplicant(officer, input, NOW, newId)).rejects.toMatchObject({ code: 'document.not_found' });
    expect(await stateOf(made)).toBe('in_review');
  });

  it('rejects with the reason in the history and the mail, and frees the registration number', async () => {
    const made = await createCase(owner, { openedBy: applicant.id, brn: '202601007005' });
    await owner.query(`UPDATE registration SET brn_key = '202601007005' WHERE case_id = $1`, [made.caseId]);
    await sendCase(owner, made);
    await openForReview(officer, made.caseId, NOW);
    const version = await versionOf(made);
    await rejectCase(officer, { caseId: made.caseId, version, reason: 'Bukan majikan' }, NOW, newId);
    const view = await readCaseForReview(officer, made.caseId);
    expect(view).toMatchObject({ state: 'rejected', decidedBy: 'Pegawai Ujian', employer: null });
    expect(view?.events.at(-1)).toMatchObject({ toState: 'rejected', message: 'Bukan majikan', side: 'staff' });
    const { rows } = await owner.query('SELECT brn_key FROM registration WHERE case_id = $1', [made.caseId]);
    expect(rows).toEqual([{ brn_key: null }]);
    expect(await mailsOf(made)).toMatchObject([{ template: 'case-rejected', params: { reason: 'Bukan majikan' } }]);
  });

  it('an opened case can be withdrawn no more', async () => {
    const made = await inReview();
    const actor: EmployerActor = { kind: 'employer', userId: applicant.id, employerId: made.employerId, role: 'owner' };
    const withdrawn = forEmployer(actor, (tx) =>
      moveCase(tx, { ...made, to: 'withdrawn', mover: { side: 'employer', actorId: applicant.id }, at: NOW }),
    );
    await expect(withdrawn).rejects.toMatchObject({ code: 'case.already_moved' });
  });
});

it('keeps the invariants', () => checkInvariants(ownerUrl));
