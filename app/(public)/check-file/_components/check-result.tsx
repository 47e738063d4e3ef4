import { useLocale, useTranslations } from '#words';
import { DataTable } from '@/components/table/data-table';
import { Callout } from '@/components/ui/callout';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { formatSen } from '@/lib/core/money';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import { type Fault, type FaultLevel, factsOf } from '@/lib/rules/text-file/faults';
import type { BrowserCheck } from './check-in-browser';

const TONES: Record<FaultLevel, Tone> = { fix: 'bad', look: 'warn', note: 'info' };

/** The verdict in words, the file's own figures, and each fault with its cure. */
export function CheckResult({ check, fileName }: { check: BrowserCheck; fileName: string }) {
  return (
    <>
      <Verdict check={check} />
      <FileFigures check={check} fileName={fileName} />
      {check.faultCount > 0 && <FaultTable check={check} />}
    </>
  );
}

function Verdict({ check }: { check: BrowserCheck }) {
  const t = useTranslations('checkFile.verdict');
  const { summary, badLines } = check;
  if (summary.refused) {
    return (
      <Callout tone="bad" title={t('refused')}>
        <p>{t('refusedText')}</p>
      </Callout>
    );
  }
  if (badLines > 0) {
    const good = formatCount(summary.lines - badLines);
    return (
      <Callout tone="bad" title={t('bad', { lines: badLines })}>
        <p>{t('badText', { good, total: formatCount(summary.lines) })}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="good" title={t('good')}>
      <p>{t('goodText', { lines: summary.lines })}</p>
    </Callout>
  );
}

function FileFigures({ check: { summary }, fileName }: { check: BrowserCheck; fileName: string }) {
  const t = useTranslations('checkFile.summary');
  const layouts = useTranslations('textFile.layout');
  const language = useLocale();
  const { layout, lines, fileWages, fileMonth, fileEmployerCode } = summary;
  return (
    <SummaryList
      rows={[
        { label: t('file'), value: fileName },
        { label: t('layout'), value: layout ? layouts(layout) : t('unknown') },
        { label: t('employer'), value: fileEmployerCode ?? t('mixed') },
        { label: t('month'), value: fileMonth ? formatMonth(language, fileMonth) : t('mixed') },
        { label: t('lines'), value: formatCount(lines) },
        { label: t('wages'), value: formatSen(fileWages) },
      ]}
    />
  );
}

function FaultTable({ check: { faults, faultCount } }: { check: BrowserCheck }) {
  const t = useTranslations('checkFile.faults');
  const words = useTranslations('textFile');
  const sentence = (fault: Fault, part: 'sentence' | 'cure') =>
    words(`fault.${fault.code}.${part}`, {
      ...factsOf(fault),
      field: fault.field ? words(`field.${fault.field}`) : '',
    });
  return (
    <div className="stack-tight">
      <DataTable
        caption={t('title')}
        rows={faults}
        rowKey={(fault) => `${fault.line}-${fault.code}-${fault.from}-${fault.field}`}
        columns={[
          {
            key: 'line',
            header: t('line'),
            rowHeader: true,
            cell: (fault) => (fault.line === 0 ? t('wholeFile') : formatCount(fault.line)),
          },
          {
            key: 'level',
            header: t('level'),
            cell: ({ level }) => <Tag tone={TONES[level]}>{words(`level.${level}`)}</Tag>,
          },
          {
            key: 'what',
            header: t('what'),
            cell: (fault) => (
              <>
                {sentence(fault, 'sentence')}
                <span className="cell-note">{sentence(fault, 'cure')}</span>
              </>
            ),
          },
        ]}
      />
      {faultCount > faults.length && (
        <p>{t('more', { shown: formatCount(faults.length), total: formatCount(faultCount) })}</p>
      )}
    </div>
  );
}
