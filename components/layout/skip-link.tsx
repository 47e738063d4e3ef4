import { useTranslations } from 'next-intl';

/** The first stop of the keyboard: past the header, to the content. */
export function SkipLink() {
  const t = useTranslations('layout');
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  );
}
