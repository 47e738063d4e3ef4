import 'server-only';
import { dateInMalaysia } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { databaseNow } from '@/lib/db/clock';
import type { Tx } from '@/lib/db/prisma';
import { MAX_DOCUMENT_BYTES_A_DAY, MAX_DOCUMENTS_A_DAY } from './schema';

/**
 * Holds the employer's count of uploads for the rest of the transaction, so that several at once cannot pass the limit
 * together. What was replaced or removed counts: it was uploaded.
 *
 * @throws DomainError `document.quota` when one more of this size would pass 200 files or 500 MB since midnight in
 * Malaysia
 */
export async function requireRoom(tx: Tx, employerId: string, sizeBytes: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document-quota ${employerId}`}, 0))`;
  const midnight = new Date(`${dateInMalaysia(await databaseNow(tx))}T00:00:00+08:00`);
  const today = await tx.document.aggregate({
    where: { employerId, uploadedAt: { gte: midnight } },
    _count: true,
    _sum: { sizeBytes: true },
  });
  const bytes = (today._sum.sizeBytes ?? 0) + sizeBytes;
  if (today._count >= MAX_DOCUMENTS_A_DAY || bytes > MAX_DOCUMENT_BYTES_A_DAY) throw new DomainError('document.quota');
}
