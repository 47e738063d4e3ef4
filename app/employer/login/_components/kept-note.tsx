import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';
import { KEPT_MINUTES } from '@/lib/kept/schema';

/** Before sign-in: what was typed when the session ended is there. */
export function KeptNote() {
  const t = wordsHere('signIn');
  return (
    <Callout tone="good" title={t('kept')}>
      <p>{t('keptText', { minutes: String(KEPT_MINUTES) })}</p>
    </Callout>
  );
}
