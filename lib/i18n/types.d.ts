import type { Language } from './language';
import type { ms } from './messages/ms';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof ms;
  }
}
