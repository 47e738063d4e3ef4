import type { Crumb } from '@/components/layout/breadcrumb';
import { wordsHere } from '@/lib/i18n/here';
import { caseHref, employeesHref } from './addresses';

/** The way from the task list to a page of employees. */
export function employeeCrumbs(caseId: string, last?: string): Crumb[] {
  const t = wordsHere('employees');
  return [
    { label: t('registration'), href: caseHref(caseId) },
    ...(last ? [{ label: t('title'), href: employeesHref(caseId) }, { label: last }] : [{ label: t('title') }]),
  ];
}
