import type { Metadata } from 'next';
import { KeptFormView } from '@/app/_components/kept-form-view';
import { wordsHere } from '@/lib/i18n/here';
import { findKeptFormHere } from '@/lib/web/kept-form';
import { requireStaff } from '@/lib/web/session';

interface KeptFormPageProps {
  params: Promise<{ formId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('keptForm')('page') };
}

/** The same for the office: it asks for both factors first. */
export default async function OfficeKeptFormPage({ params }: KeptFormPageProps) {
  const { formId } = await params;
  const { userId } = await requireStaff();
  const form = await findKeptFormHere('staff', { kind: 'user', userId }, formId);
  return <KeptFormView form={form} here={`/staff/kept/${formId}`} home="/staff" />;
}
