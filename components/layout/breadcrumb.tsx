import { wordsHere } from '@/lib/i18n/here';
import { BreadcrumbView } from './breadcrumb-view';

export interface Crumb {
  label: string;
  /** The page itself, last in the line, has none. */
  href?: string;
}

/** The way from the overview to this page. On a phone only the step up is shown. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return <BreadcrumbView crumbs={crumbs} label={wordsHere('layout')('breadcrumb')} />;
}
