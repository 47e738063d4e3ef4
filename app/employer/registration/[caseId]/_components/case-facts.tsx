import { DateText, MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { CasePage } from '@/lib/cases/case-page-queries';
import { wordsHere } from '@/lib/i18n/here';
import { isCaseOver, isWithOffice } from '@/lib/rules/lifecycle/case';

/** A case in short: its number, whose turn it is, until when, what was when. */
export function CaseFacts({ page }: { page: CasePage }) {
  const t = wordsHere('cases');
  const turn = isWithOffice(page.state) ? 'whoOffice' : isCaseOver(page.state) ? 'whoNobody' : 'whoYou';
  return (
    <Panel title={t('facts')}>
      <SummaryList
        rows={[
          ...(page.number ? [{ label: t('number'), value: <strong className="nowrap">{page.number}</strong> }] : []),
          { label: t('who'), value: t(turn) },
          ...(page.targetDate && isWithOffice(page.state)
            ? [{ label: t('target'), value: <DateText date={page.targetDate} /> }]
            : []),
          ...(page.state === 'query' ? [{ label: t('target'), value: t('targetAfterAnswer') }] : []),
          ...(page.submittedAt ? [{ label: t('sentAt'), value: <MomentText at={page.submittedAt} /> }] : []),
          ...(page.decidedAt ? [{ label: t('decidedAt'), value: <MomentText at={page.decidedAt} /> }] : []),
        ]}
      />
    </Panel>
  );
}
