import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { Identity } from '@/components/ui/identity';
import { Money } from '@/components/ui/money';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import { findWageLine, type WageLine } from '@/lib/contributions/wage-lines';
import { isId } from '@/lib/core/ids';
import { formatSen, sumSen } from '@/lib/core/money';
import { coversEis, coversSocso } from '@/lib/core/schemes';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { Translator } from '@/lib/i18n/t';
import { describeContribution, type ExplanationItem } from '@/lib/rules/describe-contribution';
import { requireEmployer } from '@/lib/web/session';
import { Explanation } from '../../../../records/_components/explanation';
import { monthHref, pendingHref } from '../../../_components/addresses';
import { wagesHref } from '../_components/addresses';

interface WhyPageProps {
  params: Promise<{ submissionId: string; employeeId: string }>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('wages.why')('title') };
}

/** Why a person's saved line in a draft has its amounts: of each scheme the rule, the table and the row. */
export default async function WhyPage({ params }: WhyPageProps) {
  const actor = await requireEmployer();
  const { submissionId, employeeId } = await params;
  const line = isId(submissionId) && isId(employeeId) ? await findWageLine(actor, submissionId, employeeId) : null;
  if (!line) notFound();
  const t = wordsHere('wages');
  const contributions = wordsHere('contributions');
  const layout = wordsHere('layout.menu');
  const month = formatMonth(languageHere(), line.month);
  const items = reportedItems(line);
  const back = wagesHref(submissionId);
  return (
    <PageLayout
      crumbs={[
        { label: layout('overview'), href: '/employer' },
        { label: contributions('title'), href: '/employer/contributions' },
        { label: contributions(`schemes.${line.schemes}`), href: pendingHref(line.schemes) },
        { label: month, href: monthHref(line.month, line.schemes) },
        { label: t('open'), href: back },
        { label: t('why.title') },
      ]}
      title={
        <PageTitle
          eyebrow={t('why.title')}
          title={line.name}
          lead={t('why.lead', { month, wage: formatSen(line.contribution.wage) })}
        />
      }
      help={
        <HelpBlock title={t('helpWages')}>
          <p>{t('helpWagesText')}</p>
        </HelpBlock>
      }
    >
      <Amounts line={line} items={items} words={t} />
      {items.map((item) => (
        <Explanation key={item.scheme} item={item} />
      ))}
      <LinkButton href={back} icon="arrow-left">
        {t('why.back')}
      </LinkButton>
    </PageLayout>
  );
}

interface AmountsProps {
  line: WageLine;
  items: readonly ExplanationItem[];
  words: Translator<'wages'>;
}

function Amounts({ line, items, words: t }: AmountsProps) {
  const employer = sumSen(items.map((item) => item.employer));
  const employee = sumSen(items.map((item) => item.employee));
  return (
    <Panel title={t('why.amounts')}>
      <SummaryList
        numeric
        total
        rows={[
          { label: t('why.identity'), value: <Identity number={line.identityNumber} /> },
          { label: t('why.employer'), value: <Money amount={employer} withUnit /> },
          { label: t('why.employee'), value: <Money amount={employee} withUnit /> },
          { label: t('why.total'), value: <Money amount={sumSen([employer, employee])} withUnit /> },
        ]}
      />
    </Panel>
  );
}

/** Only the schemes that the draft reports. */
function reportedItems({ contribution, schemes }: WageLine): readonly ExplanationItem[] {
  return describeContribution(contribution).filter(({ scheme }) =>
    scheme === 'eis' ? coversEis(schemes) : coversSocso(schemes),
  );
}
