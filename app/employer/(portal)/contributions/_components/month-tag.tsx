import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { MonthState } from '@/lib/contributions/month-state';
import { wordsHere } from '@/lib/i18n/here';

const TONES: Record<MonthState, Tone> = { overdue: 'bad', due: 'info', draft: 'warn', submitted: 'info', paid: 'good' };

/** How a month stands, in a word. */
export function MonthTag({ state }: { state: MonthState }) {
  const t = wordsHere('contributions.state');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
