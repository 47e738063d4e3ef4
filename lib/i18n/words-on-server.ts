import { languageHere, wordsHere } from './here';

/** `#words` for a component that is rendered on the server: the language is the request's. */
export const useTranslations = wordsHere;
export const useLocale = languageHere;
