import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { CheckView } from '@/lib/contributions/check-queries';
import type { StoredSummary, WayOn } from '@/lib/contributions/stored-summary';
import { type EmployerActor, mayPrepare } from '@/lib/core/actor';
import { formatMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { submissionHref, textFileHref } from '../../../_components/addresses';
import { discardFile, goBack, goOn } from '../actions';

interface GoOnProps {
  actor: EmployerActor;
  check: CheckView;
  summary: StoredSummary;
  way: WayOn;
  /** Amounts of the file that differ from the tables. */
  differing: number;
}

/** NEXT, with what has to be ticked before it, and the ways back. */
export function GoOn({ actor, check, summary, way, differing }: GoOnProps) {
  const t = wordsHere('contributions');
  if (check.state === 'used' && check.submissionId) {
    return (
      <Callout tone="good" title={t('check.used')}>
        <LinkButton href={submissionHref(check.submissionId, 'review')} variant="primary" iconAfter="arrow-right">
          {t('check.usedAction')}
        </LinkButton>
      </Callout>
    );
  }
  if (!mayPrepare(actor.role)) return null;
  const isBlocked = way.blocked;
  return (
    <ClientWords namespaces={['errors']}>
      {!isBlocked && <NextForm check={check} summary={summary} way={way} differing={differing} />}
      <div className="way-back">
        <ButtonRow>
          <LinkButton
            href={textFileHref(check.month, check.schemes)}
            variant={isBlocked ? 'primary' : 'secondary'}
            icon="upload"
          >
            {t('check.again')}
          </LinkButton>
        </ButtonRow>
        <ActionForm action={goBack}>
          <input type="hidden" name="fileId" value={check.fileId} />
          <SubmitButton variant="secondary">{t('check.back')}</SubmitButton>
        </ActionForm>
        <ActionForm action={discardFile}>
          <input type="hidden" name="fileId" value={check.fileId} />
          <SubmitButton variant="danger">{t('check.discard')}</SubmitButton>
        </ActionForm>
      </div>
    </ClientWords>
  );
}

function NextForm({ check, summary, way, differing }: Omit<GoOnProps, 'actor'>) {
  const t = wordsHere('contributions.check');
  const month = formatMonth(languageHere(), check.month);
  return (
    <Panel title={t('goOn')}>
      <p>{t('goOnNote', { good: summary.goodLines, month })}</p>
      <ActionForm action={goOn}>
        <input type="hidden" name="fileId" value={check.fileId} />
        {way.mustConvert && <CheckboxField name="convert" label={t('convert')} />}
        {way.mustAcceptAmounts && (
          <CheckboxField
            name="acceptAmounts"
            label={t('acceptAmounts', { count: differing })}
            hint={t('acceptAmountsHint')}
          />
        )}
        {way.mustLeaveOutLines && (
          <CheckboxField
            name="leaveOutLines"
            label={t('leaveOut', { count: summary.badLines })}
            hint={t('leaveOutHint')}
          />
        )}
        <SubmitButton>{t('goOn')}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
