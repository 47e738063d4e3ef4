import type { Metadata } from 'next';
import { listEmployerCases } from '@/lib/employers/case-queries';
import { listParamsSchema } from '@/lib/employers/schema';
import { wordsHere } from '@/lib/i18n/here';
import { requireEmployer } from '@/lib/web/session';
import { CaseTable } from './_components/case-table';

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export function generateMetadata(): Metadata {
  return { title: wordsHere('contributions.cases')('title') };
}

/** Every case of the employer, those that have ended too: the overview shows the first five that have not. */
export default async function CasesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireEmployer();
  const params = listParamsSchema.parse(await searchParams);
  return <CaseTable list={await listEmployerCases(actor, params)} />;
}
