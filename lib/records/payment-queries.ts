import 'server-only';
import type { EmployerReader } from '@/lib/core/actor';
import type { Month } from '@/lib/core/month';
import type { RecordKind } from '@/lib/core/schemes';
import { monthFromDb } from '@/lib/db/dates';
import { forEmployer } from '@/lib/db/tenant';
import type { PaymentListParams } from './schema';

/** Rows of a list page. */
export const PAYMENTS_PER_PAGE = 50;

/** One payment with the records it paid. Sums in sen. */
export interface PaymentSummary {
  readonly id: string;
  readonly paidAt: Date;
  readonly channel: string;
  readonly reference: string;
  readonly amountSen: bigint;
  readonly parts: readonly {
    readonly recordId: string;
    readonly kind: RecordKind;
    readonly number: string;
    readonly month: Month;
    readonly amountSen: bigint;
  }[];
}

/** One page of payments, newest first. */
export interface PaymentList {
  readonly rows: readonly PaymentSummary[];
  /** All payments of the employer, in sen. */
  readonly totalSen: bigint;
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** What the employer has paid. Beyond the last page: the last page. */
export async function listPayments(actor: EmployerReader, params: PaymentListParams): Promise<PaymentList> {
  const where = { employerId: actor.employerId };
  return forEmployer(actor, async (tx) => {
    const sums = await tx.payment.aggregate({ where, _count: true, _sum: { amountSen: true } });
    const pageCount = Math.max(1, Math.ceil(sums._count / PAYMENTS_PER_PAGE));
    const page = Math.min(params.page, pageCount);
    const rows = await tx.payment.findMany({
      where,
      include: { parts: { include: { record: { select: { id: true, kind: true, number: true, month: true } } } } },
      orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAYMENTS_PER_PAGE,
      take: PAYMENTS_PER_PAGE,
    });
    return {
      rows: rows.map(({ id, paidAt, channel, reference, amountSen, parts }) => ({
        id,
        paidAt,
        channel,
        reference,
        amountSen,
        parts: parts
          .map(({ record, amountSen: part }) => ({
            recordId: record.id,
            kind: record.kind,
            number: record.number,
            month: monthFromDb(record.month),
            amountSen: part,
          }))
          .sort((a, b) => (a.number < b.number ? -1 : 1)),
      })),
      totalSen: sums._sum.amountSen ?? 0n,
      count: sums._count,
      page,
      pageCount,
    };
  });
}
