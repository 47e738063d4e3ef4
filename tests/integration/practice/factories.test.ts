import { expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { ageInMonth } from '@/lib/rules/age';
import { addEmployee, aged, DOMESTIC, FOREIGNER, joinedIn, leftIn, outOfSkbbk } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createSession } from '@/tests/factories/sessions';
import { createDraft, createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';

// What the factories write must itself be lawful: the invariants are checked when this file ends.
const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');

it('a confirmed month has its records, worked out by the rules', async () => {
  const { employer, actor } = await createEmployerWithMember(owner);
  const local = await addEmployee(owner, employer);
  const out = await addEmployee(owner, employer, outOfSkbbk(month('2026-07')));
  const foreign = await addEmployee(owner, employer, { ...FOREIGNER, ...joinedIn(OCTOBER) });
  const helper = await addEmployee(owner, employer, { ...FOREIGNER, ...DOMESTIC });
  const old = await addEmployee(owner, employer, { ...aged(60, OCTOBER), ...leftIn(OCTOBER) });
  const employees = [local, out, foreign, helper, old];
  const wages = new Map([[old.id, sen(6_000_01)]]);
  const at = new Date('2026-11-05T02:00:00Z');
  const { submission, records } = await createSubmitted(owner, actor, { month: OCTOBER, employees, wages }, at);
  expect(submission.sums).toMatchObject({ people: 5, wages: 4 * 3_000_00 + 6_000_01 });
  // Four at RM3,000 in the First Category, one above the ceiling in the Second; SKBBK of all but one; EIS of two.
  expect(records.map(({ kind, total }) => [kind, total])).toEqual([
    ['acr', 4 * (51_65 + 14_75) + 74_40 + 3 * 22_15 + 44_65],
    ['ecr', 2 * (5_90 + 5_90)],
  ]);
  expect(records[0]?.number).toMatch(/^ACR11226\d{7}$/);
});

it('a month of foreign employees alone has an ECR of zero', async () => {
  const { employer, actor } = await createEmployerWithMember(owner);
  const foreign = await addEmployee(owner, employer, FOREIGNER);
  const traits = { month: OCTOBER, employees: [foreign] };
  const { records } = await createSubmitted(owner, actor, traits, new Date('2026-11-06T02:00:00Z'));
  expect(records.find(({ kind }) => kind === 'ecr')?.total).toBe(0);
});

it('a draft of one scheme leaves the other out', async () => {
  const { employer, actor } = await createEmployerWithMember(owner, 'preparer');
  const employees = [await addEmployee(owner, employer)];
  const draft = await createDraft(owner, actor, { month: OCTOBER, employees, schemes: 'eis' });
  expect(draft.sums).toMatchObject({
    socsoEmployer: 0,
    socsoEmployee: 0,
    skbbk: 0,
    eisEmployer: 5_90,
    eisEmployee: 5_90,
  });
});

it('ages are those of the last day of the month', () => {
  expect(ageInMonth(aged(60, OCTOBER).birthDate, OCTOBER)).toBe(60);
  expect(ageInMonth(aged(60, OCTOBER).birthDate, month('2026-09'))).toBe(59);
});

it('a session made without a code is one that the database knows', async () => {
  const { employer, user, actor } = await createEmployerWithMember(owner);
  const { id } = await createSession(owner, actor);
  const { rows } = await owner.query('SELECT user_id, employer_id FROM session WHERE id = $1', [id]);
  expect(rows).toEqual([{ user_id: user.id, employer_id: employer.id }]);
});
