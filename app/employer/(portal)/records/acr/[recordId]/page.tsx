import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addressOf } from '@/components/table/pagination';
import { listRecordLines } from '@/lib/records/line-queries';
import { findRecord } from '@/lib/records/queries';
import { recordLinesParamsSchema } from '@/lib/records/schema';
import { addressableSearch } from '@/lib/records/search-text';
import { requireEmployer } from '@/lib/web/session';
import { recordHref } from '../../_components/addresses';
import { RecordDetail } from '../../_components/record-detail';

interface Props {
  params: Promise<{ recordId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findRecord(await requireEmployer(), (await params).recordId);
  return record ? { title: record.number } : {};
}

/** One ACR, like its paper. */
export default async function AcrPage({ params, searchParams }: Props) {
  const actor = await requireEmployer();
  const { recordId } = await params;
  const address = recordLinesParamsSchema.parse(await searchParams);
  const q = addressableSearch(address.q);
  if (q !== address.q) redirect(addressOf(recordHref({ kind: 'acr', id: recordId }), { q }));
  const [record, lines] = await Promise.all([findRecord(actor, recordId), listRecordLines(actor, recordId, address)]);
  if (record?.kind !== 'acr' || !lines) notFound();
  return <RecordDetail record={record} lines={lines} search={address.q} />;
}
