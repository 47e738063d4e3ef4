import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { addressOf } from '@/components/table/pagination';
import { linesOfRecord } from '@/lib/records/line-queries';
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

/** Read once for the page and for its title. */
const recordOf = cache(async (recordId: string) => findRecord(await requireEmployer(), recordId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await recordOf((await params).recordId);
  return record ? { title: record.number } : {};
}

/** One ACR, like its paper. */
export default async function AcrPage({ params, searchParams }: Props) {
  const actor = await requireEmployer();
  const { recordId } = await params;
  const address = recordLinesParamsSchema.parse(await searchParams);
  const q = addressableSearch(address.q);
  if (q !== address.q) redirect(addressOf(recordHref({ kind: 'acr', id: recordId }), { q }));
  const record = await recordOf(recordId);
  if (record?.kind !== 'acr') notFound();
  const lines = await linesOfRecord(actor, record, address);
  return <RecordDetail record={record} lines={lines} search={address.q} />;
}
