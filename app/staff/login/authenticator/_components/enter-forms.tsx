'use client';

import { useTranslations } from '#words';
import { useAnswer } from '@/app/employer/login/_components/use-answer';
import { CodeField } from '@/components/form/code-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { ButtonRow } from '@/components/ui/button-row';
import { enter, recover } from '../actions';

/** The six digits of the app; a recovery code when the telephone is not there. */
export function EnterForms({ next }: { next: string | null }) {
  const t = useTranslations('staffSignIn.factor');
  return (
    <>
      <EnterForm next={next} />
      <details className="mt-8 max-w-text border-t border-line pt-6">
        <summary className="cursor-pointer list-inside list-[disclosure-closed] font-semibold">{t('noPhone')}</summary>
        <RecoverForm next={next} />
      </details>
    </>
  );
}

function EnterForm({ next }: { next: string | null }) {
  const t = useTranslations('staffSignIn.factor');
  const { form, post, error, faults, message } = useAnswer(enter, 'code', 'staff.wrong_code');
  return (
    <form ref={form} action={post} noValidate>
      <ErrorSummary faults={faults} message={message} />
      {next && <input type="hidden" name="next" value={next} />}
      <CodeField name="code" length={6} label={t('code')} hint={t('codeHint')} error={error} autoFocus />
      <ButtonRow>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}

function RecoverForm({ next }: { next: string | null }) {
  const t = useTranslations('staffSignIn.factor');
  const { form, post, error, faults, message } = useAnswer(recover, 'recovery');
  return (
    <form ref={form} action={post} noValidate className="mt-4">
      <ErrorSummary faults={faults} message={message} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="recovery"
        width={24}
        label={t('recovery')}
        hint={t('recoveryHint')}
        error={error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <ButtonRow>
        <SubmitButton variant="secondary">{t('recover')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}
