import { beforeEach, describe, expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import {
  LINES_A_BATCH,
  type MonthTextFile,
  submissionTextFile,
  templateTextFile,
} from '@/lib/contributions/month-text-file';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { newId } from '@/lib/db/new-id';
import {
  addEmployee,
  aged,
  FOREIGNER,
  joinedIn,
  leftIn,
  outOfSkbbk,
  type TestEmployee,
} from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { createDraft, createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { addManyEmployees } from './many-employees.factory';
import { receiveAndCheck } from './month-file.factory';

const { owner } = useTestDatabase();
const SEPTEMBER = month('2026-09');
const OCTOBER = addMonths(SEPTEMBER, 1);
const FILED_AT = new Date('2026-10-10T02:00:00Z');
const NONE = { fix: 0, look: 0, note: 0 };

let employer: TestEmployer;
let actor: EmployerActor;
beforeEach(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
});

async function contentOf(file: MonthTextFile | null): Promise<string> {
  if (!file) throw new Error('no file');
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

/** What our own reader says of a file, uploaded for October. */
async function readBack(content: string, schemes: SchemeSet = 'combined') {
  const fileId = await receiveAndCheck(actor, { month: OCTOBER, schemes, content });
  return (await findCheck(actor, fileId))?.summary;
}

/** The wages of each line, in sen. */
function wagesIn(content: string): [name: string, wage: number][] {
  const lines = content.split('\r\n').slice(0, -1);
  return lines.map((line) => [line.slice(44, 194).trim(), Number(line.slice(200, 214))]);
}

async function everyKind(): Promise<TestEmployee[]> {
  const kinds = [{}, FOREIGNER, aged(60, OCTOBER), aged(17, OCTOBER), outOfSkbbk(SEPTEMBER)];
  const people: TestEmployee[] = [];
  for (const [index, kind] of kinds.entries())
    people.push(await addEmployee(owner, employer, { ...kind, name: `Núr ${index} @ Äli bin Uji` }));
  return people;
}

describe('the field of the SSM number', () => {
  it('has a business’s number, and never that of the person who heads a household', async () => {
    await addEmployee(owner, employer);
    const fieldOf = (content: string) => content.slice(12, 32).trim();
    expect(fieldOf(await contentOf(await templateTextFile(actor, OCTOBER, 'combined')))).toBe(employer.brn);
    await owner.query(`UPDATE employer SET kind = 'household', brn = '800101145678' WHERE id = $1`, [employer.id]);
    const content = await contentOf(await templateTextFile(actor, OCTOBER, 'combined'));
    expect(fieldOf(content)).toBe('');
    expect(content).not.toContain('800101145678');

    const withIc = `${content.slice(0, 12)}${'999999999999'.padEnd(20)}${content.slice(32)}`;
    const summary = await readBack(withIc);
    expect(summary?.counts).not.toHaveProperty('SSM_MISMATCH');
  });
});

describe('a submission as a text file', () => {
  it.each(['combined', 'socso', 'eis'] as const)('of %s is read back without a fault', async (schemes) => {
    const employees = await everyKind();
    const draft = await createDraft(owner, actor, { month: OCTOBER, employees, schemes, source: 'screen' });
    const file = await submissionTextFile(actor, draft.id);
    expect(file).toMatchObject({ month: '2026-10', people: 5 });
    const content = await contentOf(file);
    expect(content).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(await readBack(content, schemes)).toMatchObject({
      layout: 'combined-v2',
      lines: 5,
      goodLines: 5,
      missing: 0,
      counts: {},
      levels: NONE,
      goodWages: '1500000',
    });
  });

  it('of more people than are read at once has each of them once, in the order of its lines', async () => {
    const employees = await addManyEmployees(owner, employer, 2 * LINES_A_BATCH + 1);
    const draft = await createDraft(owner, actor, { month: OCTOBER, employees });
    const content = await contentOf(await submissionTextFile(actor, draft.id));
    expect(wagesIn(content).map(([name]) => name)).toEqual(employees.map(({ name }) => name));
    expect(await readBack(content)).toMatchObject({ goodLines: 2 * LINES_A_BATCH + 1, levels: NONE });
  });

  it('is there once it is submitted, and is nobody else’s', async () => {
    const employees = await everyKind();
    const { submission } = await createSubmitted(owner, actor, { month: SEPTEMBER, employees }, FILED_AT);
    expect(wagesIn(await contentOf(await submissionTextFile(actor, submission.id)))).toHaveLength(5);
    const stranger = await createEmployerWithMember(owner);
    expect(await submissionTextFile(stranger.actor, submission.id)).toBeNull();
    expect(await submissionTextFile(actor, newId())).toBeNull();
    expect(await submissionTextFile(actor, 'x')).toBeNull();
  });

  it('is not there of a file that was only checked', async () => {
    const draft = await createDraft(owner, actor, { month: OCTOBER, employees: await everyKind() });
    const content = await contentOf(await submissionTextFile(actor, draft.id));
    const fileId = await receiveAndCheck(actor, { month: OCTOBER, content });
    const { submissionId } = (await findCheck(actor, fileId)) ?? {};
    expect(submissionId).toBeTruthy();
    expect(await submissionTextFile(actor, submissionId ?? '')).toBeNull();
  });
});

describe('the template of a month', () => {
  it('has everybody employed in it by name, with the wage of the last filed month or zero', async () => {
    const stays = await addEmployee(owner, employer, { name: 'BINTANG' });
    const gone = await addEmployee(owner, employer, { name: 'GONE', ...leftIn(SEPTEMBER) });
    const wages = new Map([[stays.id, sen(4_321_00)]]);
    await createSubmitted(owner, actor, { month: SEPTEMBER, employees: [stays, gone], wages }, FILED_AT);
    await addEmployee(owner, employer, { name: 'ANGGUN', ...joinedIn(OCTOBER) });
    await addEmployee(owner, employer, { name: 'LATER', employedFrom: calendarDate('2026-11-01') });
    const file = await templateTextFile(actor, OCTOBER, 'combined');
    const content = await contentOf(file);
    expect(file?.people).toBe(2);
    expect(wagesIn(content)).toEqual([
      ['ANGGUN', 0],
      ['BINTANG', 4_321_00],
    ]);
    expect(await readBack(content)).toMatchObject({ goodLines: 2, missing: 0, levels: { fix: 0, look: 0, note: 1 } });
  });

  it.each(['combined', 'socso', 'eis'] as const)('of %s is read back without a fault', async (schemes) => {
    const employees = await everyKind();
    await createSubmitted(owner, actor, { month: SEPTEMBER, employees, schemes }, FILED_AT);
    const content = await contentOf(await templateTextFile(actor, OCTOBER, schemes));
    expect(await readBack(content, schemes)).toMatchObject({ goodLines: 5, missing: 0, counts: {}, levels: NONE });
  });

  it('of more people than are read at once has each of them once', async () => {
    const employees = await addManyEmployees(owner, employer, LINES_A_BATCH + 1);
    const content = await contentOf(await templateTextFile(actor, OCTOBER, 'combined'));
    expect(wagesIn(content)).toEqual(employees.map(({ name }) => [name, 0]));
  });

  it('of an employer with nobody is an empty file, and there is none of a month that cannot be filed', async () => {
    expect(await contentOf(await templateTextFile(actor, OCTOBER, 'combined'))).toBe('');
    expect(await templateTextFile(actor, month('1990-01'), 'combined')).toBeNull();
    expect(await templateTextFile(actor, month('2990-01'), 'combined')).toBeNull();
  });
});
