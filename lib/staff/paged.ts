import 'server-only';
import type { StaffActor } from '@/lib/core/actor';
import type { Tx } from '@/lib/db/prisma';
import { forStaff } from '@/lib/db/tenant';

/** Rows on a page of an employer's parts. */
export const ROWS_PER_PAGE = 25;

/** One page of a list. */
export interface OfficePage<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

interface Source<Row> {
  readonly count: (tx: Tx) => Promise<number>;
  readonly rows: (tx: Tx, at: { readonly skip: number; readonly take: number }) => Promise<Row[]>;
}

/** One page of a list of the office. Beyond the last page: the last page. */
export function paged<Row>(actor: StaffActor, wanted: number, source: Source<Row>): Promise<OfficePage<Row>> {
  return forStaff(actor, async (tx) => {
    const count = await source.count(tx);
    const pageCount = Math.max(1, Math.ceil(count / ROWS_PER_PAGE));
    const page = Math.min(wanted, pageCount);
    return {
      rows: await source.rows(tx, { skip: (page - 1) * ROWS_PER_PAGE, take: ROWS_PER_PAGE }),
      count,
      page,
      pageCount,
    };
  });
}
