import { wordsHere } from '@/lib/i18n/here';
import { HeaderView, type SiteHeaderProps } from './header-view';

/** Wordmark, employer, menus. The menus are `details` elements: they open and close without script. */
export function SiteHeader(props: SiteHeaderProps) {
  const t = wordsHere('layout');
  return (
    <HeaderView
      {...props}
      words={{
        name: t('name'),
        mySites: t('menu.mySites'),
        personMenu: t('person.menu'),
        signedInAs: t('person.signedInAs'),
        employer: t('employer.label'),
        code: t('employer.code'),
        noCode: t('employer.noCode'),
        change: t('employer.switch'),
      }}
    />
  );
}
