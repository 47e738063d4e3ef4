'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import type { Door } from '@/lib/sign-in/schema';
import { askForAnother } from '../actions';
import { useAnswer } from './use-answer';

interface ResendFormProps {
  next: string | null;
  door?: Door;
  /** Whole seconds until another code may be asked for, when the page was made. */
  secondsToNext: number;
}

/**
 * Another code. With script the seconds are counted down and the button appears when they are over; without it the
 * button is always there, and the server says when it is too early.
 */
export function ResendForm({ next, door = 'employer', secondsToNext }: ResendFormProps) {
  const t = useTranslations('signIn.code');
  const { form, post, faults, message } = useAnswer(askForAnother, 'next');
  const left = useCountdown(secondsToNext);
  return (
    <form ref={form} action={post} className="mt-4">
      <ErrorSummary faults={faults} message={message} />
      {next && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="door" value={door} />
      {left === null || left === 0 ? (
        <SubmitButton variant="secondary">{t('resend')}</SubmitButton>
      ) : (
        <p className="tabular font-semibold">
          {left < 91
            ? t('resendIn', { seconds: String(left) })
            : t('resendInMinutes', { minutes: String(Math.ceil(left / 60)) })}
        </p>
      )}
      {left === null && <p className="field-hint mt-2">{t('resendAfter')}</p>}
    </form>
  );
}

/** Seconds left, or null until the script runs. */
function useCountdown(seconds: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const endsAt = performance.now() + seconds * 1_000;
    const show = () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1_000)));
    show();
    const timer = setInterval(show, 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
