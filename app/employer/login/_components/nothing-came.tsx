import { wordsHere } from '@/lib/i18n/here';
import type { Door } from '@/lib/sign-in/schema';
import { ResendForm } from './resend-form';

interface NothingCameProps {
  next: string | null;
  door?: Door;
  /** Whole seconds until another code may be asked for. */
  secondsToNext: number;
}

/** What to do when the code does not come, with the button for another one. */
export function NothingCame({ next, door = 'employer', secondsToNext }: NothingCameProps) {
  const t = wordsHere('signIn.code');
  return (
    <section className="mt-6 max-w-text border-t border-line pt-6" aria-labelledby="nothing">
      <h2 id="nothing" className="text-h4">
        {t('nothing')}
      </h2>
      <div className="prose mt-2">
        <ul>
          <li>{t('nothingWait')}</li>
          <li>{t('nothingSpam')}</li>
          <li>{t('nothingTypo')}</li>
          <li>{t('nothingBrowser')}</li>
        </ul>
      </div>
      <ResendForm next={next} door={door} secondsToNext={secondsToNext} />
    </section>
  );
}
