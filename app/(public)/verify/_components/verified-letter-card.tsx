import { Callout } from '@/components/ui/callout';
import { MomentText } from '@/components/ui/date-text';
import { SummaryList } from '@/components/ui/summary-list';
import { wordsHere } from '@/lib/i18n/here';
import type { VerifiedLetter } from '@/lib/letters/queries';

/** What anybody may see of a letter, to compare with the paper. */
export function VerifiedLetterCard({ kind, caseNumber, employerName, employerCode, madeAt }: VerifiedLetter) {
  const t = wordsHere('letters');
  return (
    <div className="stack-tight">
      <Callout tone="good" role="status" title={t('verify.found')}>
        <p>{t('verify.foundText')}</p>
      </Callout>
      <SummaryList
        rows={[
          { label: t('verify.kind'), value: t(`kind.${kind}`) },
          { label: t('verify.reference'), value: caseNumber },
          { label: t('verify.employer'), value: employerName },
          { label: t('verify.code'), value: employerCode ?? t('verify.noCode') },
          { label: t('verify.made'), value: <MomentText at={madeAt} /> },
        ]}
      />
    </div>
  );
}
