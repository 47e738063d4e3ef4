import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/new-id';
import { allCaseMoves } from '@/lib/rules/lifecycle/case';
import {
  addCaseEmployee,
  addDocumentRow,
  createCase,
  createStaff,
  moveCaseAs,
  sendCase,
  type TestCase,
} from '@/tests/factories/cases';
import { createUser, type TestUser } from '@/tests/factories/employers';
import { asApp, sqlState } from '@/tests/security/tenancy-world.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const DENIED = '42501';
const BROKEN_RULE = '23514';
const MOVE = `UPDATE employer_case SET state = 'STATE', decided_by = app_user_id(), decided_at = now() WHERE id = $1`;

let applicant: TestUser;
let officer: Awaited<ReturnType<typeof createStaff>>;
beforeAll(async () => {
  applicant = await createUser(owner);
  officer = await createStaff(owner);
});

const asApplicant = ({ employerId }: TestCase) => ({ employerId, userId: applicant.id });
const asOfficer = ({ employerId }: TestCase) => ({ employerId, userId: officer.user.id, scope: 'staff' });
const move = (to: string) => MOVE.replace('STATE', to);

async function sent(): Promise<TestCase> {
  return sendCase(owner, await createCase(owner, { openedBy: applicant.id }));
}

async function reviewed(): Promise<TestCase> {
  const made = await sent();
  await moveCaseAs(owner, made, officer.actor, 'submitted', 'in_review');
  return made;
}

it('the database allows the very moves of the table in code', async () => {
  const { rows } = await owner.query('SELECT from_state AS "from", to_state AS "to", by_side AS side FROM case_move');
  const sorted = (moves: readonly object[]) => moves.map((each) => JSON.stringify(each)).sort();
  expect(sorted(rows)).toEqual(sorted(allCaseMoves()));
});

describe('SEC-AC-6 by the portal’s own role, a case', () => {
  it('is not approved by its applicant, whatever state it is in', async () => {
    for (const made of [await createCase(owner, { openedBy: applicant.id }), await sent(), await reviewed()])
      expect(await sqlState(asApplicant(made), move('approved'), [made.caseId])).toBe(BROKEN_RULE);
  });

  it('is decided by a live officer only', async () => {
    const made = await reviewed();
    const stranger = await createUser(owner);
    const pretender = { ...asOfficer(made), userId: stranger.id };
    expect(await sqlState(pretender, move('approved'), [made.caseId])).toBe(DENIED);
    expect(await sqlState(asOfficer(made), move('approved'), [made.caseId])).toBe('ok');
    await owner.query('UPDATE staff_member SET ended_at = now() WHERE user_id = $1', [officer.user.id]);
    expect(await sqlState(asOfficer(made), move('approved'), [made.caseId])).toBe(DENIED);
    await owner.query('UPDATE staff_member SET ended_at = NULL WHERE user_id = $1', [officer.user.id]);
  });

  it('is not decided by an officer who opened it', async () => {
    const own = await sendCase(owner, await createCase(owner, { openedBy: officer.user.id }));
    expect(await sqlState(asOfficer(own), move('in_review'), [own.caseId])).toBe(DENIED);
  });

  it('is not approved by the portal itself while the policy is off', async () => {
    const made = await sent();
    const worker = { employerId: made.employerId, scope: 'worker' };
    expect(await sqlState(worker, move('approved'), [made.caseId])).toBe(DENIED);
  });

  it('does not commit a move that nobody told of', async () => {
    const made = await reviewed();
    expect(await sqlState(asOfficer(made), move('rejected'), [made.caseId], 'COMMIT')).toBe(BROKEN_RULE);
    const { rows } = await owner.query('SELECT state FROM employer_case WHERE id = $1', [made.caseId]);
    expect(rows).toEqual([{ state: 'in_review' }]);
  });
});

describe('SEC-AC-6 what is not approved', () => {
  const employer = (id: string) =>
    `INSERT INTO employer (id, code, name, brn, kind, address, postcode, city, state_code, liable_from)
     VALUES ('${id}', 'T0000000001A', 'X', 'X', 'business', 'X', '40000', 'X', '10', '2026-11-01')`;
  const employee = ({ employerId }: TestCase, id: string) =>
    `INSERT INTO employee (employer_id, id, person_id, identity_kind, identity_number, name, birth_date, sex, residency, employed_from)
     VALUES ('${employerId}', '${id}', '${newId()}', 'ic', '900101001234', 'X', '1990-01-01', 'male', 'citizen', '2026-11-01')`;

  it('makes no employer, by its applicant or by an officer', async () => {
    const made = await reviewed();
    expect(await sqlState(asApplicant(made), employer(made.employerId))).toBe(DENIED);
    expect(await sqlState(asOfficer(made), employer(made.employerId))).toBe(BROKEN_RULE);
  });

  it('makes no employee and no member', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const id = await addCaseEmployee(owner, made);
    expect(await sqlState(asApplicant(made), employee(made, id))).toBe(DENIED);
    expect(await sqlState(asOfficer(made), employee(made, id))).toMatch(/^(23514|23503)$/);
    const member = `INSERT INTO membership (employer_id, user_id, role) VALUES ('${made.employerId}', '${applicant.id}', 'owner')`;
    expect(await sqlState(asApplicant(made), member)).toBe(DENIED);
  });
});

describe('the parts of a case', () => {
  it('change while it is the employer’s turn and not a moment longer', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const save = `UPDATE registration SET name = 'Lain' WHERE case_id = $1`;
    expect(await sqlState(asApplicant(made), save, [made.caseId])).toBe('ok');
    await sendCase(owner, made);
    expect(await sqlState(asApplicant(made), save, [made.caseId])).toBe(BROKEN_RULE);
    expect(await sqlState(asOfficer(made), save, [made.caseId])).toBe(BROKEN_RULE);
  });

  it('take what registries answer while the office has it, and nothing else', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const id = await addCaseEmployee(owner, made);
    await sendCase(owner, made);
    const worker = { employerId: made.employerId, scope: 'worker' };
    const answer = `UPDATE case_employee SET registry_state = 'agrees', registry_at = now() WHERE id = $1`;
    expect(await sqlState(worker, answer, [id])).toBe('ok');
    expect(await sqlState(worker, `UPDATE case_employee SET wage_sen = 1 WHERE id = $1`, [id])).toBe(BROKEN_RULE);
  });

  it('keep what was received of a document', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    const id = await addDocumentRow(owner, made);
    for (const change of [`file_name = 'lain.pdf'`, 'size_bytes = 5', `sha256 = '\\x00'`, `type = 'other'`])
      expect(await sqlState(asApplicant(made), `UPDATE document SET ${change} WHERE id = $1`, [id])).toBe(BROKEN_RULE);
    const refuse = `UPDATE document SET state = 'refused', refused_reason = 'Kabur' WHERE id = $1`;
    expect(await sqlState(asApplicant(made), refuse, [id])).toBe(BROKEN_RULE);
    expect(await sqlState(asOfficer(made), refuse, [id])).toBe('ok');
  });
});

describe('case_access', () => {
  const access = (userId: string, caseId: string) =>
    asApp({ userId }, (query) => query('SELECT employer_id, role FROM case_access($1)', [caseId]));

  it('is the applicant’s and nobody else’s', async () => {
    const made = await createCase(owner, { openedBy: applicant.id });
    expect((await access(applicant.id, made.caseId)).rows).toEqual([{ employer_id: made.employerId, role: 'owner' }]);
    expect((await access((await createUser(owner)).id, made.caseId)).rows).toEqual([]);
    expect((await access(officer.user.id, made.caseId)).rows).toEqual([]);
    expect((await access('', made.caseId).catch(() => ({ rows: [] }))).rows).toEqual([]);
  });
});
