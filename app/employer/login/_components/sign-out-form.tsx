import { type ButtonVariant, buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { wordsHere } from '@/lib/i18n/here';
import type { Door } from '@/lib/sign-in/schema';
import { signOut } from '../actions';

/** Log keluar, as a form of its own: it works without script. */
export function SignOutForm({ variant = 'plain', door = 'employer' }: { variant?: ButtonVariant; door?: Door }) {
  const t = wordsHere('layout');
  return (
    <form action={signOut}>
      <input type="hidden" name="door" value={door} />
      <button type="submit" className={buttonClass(variant)}>
        <Icon name="sign-out" />
        <span>{t('signOut')}</span>
      </button>
    </form>
  );
}
