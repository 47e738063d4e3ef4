import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LineDetail } from '@/app/employer/(portal)/records/_components/line-detail';
import { ClientWords } from '@/components/layout/client-words';
import { readerOf } from '@/lib/core/actor';
import { maskIdentity } from '@/lib/core/identity-text';
import { wordsHere } from '@/lib/i18n/here';
import { findRecordLine } from '@/lib/records/line-queries';
import { findRecord } from '@/lib/records/queries';
import { employerOfRecord } from '@/lib/staff/employer-queries';
import { requireStaff } from '@/lib/web/session';
import { RevealIdentity } from '../../../../_components/reveal-identity';

interface Props {
  params: Promise<{ recordId: string; employeeId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('records')('line.why') };
}

/** How one person's contribution was worked out; the number is masked, and revealing it is written down. */
export default async function OfficeLinePage({ params }: Props) {
  const actor = await requireStaff();
  const { recordId, employeeId } = await params;
  const employerId = (await employerOfRecord(actor, recordId)) ?? notFound();
  const reader = readerOf(actor, employerId);
  const [record, view] = await Promise.all([
    findRecord(reader, recordId),
    findRecordLine(reader, recordId, employeeId),
  ]);
  if (!record || !view) notFound();
  return (
    <LineDetail
      record={record}
      view={view}
      office={{ employerId, employerName: record.employer.name }}
      identity={
        <ClientWords namespaces={['staffCase']}>
          <RevealIdentity
            masked={maskIdentity(view.line.identityNumber)}
            of="employee"
            employerId={employerId}
            id={employeeId}
            name={view.line.name}
          />
        </ClientWords>
      }
    />
  );
}
