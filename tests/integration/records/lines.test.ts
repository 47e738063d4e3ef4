import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { recordLinesCsv } from '@/lib/records/csv';
import { findRecordLine, LINES_PER_BATCH, listRecordLines, recordLineBatches } from '@/lib/records/line-queries';
import { noteDownload } from '@/lib/records/note-download';
import { planPages } from '@/lib/records/paper/page-plan';
import { findRecord } from '@/lib/records/queries';
import { renderRecord } from '@/lib/records/render-record';
import { describeContribution } from '@/lib/rules/describe-contribution';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import { addEmployee, FOREIGNER, type TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createSubmitted } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { collect } from '@/tests/unit/records/collect';
import { readPdf } from '@/tests/unit/records/read-pdf';

const { owner } = useTestDatabase();

const OCTOBER = month('2026-10');
const PEOPLE = LINES_PER_BATCH + 1;
const SUBMITTED_AT = new Date('2026-11-10T03:00:00Z');

let actor: EmployerActor;
let stranger: EmployerActor;
let employees: TestEmployee[];
let acr: string;
let ecr: string;

function employeeAt(index: number): TestEmployee {
  const found = employees[index];
  if (!found) throw new Error(`nobody at ${index}`);
  return found;
}

beforeAll(async () => {
  const one = await createEmployerWithMember(owner);
  actor = one.actor;
  stranger = (await createEmployerWithMember(owner)).actor;
  employees = [
    await addEmployee(owner, one.employer, { name: 'SITI AMINAH BINTI UJIAN' }),
    await addEmployee(owner, one.employer, { name: 'DISKAUN 50% BIN UJIAN' }),
    await addEmployee(owner, one.employer, { ...FOREIGNER, name: 'RAM BAHADUR' }),
  ];
  for (let index = employees.length; index < PEOPLE; index++) {
    const identityNumber = `90020100${String(index).padStart(4, '0')}`;
    employees.push(await addEmployee(owner, one.employer, { name: `PEKERJA ${index}`, identityNumber }));
  }
  const wages = new Map(employees.map(({ id }, index) => [id, sen(1_700_00 + index * 10_01)]));
  const { records } = await createSubmitted(owner, actor, { month: OCTOBER, employees, wages }, SUBMITTED_AT);
  [acr = '', ecr = ''] = records.map((record) => record.id);
}, 120_000);

describe('the lines of a record', () => {
  it('come fifty at a time, in the order reported', async () => {
    const first = await listRecordLines(actor, acr, { q: '', page: 1 });
    expect(first).toMatchObject({ count: PEOPLE, page: 1, pageCount: 21 });
    expect(first?.rows.map((line) => line.employeeId)).toEqual(employees.slice(0, 50).map(({ id }) => id));
    const last = await listRecordLines(actor, acr, { q: '', page: 21 });
    expect(last?.rows.map((line) => line.employeeId)).toEqual([employeeAt(PEOPLE - 1).id]);
    expect((await listRecordLines(actor, acr, { q: '', page: 500 }))?.page).toBe(21);
  });

  it('are found by a part of the name in any case, or of the identity number', async () => {
    const find = async (q: string) =>
      (await listRecordLines(actor, acr, { q, page: 1 }))?.rows.map((line) => line.name);
    expect(await find('siti amin')).toEqual(['SITI AMINAH BINTI UJIAN']);
    expect(await find('50%')).toEqual(['DISKAUN 50% BIN UJIAN']);
    expect(await find('PEKERJA 1000')).toEqual(['PEKERJA 1000']);
    expect(await find('0201-00-0777')).toEqual(['PEKERJA 777']);
    expect(await find(employeeAt(2).identityNumber.slice(-4))).toContain('RAM BAHADUR');
    expect(await find("'; DROP TABLE employee --")).toEqual([]);
    expect(await find('\\')).toEqual([]);
  });

  it('say why each amount is what it is', async () => {
    const { insured, id } = employeeAt(2);
    const wage = sen(1_700_00 + 2 * 10_01);
    const [socso, eis, skbbk] = describeContribution(monthlyContribution(insured, OCTOBER, wage));
    const onAcr = await findRecordLine(actor, acr, id);
    expect(onAcr?.line.explanation).toEqual([socso, skbbk]);
    expect(onAcr).toMatchObject({ month: OCTOBER, place: 3, previousId: employeeAt(1).id, nextId: employeeAt(3).id });
    expect((await findRecordLine(actor, ecr, id))?.line.explanation).toEqual([eis]);
  });

  it('have no neighbour before the first and after the last', async () => {
    expect((await findRecordLine(actor, acr, employeeAt(0).id))?.previousId).toBeNull();
    const last = await findRecordLine(actor, acr, employeeAt(PEOPLE - 1).id);
    expect(last).toMatchObject({ place: PEOPLE, nextId: null });
  });

  it('are not found for another employer', async () => {
    expect(await listRecordLines(stranger, acr, { q: '', page: 1 })).toBeNull();
    expect(await findRecordLine(stranger, acr, employeeAt(0).id)).toBeNull();
    expect(await findRecordLine(actor, acr, 'x')).toBeNull();
    expect(await listRecordLines(actor, 'x', { q: '', page: 1 })).toBeNull();
    expect(await collect(recordLineBatches(stranger, acr))).toEqual([]);
  });
});

describe('what leaves the portal', () => {
  it('is the whole record, read in batches', async () => {
    const batches = await collect(recordLineBatches(actor, acr));
    expect(batches.map((batch) => batch.length)).toEqual([LINES_PER_BATCH, 1]);
    expect(batches.flat().map((line) => line.employeeId)).toEqual(employees.map(({ id }) => id));
  });

  it('adds up on paper as in the database', async () => {
    const record = await findRecord(actor, acr);
    if (!record) throw new Error('no record');
    const parts: Uint8Array[] = [];
    const made = renderRecord(record, recordLineBatches(actor, acr), {
      language: 'ms',
      verifyAddress: `https://majikan.example/verify/${record.verifyCode}`,
      now: SUBMITTED_AT,
    });
    for await (const piece of made) parts.push(piece);
    const { pages } = readPdf(Buffer.concat(parts));
    expect(pages).toHaveLength(planPages(PEOPLE).length);
    expect(pages.at(-1)).toContain(`PEKERJA ${PEOPLE - 1}\n`);
    expect(pages.at(-1)).toContain('1,001 pekerja\n');
  });

  it('has as many rows as CSV', async () => {
    let text = '';
    for await (const piece of recordLinesCsv('ecr', recordLineBatches(actor, ecr), 'en')) text += piece;
    expect(text.split('\r\n')).toHaveLength(PEOPLE + 2);
  });

  it('is noted in the audit trail first, without what was looked for', async () => {
    await noteDownload(actor, { action: 'record.downloaded', recordId: acr, what: 'ACR112260000001', rows: PEOPLE });
    await noteDownload(actor, { action: 'lines.exported', what: 'ecr', rows: 3 });
    const { rows } = await owner.query(
      `SELECT action, actor_id, subject_id, details FROM audit_event WHERE chain = $1 AND seq > 1 ORDER BY seq`,
      [actor.employerId],
    );
    expect(rows).toEqual([
      {
        action: 'record.downloaded',
        actor_id: actor.userId,
        subject_id: acr,
        details: { what: 'ACR112260000001', rows: PEOPLE },
      },
      { action: 'lines.exported', actor_id: actor.userId, subject_id: null, details: { what: 'ecr', rows: 3 } },
    ]);
  });
});
