import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '@/lib/core/actor';
import { addMonths, firstDayOf, type Month, month } from '@/lib/core/month';
import { findRecord, listRecords, recordPages } from '@/lib/records/queries';
import { recordListParamsSchema } from '@/lib/records/schema';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createSubmitted, type TestRecord } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { collect } from '@/tests/unit/records/collect';
import { pay } from './pay';

const { owner } = useTestDatabase();

const FIRST_MONTH = month('2022-01');
const MONTHS = 51;
const params = (given: Record<string, unknown> = {}) => recordListParamsSchema.parse(given);

let actor: EmployerActor;
let stranger: EmployerActor;
const filed = new Map<Month, TestRecord[]>();

function recordOf(on: string, kind: 'acr' | 'ecr' = 'acr'): TestRecord {
  const found = filed.get(month(on))?.find((record) => record.kind === kind);
  if (!found) throw new Error(`no ${kind} of ${on}`);
  return found;
}

beforeAll(async () => {
  const one = await createEmployerWithMember(owner);
  const other = await createEmployerWithMember(owner);
  actor = one.actor;
  stranger = other.actor;
  const employees = [await addEmployee(owner, one.employer)];
  for (let index = 0; index < MONTHS; index++) {
    const on = addMonths(FIRST_MONTH, index);
    const at = new Date(`${firstDayOf(addMonths(on, 1))}T03:00:00Z`);
    const { records } = await createSubmitted(owner, actor, { month: on, employees }, at);
    filed.set(on, records);
  }
  const theirs = [await addEmployee(owner, other.employer)];
  await createSubmitted(
    owner,
    stranger,
    { month: month('2026-03'), employees: theirs },
    new Date('2026-04-02T00:00:00Z'),
  );

  const both = [recordOf('2022-01'), recordOf('2022-01', 'ecr')];
  await pay(
    owner,
    actor,
    both.map(({ id, kind, total }) => ({ recordId: id, kind, amount: total, settles: true })),
    { at: new Date('2022-02-10T00:00:00Z') },
  );
  const acr = recordOf('2022-02');
  await pay(owner, actor, [{ recordId: acr.id, kind: 'acr', amount: acr.total, settles: true }], {
    at: new Date('2022-03-10T00:00:00Z'),
  });
  const part = recordOf('2022-03');
  await pay(owner, actor, [{ recordId: part.id, kind: 'acr', amount: 100, settles: false }], {
    at: new Date('2022-04-10T00:00:00Z'),
  });
}, 120_000);

describe('the list of records', () => {
  it('has fifty a page, the newest month first, with the sums of all pages', async () => {
    const first = await listRecords(actor, 'acr', params());
    expect(first).toMatchObject({ count: MONTHS, page: 1, pageCount: 2 });
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]?.month).toBe('2026-03');
    const second = await listRecords(actor, 'acr', params({ page: '2' }));
    expect(second.rows.map((record) => record.month)).toEqual(['2022-01']);

    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map((record) => record.id)).size).toBe(MONTHS);
    expect(first.totals.totalSen).toBe(all.reduce((sum, record) => sum + record.totalSen, 0n));
    expect(first.totals.employerSen).toBe(all.reduce((sum, record) => sum + record.employerSen, 0n));
    expect(second.totals).toEqual(first.totals);
  });

  it('shows the last page for one beyond it', async () => {
    const list = await listRecords(actor, 'acr', params({ page: '9' }));
    expect(list).toMatchObject({ page: 2, pageCount: 2 });
    expect(list.rows).toHaveLength(1);
  });

  it('never holds the other kind or another employer’s', async () => {
    const list = await listRecords(stranger, 'ecr', params());
    expect(list.count).toBe(1);
    expect(list.rows[0]?.number).toMatch(/^ECR/);
    expect(list.rows[0]?.id).not.toBe(recordOf('2026-03', 'ecr').id);
  });

  it.each([
    { q: '2026-03', count: 1 },
    { q: 'Disember 2025', count: 1 },
    { q: '2025', count: 12 },
    { q: '2021', count: 0 },
    { q: 'acr 0422', count: 5 },
    { q: 'acr 04 2 22', count: 1 },
    { q: '%', count: 0 },
    { q: '_', count: 0 },
  ])('finds $count for $q', async ({ q, count }) => {
    expect((await listRecords(actor, 'acr', params({ q }))).count).toBe(count);
  });

  it('finds a number by its end', async () => {
    const { number, id } = recordOf('2024-07');
    const { rows } = await listRecords(actor, 'acr', params({ q: number.slice(3).toLowerCase() }));
    expect(rows.map((record) => record.id)).toEqual([id]);
  });

  it('narrows to what is paid or not; each record of a month by itself', async () => {
    const paid = await listRecords(actor, 'acr', params({ state: 'paid' }));
    expect(paid.rows.map((record) => record.month)).toEqual(['2022-02', '2022-01']);
    expect((await listRecords(actor, 'ecr', params({ state: 'paid' }))).count).toBe(1);
    const unpaid = await listRecords(actor, 'acr', params({ state: 'unpaid', q: '2022' }));
    expect(unpaid.count).toBe(10);
    expect(unpaid.rows.at(-1)).toMatchObject({ month: '2022-03', state: 'in_payment', paidSen: 100n });
    expect((await listRecords(actor, 'acr', params({ state: 'replaced' }))).count).toBe(0);
  });

  it('hands out all its pages for a download', async () => {
    const pages = await collect(recordPages(actor, 'acr', params({ page: '2' })));
    expect(pages.map((page) => page.length)).toEqual([50, 1]);
  });
});

describe('a record', () => {
  it('has its parties, dates, sums and payments', async () => {
    const { id, number, total } = recordOf('2022-01');
    const found = await findRecord(actor, id);
    expect(found).toMatchObject({
      number,
      kind: 'acr',
      month: '2022-01',
      dueDate: '2022-02-15',
      state: 'paid',
      people: 1,
      totalSen: BigInt(total),
      paidSen: BigInt(total),
      employer: { name: 'Syarikat Ujian Sdn. Bhd.', postcode: '40000' },
      submittedBy: 'Orang Ujian',
    });
    expect(found?.payments).toMatchObject([{ channel: 'counter', amountSen: BigInt(total) }]);
    expect(found?.verifyCode).toMatch(/^[\w-]{20}$/);
  });

  it('is not found for another employer, nor under what is no id', async () => {
    const { id } = recordOf('2022-01');
    expect(await findRecord(stranger, id)).toBeNull();
    expect(await findRecord(actor, 'x')).toBeNull();
    expect(await findRecord(actor, "' OR 1=1 --")).toBeNull();
    expect(await findRecord(actor, '00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  it('stays another employer’s even to somebody who belongs to both', async () => {
    const { id } = recordOf('2022-01');
    const asStranger: EmployerActor = { ...stranger, userId: actor.userId };
    expect(await findRecord(asStranger, id)).toBeNull();
  });
});
