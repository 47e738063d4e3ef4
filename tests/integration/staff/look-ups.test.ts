import { beforeAll, describe, expect, it } from 'vitest';
import { listReviewedPeople } from '@/lib/cases/review-people';
import { type EmployerActor, readerOf, type StaffActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { findRecordLine, listRecordLines } from '@/lib/records/line-queries';
import { findRecord } from '@/lib/records/queries';
import {
  employerOfRecord,
  findOfficeEmployer,
  listEmployerActivity,
  listEmployerPeople,
} from '@/lib/staff/employer-queries';
import { listQueue } from '@/lib/staff/queue-queries';
import { revealIdentity } from '@/lib/staff/reveal-identity';
import { queueParamsSchema } from '@/lib/staff/schema';
import { searchOffice } from '@/lib/staff/search-office';
import { addCaseEmployee, createCase, createStaff, moveCaseAs, sendCase } from '@/tests/factories/cases';
import { addForeigner, createCorrection } from '@/tests/factories/corrections';
import { addEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser, type TestEmployer } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');

let officer: StaffActor;
let employer: TestEmployer;
let member: EmployerActor;
let employee: Awaited<ReturnType<typeof addEmployee>>;
beforeAll(async () => {
  officer = (await createStaff(owner)).actor;
  employer = await createEmployer(owner, { name: 'Zamrud Carian Sdn. Bhd.' });
  member = await addMember(owner, employer, await createUser(owner));
  employee = await addEmployee(owner, employer, { employedFrom: calendarDate('2026-01-01') });
});

function search(term: string) {
  return searchOffice(officer, term, NOW, (text) => Buffer.from(text).toString('hex'));
}

async function auditOf(chain: string, action: string) {
  const { rows } = await owner.query(
    'SELECT actor_id, subject_id, details FROM audit_event WHERE chain = $1 AND action = $2 ORDER BY seq',
    [chain, action],
  );
  return rows;
}

describe('looking up', () => {
  it('an employer by its code, its BRN as written or bare, and the beginning of its name', async () => {
    for (const term of [employer.code, employer.brn, employer.brn.replace(/^(....)/, '$1 '), 'zamrud car']) {
      const { hits } = await search(term);
      expect(
        hits.map(({ href }) => href),
        term,
      ).toContain(`/staff/employers/${employer.id}`);
    }
    expect((await search('amrud carian')).hits).toEqual([]);
  });

  it('a person by IC with its dashes, shown with the end of the number only', async () => {
    const number = employee.identityNumber;
    const typed = `${number.slice(0, 6)}-${number.slice(6, 8)}-${number.slice(8)}`;
    const { hits } = await search(typed);
    expect(hits).toMatchObject([{ kind: 'employee', employer: employer.name }]);
    expect(JSON.stringify(hits)).not.toContain(number);
    expect(hits[0]?.detail.endsWith(number.slice(-4))).toBe(true);
  });

  it('a case by its number and somebody in it by passport; a draft is not there', async () => {
    const applicant = await createUser(owner);
    const draft = await createCase(owner, { openedBy: applicant.id, name: 'Yakut Draf' });
    expect((await search('yakut draf')).hits).toEqual([]);
    const foreign = {
      is_foreign: true,
      residency: 'foreign',
      ic_number: null,
      nationality: 'NP',
      passport: 'NP7788990',
      passport_until: '2030-01-01',
      pass_kind: 'plks',
      pass_number: 'P9',
      pass_until: '2028-01-01',
    };
    await addCaseEmployee(owner, draft, foreign);
    expect((await search('NP7788990')).hits).toEqual([]);
    const made = await sendCase(owner, draft);
    expect((await search('NP7788990')).hits).toMatchObject([
      { kind: 'applicant', href: `/staff/cases/${made.caseId}`, employer: made.number },
    ]);
    expect((await search(made.number ?? '')).hits).toMatchObject([{ kind: 'case', employer: 'Yakut Draf' }]);
  });

  it('is written down each time, with its kind and a keyed hash, never the term', async () => {
    const before = (await auditOf(officer.userId, 'staff.searched')).length;
    await search('880808085566');
    const rows = await auditOf(officer.userId, 'staff.searched');
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({ actor_id: officer.userId, details: { kind: 'number', found: 0 } });
    expect(JSON.stringify(rows)).not.toContain('880808085566');
  });

  it('signs of a pattern are letters like others', async () => {
    expect((await search('%%')).hits).toEqual([]);
    expect((await search('_amrud')).hits).toEqual([]);
  });

  it('whoever is not of the office finds nothing', async () => {
    const stranger: StaffActor = { kind: 'staff', userId: member.userId, role: 'administrator' };
    const found = await searchOffice(stranger, employer.code, NOW, (text) => text);
    // Row-level security shows them their own employer and nobody else's.
    expect(found.hits).toHaveLength(1);
    const other = await createEmployer(owner);
    expect((await searchOffice(stranger, other.code, NOW, (text) => text)).hits).toEqual([]);
  });
});

describe('SEC-PD-2 a number in full', () => {
  it("is shown once asked for, and each view is a row of the employer's audit", async () => {
    const reveal = { employerId: employer.id, of: 'employee', id: employee.id } as const;
    expect(await revealIdentity(officer, reveal, NOW)).toEqual({ number: employee.identityNumber, passport: null });
    await revealIdentity(officer, reveal, NOW);
    const rows = await auditOf(employer.id, 'identity.revealed');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ actor_id: officer.userId, subject_id: employee.id });
    expect(JSON.stringify(rows)).not.toContain(employee.identityNumber);
  });

  it('is not there under another employer, and leaves no row', async () => {
    const other = await createEmployer(owner);
    const reveal = { employerId: other.id, of: 'employee', id: employee.id } as const;
    await expect(revealIdentity(officer, reveal, NOW)).rejects.toMatchObject({ code: 'employee.not_found' });
    expect(await auditOf(other.id, 'identity.revealed')).toEqual([]);
  });

  it('of a pass, of the next of kin and of what a correction asks come one by one, and only of what was sent', async () => {
    const applicant = await createUser(owner);
    const made = await createCase(owner, { openedBy: applicant.id });
    const { employerId } = made;
    const passNumber = 'PL7654321';
    const id = await addForeigner(owner, made, {
      pass_number: passNumber,
      kin_name: 'IBU',
      kin_identity: '3201011405',
    });
    const correction = await createCorrection(owner, made, id, { field: 'pass_number', should_be: passNumber });
    const asked = [
      { of: 'case_pass', id, number: passNumber },
      { of: 'case_kin', id, number: '3201011405' },
      { of: 'correction', id: correction.caseId, number: passNumber },
    ] as const;
    for (const { of, id: subject } of asked) {
      await expect(revealIdentity(officer, { employerId, of, id: subject }, NOW)).rejects.toMatchObject({
        code: 'employee.not_found',
      });
    }
    await sendCase(owner, made);
    await sendCase(owner, correction);
    for (const { of, id: subject, number } of asked) {
      expect(await revealIdentity(officer, { employerId, of, id: subject }, NOW)).toEqual({ number, passport: null });
    }
    const rows = await auditOf(employerId, 'identity.revealed');
    expect(rows.map(({ subject_id, details }) => ({ of: details.of, id: subject_id }))).toEqual(
      asked.map(({ of, id: subject }) => ({ of, id: subject })),
    );
    expect(JSON.stringify(rows)).not.toMatch(/7654321|3201011405/);
  });

  it('the people of a case come with all that was declared, their numbers masked', async () => {
    const made = await createCase(owner, { openedBy: (await createUser(owner)).id });
    const kin = { kin_name: 'IBU', kin_relation: 'mother', kin_birth_date: '1970-05-14', kin_nationality: 'ID' };
    await addForeigner(owner, made, {
      ...{ email: 'pekerja@contoh.example', phone: '0121110000', pass_number: 'PL7654321', kin_identity: '3201011405' },
      ...{ ...kin, kin_phone: '+62215550100', kin_address: 'Jalan Contoh 1' },
    });
    const { rows } = await listReviewedPeople(officer, made, 1);
    expect(rows).toMatchObject([
      {
        ...{ email: 'pekerja@contoh.example', phone: '0121110000' },
        papers: { passNumber: '*****4321' },
        kin: {
          ...{ name: 'IBU', relation: 'mother', identity: '******1405', birthDate: '1970-05-14', nationality: 'ID' },
          ...{ phone: '+62215550100', address: 'Jalan Contoh 1' },
        },
      },
    ]);
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
      /7654321|3201011405/,
    );
  });

  it('a local employee comes with the first months of contribution that were declared', async () => {
    const made = await createCase(owner, { openedBy: (await createUser(owner)).id });
    await addCaseEmployee(owner, made, { declared_socso_month: '2006-03-01' });
    const { rows } = await listReviewedPeople(officer, made, 1);
    expect(rows).toMatchObject([{ firstSocso: '2006-03', firstEis: null, papers: null }]);
  });

  it("lists of an employer's people hold the end of each number only", async () => {
    const { rows } = await listEmployerPeople(officer, employer.id, 1);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(employee.identityNumber);
  });
});

describe('an employer and its records', () => {
  it('any record opens with its lines, and only under its own employer', async () => {
    const filed = await createSubmitted(owner, member, { month: month('2026-02'), employees: [employee] }, NOW);
    const acr = filed.records.find(({ kind }) => kind === 'acr');
    const recordId = acr?.id ?? '';
    expect(await employerOfRecord(officer, recordId)).toBe(employer.id);
    const reader = readerOf(officer, employer.id);
    expect((await findRecord(reader, recordId))?.number).toBe(acr?.number);
    expect((await listRecordLines(reader, recordId, { q: '', page: 1 }))?.count).toBe(1);
    expect((await findRecordLine(reader, recordId, employee.id))?.line.name).toBe(employee.name);
    const other = await createEmployer(owner);
    expect(await findRecord(readerOf(officer, other.id), recordId)).toBeNull();
    expect((await search(acr?.number ?? '')).hits).toMatchObject([
      { kind: 'record', href: `/staff/records/${recordId}` },
    ]);
  });

  it("a household's registration number is masked", async () => {
    const household = await createEmployer(owner, { kind: 'household', brn: '740519105566' });
    const view = await findOfficeEmployer(officer, household.id);
    expect(JSON.stringify(view)).not.toContain('740519105566');
    expect(await revealIdentity(officer, { employerId: household.id, of: 'household', id: household.id }, NOW)).toEqual(
      {
        number: '740519105566',
        passport: null,
      },
    );
  });

  it('shows what was done about it, and nothing for an id that is no employer', async () => {
    const { rows } = await listEmployerActivity(officer, employer.id, 1);
    expect(rows.map(({ action }) => action)).toContain('identity.revealed');
    expect(await findOfficeEmployer(officer, newId())).toBeNull();
    expect(await findOfficeEmployer(officer, 'x')).toBeNull();
  });
});

describe('the queue', () => {
  it('holds what was sent, the oldest target first, and each filter narrows it', async () => {
    const applicant = await createUser(owner);
    const late = await sendCase(owner, await createCase(owner, { openedBy: applicant.id, name: 'Lewat' }));
    await owner.query(`UPDATE employer_case SET target_date = '2020-01-02' WHERE id = $1`, [late.caseId]);
    const mine = await sendCase(
      owner,
      await createCase(owner, { openedBy: applicant.id, kind: 'new_domestic_employer', name: 'Saya' }),
    );
    await moveCaseAs(owner, mine, officer, 'submitted', 'in_review');
    await createCase(owner, { openedBy: applicant.id, name: 'Draf' });

    const idsOf = async (query: Record<string, string>) =>
      (await listQueue(officer, queueParamsSchema.parse(query))).rows.map(({ caseId }) => caseId);
    const all = await idsOf({});
    expect(all[0]).toBe(late.caseId);
    expect(all).toContain(mine.caseId);
    expect(await idsOf({ overdue: '1' })).toEqual([late.caseId]);
    expect(await idsOf({ mine: '1' })).toEqual([mine.caseId]);
    expect(await idsOf({ kind: 'new_domestic_employer' })).toEqual([mine.caseId]);
    expect(await idsOf({ state: 'decided' })).toEqual([]);
    expect(await idsOf({ after: `2020-01-02_${late.caseId}` })).toEqual(all.slice(1));
  });

  it('a bad address is an empty one', () => {
    const usual = queueParamsSchema.parse({});
    expect(queueParamsSchema.parse({ state: 'x', kind: "'", mine: '2', after: '2020-99-99_x' })).toEqual(usual);
  });
});
