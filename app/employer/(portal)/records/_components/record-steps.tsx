import { type Step, Stepper } from '@/components/ui/stepper';
import { dateInMalaysia } from '@/lib/core/calendar';
import { formatSen } from '@/lib/core/money';
import { formatDate, formatMoment } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { RecordView } from '@/lib/records/queries';

/** Submitted, in payment, paid: how far a record has come. */
export function RecordSteps({ record }: { record: RecordView }) {
  const t = wordsHere('records.detail');
  const language = languageHere();
  const { state, totalSen, paidSen, paidAt } = record;
  const amounts = { paid: formatSen(paidSen), total: formatSen(totalSen) };
  const submitted: Step = {
    label: t('submitted'),
    state: 'done',
    note: formatMoment(language, record.receivedAt),
  };
  const paid: Step = {
    label: t('paid'),
    state: paidAt ? 'done' : 'todo',
    ...(paidAt && { note: formatDate(language, dateInMalaysia(paidAt)) }),
  };
  const steps = [submitted, inPayment(), paid];
  return <Stepper label={t('steps')} steps={state === 'replaced' ? [submitted] : steps} />;

  function inPayment(): Step {
    const label = t('inPayment');
    if (totalSen === 0n) return { label, state: 'todo', note: t('nothingDue') };
    if (state === 'paid') return { label, state: 'done' };
    if (state === 'in_payment') return { label, state: 'current', note: t('partNote', amounts) };
    return {
      label,
      state: 'todo',
      note: `${t('unpaidNote')}. ${t('dueNote', { due: formatDate(language, record.dueDate) })}`,
    };
  }
}
