import { getTranslations } from 'next-intl/server';
import type { Crumb } from '@/components/layout/breadcrumb';
import { caseHref, REGISTRATIONS } from '../../../_components/addresses';
import { documentsHref } from './addresses';

/** The way from the list of registrations to the documents, or to one of their pages. */
export async function documentCrumbs(caseId: string, page?: string): Promise<Crumb[]> {
  const t = await getTranslations('documents');
  const registration = await getTranslations('registration');
  const start: Crumb[] = [
    { label: registration('crumbs'), href: REGISTRATIONS },
    { label: registration('title'), href: caseHref(caseId) },
  ];
  if (!page) return [...start, { label: t('title') }];
  return [...start, { label: t('title'), href: documentsHref(caseId) }, { label: page }];
}
