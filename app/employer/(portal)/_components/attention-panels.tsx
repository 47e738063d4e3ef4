import { Panel } from '@/components/ui/panel';
import { type CalendarDate, daysBetween } from '@/lib/core/calendar';
import type { Attention, EndingPapers, OpenCase } from '@/lib/employers/attention-queries';
import { formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { PAPERS_RUN_OUT_DAYS } from '@/lib/rules/employees/papers';
import { CaseTag } from '../../registration/_components/case-tag';
import { casesHref } from '../cases/_components/addresses';
import { papersHref } from '../papers/_components/addresses';
import { type AttentionRow, AttentionRows } from './attention-rows';
import { addressOfCase } from './case-address';
import { daysLeftOf, PapersTag } from './papers-tag';

/** The cases that have not ended, each with where it stands and when the office answers. Nothing when there is none. */
export function CasesPanel({ cases: { rows, count } }: Pick<Attention, 'cases'>) {
  if (count === 0) return null;
  const t = wordsHere('contributions.overview');
  return (
    <Panel
      title={t('cases')}
      link={{ href: casesHref, label: count > rows.length ? t('casesMore', { count }) : t('casesAll') }}
    >
      <AttentionRows rows={rows.map(caseRow)} />
    </Panel>
  );
}

function caseRow({ caseId, kind, state, number, targetDate, employeeCaseId }: OpenCase): AttentionRow {
  const t = wordsHere('contributions.overview');
  const words = wordsHere('cases');
  const kinds = wordsHere('staff.kind');
  const target = targetDate && state !== 'query' ? t('target', { date: formatDate(languageHere(), targetDate) }) : null;
  return {
    id: caseId,
    name: [kinds(kind), number].filter(Boolean).join(' · '),
    href: addressOfCase({ caseId, employeeCaseId }),
    note: [words(`sentence.${state}`), target].filter(Boolean).join(' '),
    tag: <CaseTag state={state} />,
  };
}

/** Whose passport or pass runs out or has ended. Nothing when nobody's does. */
export function PapersPanel({ papers: { rows, count }, today }: Pick<Attention, 'papers' | 'today'>) {
  if (count === 0) return null;
  const t = wordsHere('contributions.overview');
  return (
    <Panel
      title={t('papers')}
      {...(count > rows.length && { link: { href: papersHref, label: t('papersAll', { count }) } })}
    >
      <p className="task-note">{t('papersText')}</p>
      <AttentionRows rows={rows.map((row) => papersRow(row, today))} />
    </Panel>
  );
}

function papersRow(papers: EndingPapers, today: CalendarDate): AttentionRow {
  const { employeeId, name, passportUntil, passUntil } = papers;
  const t = wordsHere('contributions.overview');
  const ends = [
    { paper: 'passport' as const, until: passportUntil },
    { paper: 'pass' as const, until: passUntil },
  ].flatMap(({ paper, until }) =>
    until && daysBetween(today, until) <= PAPERS_RUN_OUT_DAYS ? [{ paper, until }] : [],
  );
  const sentences = ends.map(({ paper, until }) =>
    t(until < today ? `${paper}Ended` : `${paper}Ends`, { date: formatDate(languageHere(), until) }),
  );
  return {
    id: employeeId,
    name,
    note: sentences.join(' '),
    tag: <PapersTag days={daysLeftOf(papers, today)} />,
  };
}
