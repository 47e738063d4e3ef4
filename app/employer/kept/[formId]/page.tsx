import type { Metadata } from 'next';
import { KeptFormView } from '@/app/_components/kept-form-view';
import { wordsHere } from '@/lib/i18n/here';
import { findKeptFormHere } from '@/lib/web/kept-form';
import { findEmployer, requireEmployer, requireUser } from '@/lib/web/session';

interface KeptFormPageProps {
  params: Promise<{ formId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('keptForm')('page') };
}

/** After a session that ended: the form that was sent without script, for its person to send again. */
export default async function KeptFormPage({ params }: KeptFormPageProps) {
  const { formId } = await params;
  const actor = (await findEmployer()) ?? (await requireUser());
  const form = await findKeptFormHere('employer', actor, formId);
  // Leads to where one is chosen, and back here.
  if (form.kind === 'other-employer' && actor.kind === 'user') await requireEmployer();
  return <KeptFormView form={form} here={`/employer/kept/${formId}`} home="/employer" />;
}
