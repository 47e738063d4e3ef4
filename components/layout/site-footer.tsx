import { wordsHere } from '@/lib/i18n/here';
import { type FooterLink, FooterView } from './footer-view';

/** The foot of every page. */
export function SiteFooter({ links }: { links: readonly FooterLink[] }) {
  const t = wordsHere('layout.footer');
  return <FooterView links={links} label={t('label')} about={t('about')} />;
}
