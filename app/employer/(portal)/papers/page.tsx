import type { Metadata } from 'next';
import { listEndingPapers } from '@/lib/employers/paper-queries';
import { listParamsSchema } from '@/lib/employers/schema';
import { wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { PaperTable } from './_components/paper-table';

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.overview')('papers') };
}

/** Every foreign employee whose passport or pass runs out or has ended: the overview shows the first five. */
export default async function PapersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireEmployer();
  const params = listParamsSchema.parse(await searchParams);
  return <PaperTable list={await listEndingPapers(actor, params)} />;
}
