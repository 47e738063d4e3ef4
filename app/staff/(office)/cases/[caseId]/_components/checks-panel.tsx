import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { CaseCheckRow } from '@/lib/cases/checks/queries';
import type { ReviewedCase } from '@/lib/cases/review-queries';
import { checkText } from '@/lib/i18n/check-text';
import { languageHere, wordsHere } from '@/lib/i18n/here';

const TONES: Readonly<Record<CaseCheckRow['outcome'], Tone>> = {
  pass: 'good',
  look: 'warn',
  fail: 'bad',
  pending: 'neutral',
};
const WORST_FIRST = ['fail', 'look', 'pending', 'pass'] as const;

/** What the portal found out by itself, with its reasons; what needs a look comes first, what passed is folded away. */
export function ChecksPanel({ review }: { review: ReviewedCase }) {
  const t = wordsHere('checks');
  const words = wordsHere('staffCase.checks');
  const sorted = WORST_FIRST.flatMap((outcome) => review.checks.filter((check) => check.outcome === outcome));
  const open = sorted.filter(({ outcome }) => outcome !== 'pass');
  const passed = sorted.filter(({ outcome }) => outcome === 'pass');
  return (
    <Panel title={t('title')}>
      {sorted.length === 0 && <p>{t('none')}</p>}
      {sorted.length > 0 && open.length === 0 && <p>{words('allPassed')}</p>}
      <CheckList checks={open} names={review.names} />
      {passed.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer font-semibold">{words('passed', { count: passed.length })}</summary>
          <CheckList checks={passed} names={review.names} />
        </details>
      )}
    </Panel>
  );
}

function CheckList({ checks, names }: { checks: readonly CaseCheckRow[]; names: ReviewedCase['names'] }) {
  const t = wordsHere('checks.outcome');
  const language = languageHere();
  if (checks.length === 0) return null;
  return (
    <ul className="plain-list mt-3 grid gap-3">
      {checks.map((check) => {
        const { title, found } = checkText(language, check);
        return (
          <li key={`${check.code} ${check.employeeId}`} className="grid gap-1 border-t border-line pt-3">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={TONES[check.outcome]}>{t(check.outcome)}</Tag>
              <span className="font-semibold">{title}</span>
              {check.employeeId && <span className="wrap-anywhere">{names.get(check.employeeId)}</span>}
            </span>
            <span className="text-ink-soft">{found}</span>
          </li>
        );
      })}
    </ul>
  );
}
