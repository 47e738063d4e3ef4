import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegister } from '@/lib/contributions/register';
import { dateInMalaysia } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { type PracticeFile, practiceFilePath, practiceFolder, practiceIndex } from '@/lib/practice/practice-index';
import { EIS_RULES, SKBBK_RULES, SOCSO_RULES } from '@/lib/rules/rule-codes';
import { createTextFileCheck } from '@/lib/rules/text-file/check';
import { type Fault, missingEmployeesFault } from '@/lib/rules/text-file/faults';
import { loadPractice } from '@/prisma/practice/load-practice';
import { useTestDatabase } from '@/tests/setup/database';

const NOW = new Date('2026-11-23T04:00:00Z');
const SIZES = { medium: 60, large: 90 };
const { owner, ownerUrl } = useTestDatabase();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'majikan-practice-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function load(dataDir: string) {
  return loadPractice(ownerUrl, { now: NOW, seed: 7, dataDir, sizes: SIZES });
}

async function one<T extends object>(sql: string): Promise<T> {
  const { rows } = await owner.query<T>(sql);
  if (!rows[0]) throw new Error('no row');
  return rows[0];
}

describe('a load that breaks off', () => {
  it('leaves the database empty, so that the next one can begin anew', async () => {
    const inTheWay = path.join(folder, 'a-file');
    await writeFile(inTheWay, '');
    await expect(load(inTheWay)).rejects.toThrow();
    const { rows } = await owner.query('SELECT 1 FROM employer UNION ALL SELECT 1 FROM user_account');
    expect(rows).toEqual([]);
  });
});

describe('the practice companies', () => {
  beforeAll(async () => {
    const both = await Promise.all([load(folder), load(folder)]);
    expect(both.filter((index) => index !== null)).toHaveLength(1);
  });

  it('are not loaded a second time', async () => {
    expect(await load(folder)).toBeNull();
  });

  it('have 24 filed months each, paid but for the last one of one company', async () => {
    const { rows } = await owner.query<{ months: number; first: string; last: string; unpaid: number }>(
      `SELECT count(*)::integer AS months, min(s.month) AS first, max(s.month) AS last,
         (count(*) FILTER (WHERE s.state = 'submitted'))::integer AS unpaid
       FROM employer e JOIN submission s ON s.employer_id = e.id GROUP BY e.code ORDER BY e.code`,
    );
    const usual = { months: 24, first: '2024-11-01', last: '2026-10-01', unpaid: 0 };
    expect(rows).toEqual([usual, usual, { ...usual, first: '2024-10-01' }, { ...usual, unpaid: 1 }, usual, usual]);
  });

  it('have one overdue month among them', async () => {
    const { rows } = await owner.query<{ code: string; month: string }>(
      `SELECT e.code, m::date AS month FROM employer e, generate_series(e.liable_from, '2026-10-01', interval '1 month') m
       WHERE NOT EXISTS (SELECT 1 FROM submission s WHERE s.employer_id = e.id AND s.month = m::date)`,
    );
    expect(rows).toEqual([{ code: expect.stringMatching(/^X0000000003/), month: '2026-08-01' }]);
  });

  it('were submitted before the 15th of the next month, each at its own time, and none in the future', async () => {
    const found = await one<{ late: number; times: number; latest: Date }>(
      `SELECT (count(*) FILTER (WHERE (submitted_at AT TIME ZONE 'Asia/Kuala_Lumpur')::date
           NOT BETWEEN month + interval '1 month' AND month + interval '1 month 13 days'))::integer AS late,
         count(DISTINCT submitted_at)::integer AS times, greatest(max(submitted_at), max(p.paid_at)) AS latest
       FROM submission s LEFT JOIN payment p ON p.employer_id = s.employer_id`,
    );
    expect(found.late).toBe(0);
    expect(found.times).toBe(6 * 24);
    expect(found.latest.getTime()).toBeLessThan(NOW.getTime());
  });

  it('hold people under every rule of the law that their months can meet', async () => {
    const { rows } = await owner.query<{ rule: string }>(
      `SELECT socso_rule AS rule FROM contribution_line UNION SELECT eis_rule FROM contribution_line
       UNION SELECT skbbk_rule FROM contribution_line`,
    );
    const over = new Set([
      'socso.before_records',
      'socso.foreign_before_2019',
      'socso.domestic_before_2021',
      'socso.foreign_injury_only',
      'eis.before_start',
      'eis.domestic_before_2021',
    ]);
    const expected = [...SOCSO_RULES, ...EIS_RULES, ...SKBBK_RULES].filter((rule) => !over.has(rule));
    expect(rows.map(({ rule }) => rule).sort()).toEqual(expected.sort());
  });

  it('hold permanent and temporary residents, domestic employees, and somebody who came back', async () => {
    const found = await one(
      `SELECT bool_or(residency = 'permanent') AS permanent, bool_or(residency = 'temporary') AS temporary,
         bool_or(domestic AND residency = 'foreign') AS maid, bool_or(domestic AND residency = 'citizen') AS nanny,
         count(*) > count(DISTINCT person_id) AS returned FROM employee`,
    );
    expect(found).toEqual({ permanent: true, temporary: true, maid: true, nanny: true, returned: true });
  });

  it('have foreign employees whose passes run out, and others whose passes last', async () => {
    const { rows } = await owner.query<{ soon: boolean; later: boolean }>(
      `SELECT bool_or(pass_until <= '2026-11-23'::date + 90) AS soon, bool_or(pass_until > '2026-11-23'::date + 90) AS later
       FROM employee WHERE residency = 'foreign' AND employed_to IS NULL GROUP BY employer_id ORDER BY count(*)`,
    );
    expect(rows.map(({ soon }) => soon)).toEqual(Array.from({ length: 6 }, () => true));
    expect(rows.at(-1)?.later).toBe(true);
    const { local } = await one<{ local: number }>(
      `SELECT count(*)::integer AS local FROM employee
       WHERE (residency <> 'foreign' OR employed_to IS NOT NULL) AND (passport_until IS NOT NULL OR pass_until IS NOT NULL)`,
    );
    expect(local).toBe(0);
  });

  it('have records of zero, with nothing in the ledger and nothing to pay', async () => {
    const found = await one<{ zero: number; posted: number }>(
      `SELECT count(DISTINCT r.id)::integer AS zero, count(l.record_id)::integer AS posted FROM contribution_record r
       LEFT JOIN ledger_entry l ON l.employer_id = r.employer_id AND l.record_id = r.id WHERE r.total_sen = 0`,
    );
    expect(found.zero).toBeGreaterThan(0);
    expect(found.posted).toBe(0);
  });

  it('let the numbers of the portal itself go on without a gap', async () => {
    const { last } = await one<{ last: number }>(
      `SELECT max(serial) AS last FROM issued_number WHERE series = 'ACR-2026-11'`,
    );
    const client = await owner.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ next: number }>(`SELECT take_numbers('ACR-2026-11', 1) AS next`);
    await client.query('ROLLBACK');
    client.release();
    expect(rows).toEqual([{ next: last + 1 }]);
  });

  it('are listed for whoever wants to try them', async () => {
    const index = await practiceIndex(folder);
    const three = index?.users.find(({ email }) => email === 'tiga@majikan.example');
    expect(three?.employers.map(({ role, employees }) => [role, employees])).toEqual([
      ['approver', 8],
      ['owner', 25],
      ['owner', 40],
    ]);
    const { rows } = await owner.query<{ email: string }>('SELECT email FROM user_account ORDER BY email');
    expect(index?.users.map(({ email }) => email).sort()).toEqual(rows.map(({ email }) => email));
    expect(await practiceIndex(path.join(folder, 'nowhere'))).toBeNull();
  });

  it('give out only the sample files that are listed', async () => {
    const index = await practiceIndex(folder);
    const [file] = index?.files ?? [];
    expect(await practiceFilePath(folder, file?.name ?? '')).toBe(path.join(practiceFolder(folder), file?.name ?? ''));
    expect(await practiceFilePath(folder, '../practice.json')).toBeNull();
  });
});

describe('the sample files', () => {
  it('of each open month, and of the overdue one, have every employee and no fault', async () => {
    const clean = (await practiceIndex(folder))?.files.filter(({ faults }) => faults.length === 0) ?? [];
    expect(clean.map(({ name, lines }) => [name, lines])).toEqual([
      ['rumah-2-pekerja-2026-11.txt', 2],
      ['8-pekerja-2026-11.txt', 8],
      ['25-pekerja-2026-11.txt', 25],
      ['25-pekerja-2026-08-tertunggak.txt', expect.any(Number)],
      ['40-pekerja-2026-11.txt', 40],
      ['60-pekerja-2026-11.txt', 60],
      ['90-pekerja-2026-11.txt', 90],
    ]);
    for (const file of clean) {
      const { faults, goodLines } = await check(file);
      expect(faults, file.name).toEqual([]);
      expect(goodLines).toBe(file.lines);
    }
  });

  it('with mistakes has exactly the twenty that are named, each once', async () => {
    const file = (await practiceIndex(folder))?.files.find(({ faults }) => faults.length > 0);
    if (!file) throw new Error('no file with mistakes');
    const { faults } = await check(file);
    expect(file.name).toBe('60-pekerja-2026-11-dua-puluh-kesilapan.txt');
    expect(faults.map(({ code }) => code)).toEqual(file.faults);
    expect(new Set(file.faults).size).toBe(20);
  });
});

/** What the portal would say of a sample file, missing people included. */
async function check(file: PracticeFile): Promise<{ faults: Fault[]; goodLines: number }> {
  const on = month(file.month);
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ id: string; brn: string }>('SELECT id, brn FROM employer WHERE code = $1', [
      file.employerCode,
    ]);
    const { id = '', brn = '' } = rows[0] ?? {};
    const register = await loadRegister(client, { kind: 'employer', employerId: id, userId: '', role: 'viewer' }, on);
    const faults: Fault[] = [];
    const checking = createTextFileCheck(
      {
        employerCode: file.employerCode,
        ssmNumber: brn,
        month: on,
        schemes: 'combined',
        receivedOn: dateInMalaysia(NOW),
        find: register.find,
      },
      { line: () => undefined, fault: (fault) => faults.push(fault) },
    );
    checking.push(await readFile(path.join(practiceFolder(folder), file.name)));
    const { goodLines } = checking.end();
    const missing = [...register.employed()].filter(({ employeeId }) => !checking.names(employeeId));
    const fault = missingEmployeesFault(
      missing.length,
      missing.map(({ name }) => name),
    );
    return { faults: fault ? [...faults, fault] : faults, goodLines };
  } finally {
    client.release();
  }
}
