import { Callout } from '@/components/ui/callout';
import type { Tone } from '@/components/ui/tone';
import type { CheckView } from '@/lib/contributions/check-queries';
import type { StoredSummary, WayOn } from '@/lib/contributions/stored-summary';
import { wordsHere } from '@/lib/i18n/here';

interface VerdictProps {
  check: CheckView;
  summary: StoredSummary;
  way: WayOn;
}

/** The result in words, before any table. */
export function Verdict({ check, summary, way }: VerdictProps) {
  const t = wordsHere('contributions.check');
  const { tone, title, next } = verdictOf(summary, way);
  const facts = { good: summary.goodLines, bad: summary.badLines, look: summary.levels.look };
  return (
    <Callout tone={tone} title={t(title, facts)} role="status">
      {next && check.state !== 'used' && <p>{t(next)}</p>}
    </Callout>
  );
}

type Key = 'verdictGood' | 'verdictGoodLook' | 'verdictBad' | 'verdictRefused' | 'verdictNone';

function verdictOf(
  summary: StoredSummary,
  way: WayOn,
): { tone: Tone; title: Key; next: 'nextStep' | 'nextStepRefused' | null } {
  if (way.blocked) {
    return { tone: 'bad', title: summary.refused ? 'verdictRefused' : 'verdictNone', next: 'nextStepRefused' };
  }
  if (summary.badLines > 0) return { tone: 'warn', title: 'verdictBad', next: 'nextStep' };
  return { tone: 'good', title: summary.levels.look > 0 ? 'verdictGoodLook' : 'verdictGood', next: null };
}
