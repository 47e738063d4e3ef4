import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { MonthState } from '@/lib/contributions/month-state';

const TONES: Record<MonthState, Tone> = { overdue: 'bad', due: 'info', draft: 'warn', submitted: 'info', paid: 'good' };

/** How a month stands, in a word. */
export function MonthTag({ state }: { state: MonthState }) {
  const t = useTranslations('contributions.state');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
