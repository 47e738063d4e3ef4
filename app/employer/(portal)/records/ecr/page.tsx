import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { listRecords } from '@/lib/records/queries';
import { recordListParamsSchema } from '@/lib/records/schema';
import { requireEmployer } from '@/lib/web/session';
import { RecordList } from '../_components/record-list';

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export function generateMetadata(): Metadata {
  return { title: wordsHere('records.panelTitle')('ecr') };
}

/** The list of ECR made, searched and paged in the address. */
export default async function EcrListPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireEmployer();
  const params = recordListParamsSchema.parse(await searchParams);
  return <RecordList kind="ecr" params={params} list={await listRecords(actor, 'ecr', params)} />;
}
