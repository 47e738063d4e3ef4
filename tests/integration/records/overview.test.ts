import { describe, expect, it } from 'vitest';
import { addMonths, firstDayOf, type Month, monthInMalaysia } from '@/lib/core/month';
import { listPayments } from '@/lib/records/payment-queries';
import { recentRecords } from '@/lib/records/recent-queries';
import { verifyRecord } from '@/lib/records/verify-record';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember } from '@/tests/factories/employers';
import { createSubmitted, type SubmissionTraits } from '@/tests/factories/submissions';
import { useTestDatabase } from '@/tests/setup/database';
import { pay } from './pay';

const { owner } = useTestDatabase();

async function present(): Promise<Month> {
  const { rows } = await owner.query<{ now: Date }>('SELECT now() AS now');
  return monthInMalaysia(rows[0]?.now ?? new Date(0));
}

async function newEmployer() {
  const { employer, actor } = await createEmployerWithMember(owner);
  const employees = [await addEmployee(owner, employer)];
  const submit = (on: Month, traits: Partial<SubmissionTraits> = {}) =>
    createSubmitted(owner, actor, { month: on, employees, ...traits }, new Date(`${firstDayOf(on)}T03:00:00Z`));
  return { employer, actor, submit };
}

describe('the panels of the overview', () => {
  it('end with the month that is due while the present one has no record', async () => {
    const { actor, submit } = await newEmployer();
    const now = await present();
    const { records } = await submit(addMonths(now, -12));
    await submit(addMonths(now, -13));
    const [acr, ecr] = await recentRecords(actor);
    expect(acr?.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, at) => addMonths(now, at - 12)),
    );
    expect(acr?.months[0]?.totalSen).toBe(BigInt(records[0]?.total ?? -1));
    expect(acr?.months.slice(1).every(({ totalSen }) => totalSen === 0n)).toBe(true);
    expect(ecr?.months[0]).toMatchObject({ totalSen: BigInt(records[1]?.total ?? -1), skbbkSen: 0n, paidSen: 0n });
    expect(acr?.last.map((record) => record.month)).toEqual([addMonths(now, -12), addMonths(now, -13)]);
  });

  it('end with the present month once it has a record', async () => {
    const { actor, submit } = await newEmployer();
    const now = await present();
    for (let ago = 0; ago < 6; ago++) await submit(addMonths(now, -ago));
    const [acr] = await recentRecords(actor);
    expect(acr?.months.at(-1)?.month).toBe(now);
    expect(acr?.months[0]?.month).toBe(addMonths(now, -11));
    expect(acr?.last.map((record) => record.month)).toEqual([0, 1, 2, 3].map((ago) => addMonths(now, -ago)));
  });

  it('count a record once however many payments it had', async () => {
    const { actor, submit } = await newEmployer();
    const last = addMonths(await present(), -1);
    const { records } = await submit(last, { schemes: 'socso' });
    const [record] = records;
    if (!record) throw new Error('no record');
    const part = { recordId: record.id, kind: 'acr', amount: 100, settles: false } as const;
    await pay(owner, actor, [part], { at: new Date(), reference: 'A1' });
    await pay(owner, actor, [part], { at: new Date(), reference: 'A2' });
    const [acr, ecr] = await recentRecords(actor);
    expect(acr?.months.at(-1)).toMatchObject({ totalSen: BigInt(record.total), paidSen: 200n });
    expect(acr?.last[0]?.state).toBe('in_payment');
    expect(ecr).toMatchObject({ kind: 'ecr', last: [] });
  });

  it('are empty for a new employer', async () => {
    const { actor } = await newEmployer();
    for (const panel of await recentRecords(actor)) {
      expect(panel.last).toEqual([]);
      expect(panel.months).toHaveLength(12);
    }
  });
});

describe('the list of payments', () => {
  it('names the records that each payment paid, the newest first', async () => {
    const { actor, submit } = await newEmployer();
    const stranger = await newEmployer();
    const last = addMonths(await present(), -1);
    const { records } = await submit(last);
    const parts = records.map(({ id, kind, total }) => ({ recordId: id, kind, amount: total, settles: true }));
    await pay(owner, actor, parts.slice(0, 1), {
      at: new Date('2026-11-10T01:00:00Z'),
      reference: 'FPX1',
      channel: 'fpx',
    });
    await pay(owner, actor, parts.slice(1), { at: new Date('2026-11-11T01:00:00Z'), reference: 'K2' });
    const list = await listPayments(actor, { page: 1 });
    expect(list).toMatchObject({ count: 2, page: 1, pageCount: 1 });
    expect(list.totalSen).toBe(BigInt(parts.reduce((sum, part) => sum + part.amount, 0)));
    expect(list.rows.map(({ reference, channel }) => [reference, channel])).toEqual([
      ['K2', 'counter'],
      ['FPX1', 'fpx'],
    ]);
    expect(list.rows[1]?.parts).toEqual([
      {
        recordId: records[0]?.id,
        kind: 'acr',
        number: records[0]?.number,
        month: last,
        amountSen: BigInt(records[0]?.total ?? 0),
      },
    ]);
    expect(await listPayments(stranger.actor, { page: 3 })).toMatchObject({
      rows: [],
      totalSen: 0n,
      count: 0,
      page: 1,
    });
  });
});

describe('what anybody may learn from the code on a paper', () => {
  it('is the record, the employer and the head count, and nothing of its people or sums', async () => {
    const { employer, submit } = await newEmployer();
    const last = addMonths(await present(), -1);
    const { records } = await submit(last);
    const [acr] = records;
    const { rows } = await owner.query<{ verify_code: string }>(
      'SELECT verify_code FROM issued_number WHERE record_id = $1',
      [acr?.id],
    );
    expect(await verifyRecord(rows[0]?.verify_code ?? '')).toEqual({
      number: acr?.number,
      kind: 'acr',
      month: last,
      receivedAt: new Date(`${firstDayOf(last)}T03:00:00Z`),
      employerCode: employer.code,
      employerName: employer.name,
      people: 1,
      state: 'submitted',
    });
  });

  it.each(['', 'unknown', "' OR ''='", 'x'.repeat(500), '\u0000'])('is nothing from the code %j', async (code) => {
    expect(await verifyRecord(code)).toBeNull();
  });
});
