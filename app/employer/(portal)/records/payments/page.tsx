import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { listPayments } from '@/lib/records/payment-queries';
import { paymentListParamsSchema } from '@/lib/records/schema';
import { requireEmployer } from '@/lib/web/session';
import { PaymentTable } from '../_components/payment-table';

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export function generateMetadata(): Metadata {
  return { title: wordsHere('records.payments')('title') };
}

/** Maklumat Pembayaran Caruman: what was paid, and for which records. */
export default async function PaymentsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireEmployer();
  const params = paymentListParamsSchema.parse(await searchParams);
  return <PaymentTable list={await listPayments(actor, params)} />;
}
