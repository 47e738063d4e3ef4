import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { wordsHere } from '@/lib/i18n/here';
import type { CaseState } from '@/lib/rules/lifecycle/case';

const TONES: Readonly<Record<CaseState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  in_review: 'info',
  query: 'warn',
  resubmitted: 'info',
  approved: 'good',
  rejected: 'bad',
  discarded: 'neutral',
  withdrawn: 'neutral',
};

/** The state of a case in a word. */
export function CaseTag({ state }: { state: CaseState }) {
  const t = wordsHere('staff.state');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
