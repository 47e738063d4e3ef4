import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import type { FaultReportWords } from '@/lib/rules/text-file/fault-report';
import { type Fault, type FaultCode, factsOf } from '@/lib/rules/text-file/faults';

/** Everything that can be said of a fault, in one language. */
export interface FaultWords extends FaultReportWords {
  readonly title: (code: FaultCode) => string;
}

/** The words of the faults of a contribution file, for the check page and for the downloaded list. */
export function faultWords(language: Language): FaultWords {
  const t = translator(language, 'textFile');
  // The key is chosen by the fault's code, so the facts of each sentence are not part of its type.
  const say = t as unknown as (key: string, facts?: Record<string, string | number>) => string;
  const factsWithField = (fault: Fault) => ({
    ...factsOf(fault),
    field: fault.field ? say(`field.${fault.field}`) : '',
  });
  return {
    headings: [
      t('report.line'),
      t('report.field'),
      t('report.positions'),
      t('report.found'),
      t('report.expected'),
      t('report.sentence'),
      t('report.cure'),
      t('report.level'),
    ],
    wholeFile: t('report.wholeFile'),
    field: (name) => say(`field.${name}`),
    level: (level) => t(`level.${level}`),
    title: (code) => say(`fault.${code}.title`),
    sentence: (fault) => say(`fault.${fault.code}.sentence`, factsWithField(fault)),
    cure: (fault) => say(`fault.${fault.code}.cure`, factsWithField(fault)),
  };
}
