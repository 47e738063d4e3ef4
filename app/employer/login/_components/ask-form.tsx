'use client';

import { useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { ButtonRow } from '@/components/ui/button-row';
import type { Door } from '@/lib/sign-in/schema';
import { ask } from '../actions';
import { useAnswer } from './use-answer';

/** The e-mail address, and nothing else. */
export function AskForm({ next, door = 'employer' }: { next: string | null; door?: Door }) {
  const t = useTranslations('signIn');
  const { form, post, error, faults, message, typed } = useAnswer(ask, 'email');
  return (
    <form ref={form} action={post} noValidate>
      <ErrorSummary faults={faults} message={message} />
      {next && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="door" value={door} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        error={error}
        defaultValue={typed}
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
      />
      <ButtonRow>
        <SubmitButton>{t('next')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}
