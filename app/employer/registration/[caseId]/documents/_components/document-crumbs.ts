import type { Crumb } from '@/components/layout/breadcrumb';
import { wordsHere } from '@/lib/i18n/here';
import { caseHref, REGISTRATIONS } from '../../../_components/addresses';
import { documentsHref } from './addresses';

/** The way from the list of registrations to the documents, or to one of their pages. */
export function documentCrumbs(caseId: string, page?: string): Crumb[] {
  const t = wordsHere('documents');
  const registration = wordsHere('registration');
  const start: Crumb[] = [
    { label: registration('crumbs'), href: REGISTRATIONS },
    { label: registration('title'), href: caseHref(caseId) },
  ];
  if (!page) return [...start, { label: t('title') }];
  return [...start, { label: t('title'), href: documentsHref(caseId) }, { label: page }];
}
