import type { ClientBase } from 'pg';
import type { FiledMonth } from './filing';
import type { PracticeRecord } from './records';
import { insertRows, type Row } from './rows';
import type { World } from './world';

/** What a ledger transaction is about, and the sums of its entries by account. */
interface Posting {
  readonly of: FiledMonth;
  readonly kind: 'assessment' | 'payment';
  readonly at: Date;
  readonly paymentId: string | null;
  readonly entries: readonly Row[];
}

/** Posts what was assessed: a receivable for each record. A record of zero has no entries. */
export async function loadAssessments(
  client: ClientBase,
  world: World,
  filed: readonly FiledMonth[],
  records: readonly PracticeRecord[],
): Promise<void> {
  const postings = filed.map((of): Posting => {
    const entries = owed(records, of).flatMap(({ id, scheme, total }) => [
      { account: `receivable.${scheme}`, record_id: id, amount_sen: total },
      { account: `assessed.${scheme}`, record_id: id, amount_sen: -total },
    ]);
    return { of, kind: 'assessment', at: of.receivedAt, paymentId: null, entries };
  });
  await post(client, world, postings);
}

/** Records one payment at the counter for each month paid, for both its records, and posts it. */
export async function loadPayments(
  client: ClientBase,
  world: World,
  paid: readonly FiledMonth[],
  records: readonly PracticeRecord[],
): Promise<void> {
  const payments: Row[] = [];
  const parts: Row[] = [];
  const postings: Posting[] = [];
  for (const of of paid) {
    const at = of.paidAt ?? of.receivedAt;
    const key = { employer_id: of.employer.id, payment_id: world.newId() };
    const due = owed(records, of);
    const amount = due.reduce((sum, { total }) => sum + total, 0);
    payments.push(paymentRow(key, due[0]?.number ?? '', amount, at));
    parts.push(...due.map(({ id, total }) => ({ ...key, record_id: id, amount_sen: total })));
    const settled = due.map(({ id, scheme, total }) => ({
      account: `receivable.${scheme}`,
      record_id: id,
      amount_sen: -total,
    }));
    const entries = [{ account: 'bank', record_id: null, amount_sen: amount }, ...settled];
    postings.push({ of, kind: 'payment', at, paymentId: key.payment_id, entries });
  }
  await insertRows(client, 'payment', payments);
  await insertRows(client, 'payment_part', parts);
  await post(client, world, postings);
}

function paymentRow(
  key: { employer_id: string; payment_id: string },
  firstNumber: string,
  amount: number,
  at: Date,
): Row {
  return {
    employer_id: key.employer_id,
    id: key.payment_id,
    channel: 'counter',
    reference: firstNumber.replace('ACR', 'KAUNTER'),
    amount_sen: amount,
    paid_at: at.toISOString(),
  };
}

/** The records of a month on which something is owed, with the scheme that each belongs to. */
function owed(records: readonly PracticeRecord[], of: FiledMonth) {
  return records
    .filter((record) => record.of === of && record.total > 0)
    .map(({ id, kind, number, total }) => ({ id, number, total, scheme: kind === 'acr' ? 'socso' : 'eis' }));
}

async function post(client: ClientBase, world: World, postings: readonly Posting[]): Promise<void> {
  const transactions = postings.map(({ of, kind, at, paymentId }) => ({
    employer_id: of.employer.id,
    id: world.newId(),
    kind,
    at: at.toISOString(),
    submission_id: of.submissionId,
    payment_id: paymentId,
  }));
  const entries = postings.flatMap((posting, index) =>
    posting.entries.map((entry, at) => ({
      employer_id: posting.of.employer.id,
      transaction_id: transactions[index]?.id ?? '',
      entry_no: at + 1,
      ...entry,
    })),
  );
  await insertRows(client, 'ledger_transaction', transactions);
  await insertRows(client, 'ledger_entry', entries);
}
