import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findRecordLine } from '@/lib/records/line-queries';
import { findRecord } from '@/lib/records/queries';
import { requireEmployer } from '@/lib/web/session';
import { LineDetail } from '../../../../_components/line-detail';

interface Props {
  params: Promise<{ recordId: string; employeeId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: `${t('line.why')}: ${t('kind.ecr')}` };
}

/** How one person's contribution on an ECR was worked out. */
export default async function EcrLinePage({ params }: Props) {
  const actor = await requireEmployer();
  const { recordId, employeeId } = await params;
  const [record, view] = await Promise.all([findRecord(actor, recordId), findRecordLine(actor, recordId, employeeId)]);
  if (record?.kind !== 'ecr' || !view) notFound();
  return <LineDetail record={record} view={view} />;
}
