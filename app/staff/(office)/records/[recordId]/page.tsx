import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RecordDetail } from '@/app/employer/(portal)/records/_components/record-detail';
import { addressOf } from '@/components/table/pagination';
import { readerOf } from '@/lib/core/actor';
import { listRecordLines } from '@/lib/records/line-queries';
import { findRecord } from '@/lib/records/queries';
import { recordLinesParamsSchema } from '@/lib/records/schema';
import { addressableSearch } from '@/lib/records/search-text';
import { employerOfRecord } from '@/lib/staff/employer-queries';
import { requireStaff } from '@/lib/web/session';

interface Props {
  params: Promise<{ recordId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireStaff();
  const { recordId } = await params;
  const employerId = await employerOfRecord(actor, recordId);
  const record = employerId ? await findRecord(readerOf(actor, employerId), recordId) : null;
  return record ? { title: record.number } : {};
}

/** Any employer's ACR or ECR with its lines, as the employer sees it. */
export default async function OfficeRecordPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { recordId } = await params;
  const employerId = (await employerOfRecord(actor, recordId)) ?? notFound();
  const reader = readerOf(actor, employerId);
  const address = recordLinesParamsSchema.parse(await searchParams);
  const q = addressableSearch(address.q);
  if (q !== address.q) redirect(addressOf(`/staff/records/${recordId}`, { q }));
  const [record, lines] = await Promise.all([findRecord(reader, recordId), listRecordLines(reader, recordId, address)]);
  if (!record || !lines) notFound();
  const office = { employerId, employerName: record.employer.name };
  return <RecordDetail record={record} lines={lines} search={address.q} office={office} />;
}
