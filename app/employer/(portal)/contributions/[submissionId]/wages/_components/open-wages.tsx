import { ButtonContent, buttonClass } from '@/components/ui/button';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { wordsHere } from '@/lib/i18n/here';
import { openWages } from '../actions';

/** The action as a form without an earlier answer calls it; what it refuses stands on the page that it leads back to. */
const open = openWages.bind(null, null) as unknown as (posted: FormData) => Promise<void>;

/**
 * The guide's pencil on a month without a draft. The draft is made first, so it is a form and not a link; a plain one,
 * because the page of a filed month is the same page and has no need of a form's script.
 */
export function OpenWages({ month, schemes }: { month: Month; schemes: SchemeSet }) {
  const t = wordsHere('wages');
  return (
    <form action={open}>
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="schemes" value={schemes} />
      <button type="submit" className={buttonClass('secondary')}>
        <ButtonContent icon="pencil" iconAfter={undefined}>
          {t('open')}
        </ButtonContent>
      </button>
    </form>
  );
}
