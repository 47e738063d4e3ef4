import { getTranslations } from 'next-intl/server';
import type { Crumb } from '@/components/layout/breadcrumb';
import { caseHref, employeesHref } from './addresses';

/** The way from the task list to a page of employees. */
export async function employeeCrumbs(caseId: string, last?: string): Promise<Crumb[]> {
  const t = await getTranslations('employees');
  return [
    { label: t('registration'), href: caseHref(caseId) },
    ...(last ? [{ label: t('title'), href: employeesHref(caseId) }, { label: last }] : [{ label: t('title') }]),
  ];
}
