import type { IconName } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { wordsHere } from '@/lib/i18n/here';
import type { RecordState } from '@/lib/records/record-state';

const LOOKS: Readonly<Record<RecordState, { tone: Tone; icon: IconName }>> = {
  submitted: { tone: 'warn', icon: 'clock' },
  in_payment: { tone: 'info', icon: 'wallet' },
  paid: { tone: 'good', icon: 'check-circle' },
  replaced: { tone: 'neutral', icon: 'refresh' },
};

/** Where a record stands, in a word. */
export function RecordTag({ state }: { state: RecordState }) {
  const t = wordsHere('records.state');
  return <Tag {...LOOKS[state]}>{t(state)}</Tag>;
}
