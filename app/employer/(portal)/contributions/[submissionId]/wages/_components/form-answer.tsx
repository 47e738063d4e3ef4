'use client';

import { useLocale, useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { Callout } from '@/components/ui/callout';
import { Icon } from '@/components/ui/icon';
import type { ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/error-text';
import { formatMoment } from '@/lib/i18n/format';
import { readWage } from '@/lib/rules/wage';
import { wageFieldId } from './addresses';
import { type WageField, type WagesAnswer, wageText } from './wage-model';

interface FormAnswerProps {
  answer: ActionResult<WagesAnswer> | null;
  fields: readonly WageField[];
  /** Without script the page begins at its top after a save, so it is said there; with it the bar says so. */
  hasScript: boolean;
}

/** Everything that kept the wages from being saved, above them; each line leads to its field. */
export function FormAnswer({ answer, fields, hasScript }: FormAnswerProps) {
  const t = useTranslations('wageForm');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const language = useLocale();
  if (answer?.ok && answer.value.is === 'saved') {
    return hasScript ? null : <Callout tone="good" title={t('saved')} role="status" />;
  }
  if (answer?.ok && answer.value.is === 'changed') return <Changed refusal={answer.value} fields={fields} />;
  const faults = fields.flatMap(({ fault, view }) =>
    fault
      ? [{ id: wageFieldId(view.employeeId), text: t('faultOf', { name: view.name, fault: t(`faults.${fault}`) }) }]
      : [],
  );
  const refusal = answer?.ok === false ? answer : null;
  const message = refusal?.error
    ? errorText(errors, language, refusal.error, refusal.details)
    : refusal?.reference && common('serverFault', { reference: refusal.reference });
  return <ErrorSummary faults={faults} message={message || undefined} />;
}

/** Somebody saved first: who and when, and each wage of this page that is another one now. */
function Changed({
  refusal,
  fields,
}: {
  refusal: Extract<WagesAnswer, { is: 'changed' }>;
  fields: readonly WageField[];
}) {
  const t = useTranslations('wageForm');
  const language = useLocale();
  const changed = fields.filter(({ view }) => refusal.now[view.employeeId] !== undefined);
  const at = refusal.at ? formatMoment(language, new Date(refusal.at)) : '-';
  return (
    <div className="callout tone-warn error-summary" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div className="callout-body">
        <h2 className="callout-title">{t('changedTitle')}</h2>
        <p>{t('changedBy', { by: refusal.by, at })}</p>
        <p>{changed.length > 0 ? t('changedHere') : t('changedNone')}</p>
        {changed.length > 0 && (
          <ul className="plain-list">
            {changed.map((field) => (
              <li key={field.view.employeeId}>
                <a href={`#${wageFieldId(field.view.employeeId)}`}>{changeText(t, field)}</a>
              </li>
            ))}
          </ul>
        )}
        <p>{t('changedNext')}</p>
      </div>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'wageForm'>>;

function changeText(t: Words, { view: { name }, saved, text, isContested }: WageField): string {
  const now = wageText(saved) || t('noWage');
  const read = readWage(text);
  const yours = (read.ok ? wageText(read.wage) : text) || t('noWage');
  return isContested ? t('changedYours', { name, now, yours }) : t('changedNow', { name, now });
}
