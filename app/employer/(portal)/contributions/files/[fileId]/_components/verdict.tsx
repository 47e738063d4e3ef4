import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Tone } from '@/components/ui/tone';
import type { CheckView } from '@/lib/contributions/check-queries';
import { type StoredSummary, wayOn } from '@/lib/contributions/stored-summary';

/** The result in words, before any table. */
export function Verdict({ check, summary }: { check: CheckView; summary: StoredSummary }) {
  const t = useTranslations('contributions.check');
  const { tone, title, next } = verdictOf(summary);
  const facts = { good: summary.goodLines, bad: summary.badLines, look: summary.levels.look };
  return (
    <Callout tone={tone} title={t(title, facts)} role="status">
      {next && check.state !== 'used' && <p>{t(next)}</p>}
    </Callout>
  );
}

type Key = 'verdictGood' | 'verdictGoodLook' | 'verdictBad' | 'verdictRefused' | 'verdictNone';

function verdictOf(summary: StoredSummary): { tone: Tone; title: Key; next: 'nextStep' | 'nextStepRefused' | null } {
  if (wayOn(summary).blocked) {
    return { tone: 'bad', title: summary.refused ? 'verdictRefused' : 'verdictNone', next: 'nextStepRefused' };
  }
  if (summary.badLines > 0) return { tone: 'warn', title: 'verdictBad', next: 'nextStep' };
  return { tone: 'good', title: summary.levels.look > 0 ? 'verdictGoodLook' : 'verdictGood', next: null };
}
