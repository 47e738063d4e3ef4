import { languageHere, wordsHere } from '@/lib/i18n/here';
import { LANGUAGES, type Language } from '@/lib/i18n/language';

const NAMES: Record<Language, string> = { ms: 'Bahasa Melayu', en: 'English' };

interface MastheadStripProps {
  /** Stores the posted `language` and comes back to the same page. */
  setLanguage: (posted: FormData) => Promise<void>;
}

/** The strip at the very top: what this site is and is not, and the choice of language. */
export function MastheadStrip({ setLanguage }: MastheadStripProps) {
  const t = wordsHere('layout');
  const current = languageHere();
  return (
    <section className="masthead" aria-label={t('about')}>
      <div className="masthead-inner">
        <p className="masthead-notice">{t('notice')}</p>
        <form action={setLanguage} className="language-switch" aria-label={t('language')}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="submit"
              name="language"
              value={language}
              lang={language}
              aria-pressed={language === current}
            >
              {NAMES[language]}
            </button>
          ))}
        </form>
      </div>
    </section>
  );
}
