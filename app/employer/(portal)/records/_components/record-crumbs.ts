import type { Crumb } from '@/components/layout/breadcrumb';
import type { RecordKind } from '@/lib/core/schemes';
import { wordsHere } from '@/lib/i18n/here';
import { listHref, type OfficeView, recordsHref } from './addresses';

/** The way to a record: through the employer's lists, or for the office through the employer. */
export function useRecordCrumbs({ kind }: { readonly kind: RecordKind }, office: OfficeView | null): Crumb[] {
  const t = wordsHere('records');
  const layout = wordsHere('layout.menu');
  const staff = wordsHere('staff');
  if (office) {
    return [
      { label: staff('queue.title'), href: '/staff' },
      { label: office.employerName, href: `/staff/employers/${office.employerId}?part=records` },
    ];
  }
  return [
    { label: layout('overview'), href: '/employer' },
    { label: t('home.title'), href: recordsHref },
    { label: t(`kind.${kind}`), href: listHref(kind) },
  ];
}
