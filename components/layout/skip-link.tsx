import { wordsHere } from '@/lib/i18n/here';

/** The first stop of the keyboard: past the header, to the content. */
export function SkipLink() {
  const t = wordsHere('layout');
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  );
}
