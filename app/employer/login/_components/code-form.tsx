'use client';

import { useTranslations } from '#words';
import { CodeField } from '@/components/form/code-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { AppLink } from '@/components/ui/app-link';
import { ButtonRow } from '@/components/ui/button-row';
import type { Door } from '@/lib/sign-in/schema';
import { enter } from '../actions';
import { useAnswer } from './use-answer';

interface CodeFormProps {
  next: string | null;
  door?: Door;
  /** Where another address can be typed. */
  askHref: string;
  hint: string;
}

/** The code from the e-mail, which the guide calls Kata laluan, and Log masuk. */
export function CodeForm({ next, door = 'employer', askHref, hint }: CodeFormProps) {
  const t = useTranslations('signIn.code');
  const { form, post, error, faults, message, typed } = useAnswer(enter, 'code', 'sign_in.wrong_code');
  return (
    <form ref={form} action={post} noValidate>
      <ErrorSummary faults={faults} message={message} />
      {next && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="door" value={door} />
      <CodeField name="code" label={t('label')} hint={hint} error={error} defaultValue={typed} autoFocus />
      <ButtonRow>
        <SubmitButton>{t('submit')}</SubmitButton>
        <AppLink href={askHref}>{t('otherAddress')}</AppLink>
      </ButtonRow>
    </form>
  );
}
