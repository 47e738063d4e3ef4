import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor, StaffActor } from '@/lib/core/actor';
import { listCaseEmployees } from '@/lib/employees/queries';
import { employeesParamsSchema, sheetParamsSchema } from '@/lib/employees/schema';
import { countSheetFaults, listSheetRows } from '@/lib/employees/sheet-queries';
import { queueParamsSchema, searchSchema } from '@/lib/staff/schema';
import { searchOffice } from '@/lib/staff/search-office';
import { addCaseEmployee, createCase, createStaff } from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployer, createUser } from '@/tests/factories/employers';
import { addSheetRow } from '@/tests/factories/sheets';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');

/** What a query language would take for its own. Each begins somebody's name, and some begin two. */
const SIGNS = [
  "' OR '1'='1",
  "'; DROP TABLE employee; --",
  "' UNION SELECT name FROM employer --",
  '" OR ""="',
  '%',
  '%%',
  '_',
  '__',
  '\\',
  '\\\\',
  "\\'",
  '\\%',
  '$1',
  '$$x$$',
  '*',
  '.*',
  '(?:',
  '{"contains":""}',
  '{{7*7}}',
  '/* */',
  '\u2019',
] as const;

/** What a body or an address may hold instead of a text. */
const NO_TEXTS: readonly unknown[] = [
  { not: '' },
  { contains: '' },
  { startsWith: 'A' },
  ['ALI', 'ABU'],
  [],
  { toString: 'x' },
  7,
  true,
  null,
];

const nameOf = (sign: string) => `${sign} BIN TANDA`;

let officer: StaffActor;
let applicant: EmployerActor;
let caseId: string;
let sheetId: string;
beforeAll(async () => {
  officer = (await createStaff(owner)).actor;
  const user = await createUser(owner);
  const made = await createCase(owner, { openedBy: user.id });
  caseId = made.caseId;
  applicant = { kind: 'employer', userId: user.id, employerId: made.employerId, role: 'owner' };
  const employer = await createEmployer(owner, { name: 'Tanda Sdn. Bhd.' });
  for (const name of [...SIGNS.map(nameOf), 'ORANG BIASA']) {
    await addCaseEmployee(owner, made, { name });
    await addEmployee(owner, employer, { name });
  }
  sheetId = await addSheetRow(owner, made);
});

describe('SEC-INJ-1: what is no text', () => {
  it.each(NO_TEXTS.map((value) => [JSON.stringify(value), value]))(
    '%s is refused by the search of the office, with its field',
    (_name, term) => {
      const parsed = searchSchema.safeParse({ term });
      expect([...new Set(parsed.error?.issues.map(({ path }) => path.join('.')))]).toEqual(['term']);
    },
  );

  it.each(NO_TEXTS.map((value) => [JSON.stringify(value), value]))('%s in an address is as nothing', (_name, value) => {
    expect(employeesParamsSchema.parse({ q: value, page: { gt: 0 } })).toMatchObject({ q: '', page: 1 });
    expect(sheetParamsSchema.parse({ level: value, code: value, view: value })).toEqual(sheetParamsSchema.parse({}));
    expect(queueParamsSchema.parse({ kind: value, state: value, mine: value, after: value })).toEqual(
      queueParamsSchema.parse({}),
    );
  });

  it('of 100,000 characters is refused, or as nothing', () => {
    const long = `${'0'.repeat(50_000)}${' '.repeat(49_999)}!`;
    expect(searchSchema.safeParse({ term: long }).success).toBe(false);
    expect(employeesParamsSchema.parse({ q: long }).q).toBe('');
    expect(sheetParamsSchema.parse({ code: long }).code).toBeNull();
  });
});

describe('SEC-INJ-1: signs of a query language find what they are written as', () => {
  const search = async (term: string) => {
    const { hits } = await searchOffice(officer, term, NOW, () => '0');
    return hits.map(({ title }) => title).sort();
  };

  it.each(SIGNS)('%s in the search of the office', async (sign) => {
    const literal = SIGNS.map(nameOf).filter((name) => name.toLowerCase().startsWith(sign.toLowerCase()));
    expect(await search(sign)).toEqual(literal.sort());
  });

  it.each(SIGNS)('%s in the search of a list of employees', async (sign) => {
    const literal = SIGNS.map(nameOf).filter((name) => name.toLowerCase().includes(sign.toLowerCase()));
    const { rows, count } = await listCaseEmployees(applicant, caseId, { q: sign });
    expect(rows.map(({ name }) => name).sort()).toEqual(literal.sort());
    expect(count).toBe(literal.length);
  });

  it.each(SIGNS)('%s as a kind of fault of a sheet', async (sign) => {
    expect(sheetParamsSchema.parse({ code: sign }).code).toBeNull();
    expect(await listSheetRows(applicant, sheetId, { level: null, code: sign, page: 1 })).toEqual({
      rows: [],
      count: 0,
    });
  });

  it('and everything is still there', async () => {
    expect((await listCaseEmployees(applicant, caseId)).count).toBe(SIGNS.length + 1);
    expect(await search('orang bia')).toEqual(['ORANG BIASA']);
    expect(await countSheetFaults(applicant, sheetId)).toEqual([]);
  });
});
