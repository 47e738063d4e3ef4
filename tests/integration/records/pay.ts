import type { EmployerActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { insertRow, type Owner } from '@/tests/factories/owner';

interface PaidPart {
  readonly recordId: string;
  readonly kind: 'acr' | 'ecr';
  readonly amount: number;
  /** The record is paid in full by this. */
  readonly settles: boolean;
}

/** A payment of records in one sum, with its ledger entries. @returns its id */
export async function pay(
  owner: Owner,
  actor: EmployerActor,
  parts: readonly PaidPart[],
  given: { readonly at: Date; readonly reference?: string; readonly channel?: string },
): Promise<string> {
  const paymentId = newId();
  const transactionId = newId();
  const employer_id = actor.employerId;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await insertRow(client, 'payment', {
      employer_id,
      id: paymentId,
      channel: given.channel ?? 'counter',
      reference: given.reference ?? 'KAUNTER1',
      amount_sen: amount,
      paid_at: given.at,
    });
    await insertRow(client, 'ledger_transaction', {
      employer_id,
      id: transactionId,
      kind: 'payment',
      at: given.at,
      payment_id: paymentId,
    });
    const bank = { employer_id, transaction_id: transactionId, entry_no: 1, account: 'bank', amount_sen: amount };
    await insertRow(client, 'ledger_entry', bank);
    for (const [index, part] of parts.entries()) {
      const record_id = part.recordId;
      await insertRow(client, 'payment_part', {
        employer_id,
        payment_id: paymentId,
        record_id,
        amount_sen: part.amount,
      });
      await insertRow(client, 'ledger_entry', {
        ...bank,
        entry_no: index + 2,
        account: `receivable.${part.kind === 'acr' ? 'socso' : 'eis'}`,
        record_id,
        amount_sen: -part.amount,
      });
      if (part.settles) {
        await client.query('UPDATE contribution_record SET paid_at = $3 WHERE employer_id = $1 AND id = $2', [
          employer_id,
          record_id,
          given.at,
        ]);
      }
    }
    // A submission is paid when the last of its records is.
    await client.query(
      `UPDATE submission s SET state = 'paid' WHERE s.employer_id = $1 AND s.state = 'submitted' AND NOT EXISTS (
         SELECT 1 FROM contribution_record r WHERE r.employer_id = s.employer_id AND r.submission_id = s.id AND r.paid_at IS NULL)`,
      [employer_id],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
  return paymentId;
}
