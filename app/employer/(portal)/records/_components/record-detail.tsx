import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { formatSen, sen } from '@/lib/core/money';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { RecordLinePage } from '@/lib/records/line-queries';
import type { RecordView } from '@/lib/records/queries';
import { lateInterest, lateInterestWording } from '@/lib/rules/late-interest';
import { type OfficeView, pdfHref } from './addresses';
import { useRecordCrumbs } from './record-crumbs';
import { RecordFacts } from './record-facts';
import { RecordLines } from './record-lines';
import { RecordSteps } from './record-steps';
import { RecordTag } from './record-tag';

interface RecordDetailProps {
  record: RecordView;
  lines: RecordLinePage;
  search: string;
  /** The office looks at the record: it has its own way back, and no paper to save. */
  office?: OfficeView | null;
}

/** One ACR or ECR, like its paper: parties, month, numbers, how far it has come, sums, and every line. */
export function RecordDetail({ record, lines, search, office = null }: RecordDetailProps) {
  const t = wordsHere('records');
  const language = languageHere();
  const { kind, number } = record;
  const crumbs = useRecordCrumbs(record, office);
  const month = formatMonth(language, record.month);
  return (
    <PageLayout
      wide
      crumbs={[...crumbs, { label: number }]}
      title={
        <PageTitle
          eyebrow={t(`panelTitle.${kind}`)}
          title={number}
          tag={<RecordTag state={record.state} />}
          lead={t('detail.lead', { month, employer: record.employer.name })}
          action={
            !office && (
              <LinkButton href={pdfHref(record.id)} icon="download" variant="primary" download>
                {t('detail.pdf')}
              </LinkButton>
            )
          }
        />
      }
      help={<RecordHelp record={record} />}
    >
      <div className="stack">
        <Standing record={record} />
        <RecordSteps record={record} />
        <RecordFacts record={record} />
        <RecordLines record={record} lines={lines} search={search} office={office} />
      </div>
    </PageLayout>
  );
}

/** What is out of the ordinary: a record that no longer stands, or one that is late. */
function Standing({ record }: { record: RecordView }) {
  const t = wordsHere('records.detail');
  const rules = wordsHere('rules.lateInterest');
  const language = languageHere();
  if (record.state === 'replaced') {
    return (
      <Callout tone="warn" title={t('replaced')}>
        <p>{t('replacedText')}</p>
      </Callout>
    );
  }
  const owed = sen(Number(record.totalSen - record.paidSen));
  if (record.state === 'paid' || owed <= 0 || record.today <= record.dueDate) return null;
  const { total, pieces } = lateInterest(owed, record.dueDate, record.today);
  return (
    <Callout tone="bad" icon="clock" title={t('overdue')}>
      <p>{t('overdueText', { interest: formatSen(total) })}</p>
      <p>{rules(lateInterestWording())}</p>
      <ul className="plain-list">
        {pieces.map(({ month, days, exact, charged }) => (
          <li key={month}>
            {rules('piece', {
              month: formatMonth(language, month),
              days,
              exact: formatSen(exact),
              charged: formatSen(charged),
            })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function RecordHelp({ record }: { record: RecordView }) {
  const t = wordsHere('records');
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <div>
        <HelpBlock title={t(`detail.help.what.${record.kind}`)}>
          <p>{t(`opened.${record.kind}`)}</p>
        </HelpBlock>
      </div>
      <div>
        <HelpBlock title={t('detail.help.people')}>
          <p>{t('detail.help.peopleText')}</p>
        </HelpBlock>
      </div>
      <div>
        <HelpBlock title={t('detail.help.verify')}>
          <p>{t('detail.help.verifyText')}</p>
          <p>
            <AppLink href={`/verify/${record.verifyCode}`}>{t('detail.help.verifyLink')}</AppLink>
          </p>
        </HelpBlock>
      </div>
      <div>
        <HelpBlock title={t('detail.amendment')}>
          <p>{t('detail.amendmentText')}</p>
          <p>{t('detail.help.keepText')}</p>
        </HelpBlock>
      </div>
    </div>
  );
}
