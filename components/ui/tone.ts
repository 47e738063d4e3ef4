import type { IconName } from './icon';

/** A state in colour. Every use adds an icon and a word, so that colour is never alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

/** The icon that goes with a tone. */
export const TONE_ICONS: Record<Tone, IconName> = {
  good: 'check-circle',
  warn: 'alert',
  bad: 'stop',
  info: 'info',
  neutral: 'circle',
};
