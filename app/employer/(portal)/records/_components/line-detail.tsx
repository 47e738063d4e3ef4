import type { ReactNode } from 'react';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import { formatSen } from '@/lib/core/money';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { RecordLineView } from '@/lib/records/line-queries';
import type { RecordView } from '@/lib/records/queries';
import type { RecordLine } from '@/lib/records/record-line';
import { lineHref, type OfficeView, recordHref } from './addresses';
import { Explanation } from './explanation';
import { useRecordCrumbs } from './record-crumbs';

interface LineDetailProps {
  record: RecordView;
  view: RecordLineView;
  /** The office looks at the line. */
  office?: OfficeView | null;
  /** In the place of the whole identity number: the office has it masked, and reveals it. */
  identity?: ReactNode;
}

/** One person on a record: the whole identity number, the amounts, and the rule, table and row behind each. */
export function LineDetail({ record, view, office = null, identity }: LineDetailProps) {
  const t = wordsHere('records');
  const crumbs = useRecordCrumbs(record, office);
  const language = languageHere();
  const { line } = view;
  const month = formatMonth(language, view.month);
  const place = { place: formatCount(view.place), count: formatCount(record.people) };
  return (
    <PageLayout
      crumbs={[...crumbs, { label: record.number, href: recordHref(record, office) }, { label: line.name }]}
      title={
        <PageTitle
          eyebrow={t('line.eyebrow', { number: record.number, month })}
          title={line.name}
          lead={t('line.place', place)}
        />
      }
      help={
        <>
          <HelpBlock title={t(`detail.help.what.${record.kind}`)}>
            <p>{t(`opened.${record.kind}`)}</p>
          </HelpBlock>
          <HelpBlock title={t('line.keptTitle')}>
            <p>{t('line.kept')}</p>
          </HelpBlock>
        </>
      }
    >
      <div className="stack">
        <Panel title={t('line.amounts')}>
          <Amounts line={line} isAcr={record.kind === 'acr'} identity={identity} />
        </Panel>
        <section className="stack-tight">
          <h2>{t('line.why')}</h2>
          <p>{t('line.readFrom', { wage: formatSen(line.wage) })}</p>
          {line.explanation.map((item) => (
            <Explanation key={item.scheme} item={item} />
          ))}
        </section>
        <Neighbours {...{ record, view, office }} />
      </div>
    </PageLayout>
  );
}

function Amounts({ line, isAcr, identity }: { line: RecordLine; isAcr: boolean; identity: ReactNode }) {
  const t = wordsHere('records');
  return (
    <SummaryList
      numeric
      total
      rows={[
        { label: t('word.identity'), value: identity ?? <Identity number={line.identityNumber} /> },
        ...(line.category ? [{ label: t('word.category'), value: t(`category.${line.category}`) }] : []),
        { label: t('word.wage'), value: <Money amount={line.wage} /> },
        { label: t('word.employerShare'), value: <Money amount={line.employer} /> },
        { label: t('word.employeeShare'), value: <Money amount={line.employee} /> },
        ...(isAcr ? [{ label: t('detail.skbbkOf'), value: <Money amount={line.skbbk} /> }] : []),
        { label: t('word.lineTotal'), value: <Money amount={line.total} /> },
      ]}
    />
  );
}

function Neighbours({ record, view, office = null }: LineDetailProps) {
  const t = wordsHere('records.line');
  return (
    <nav className="btn-row" aria-label={t('neighbours')}>
      {view.previousId && (
        <LinkButton href={lineHref(record, view.previousId, office)} icon="arrow-left">
          {t('previous')}
        </LinkButton>
      )}
      {view.nextId && (
        <LinkButton href={lineHref(record, view.nextId, office)} iconAfter="arrow-right">
          {t('next')}
        </LinkButton>
      )}
      <LinkButton href={recordHref(record, office)} variant="plain">
        {t('back')}
      </LinkButton>
    </nav>
  );
}
