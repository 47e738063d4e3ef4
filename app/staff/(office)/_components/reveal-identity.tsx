'use client';

import { useActionState } from 'react';
import { useTranslations } from '#words';
import { SubmitButton } from '@/components/form/submit-button';
import { Identity } from '@/components/ui/identity';
import type { Reveal } from '@/lib/staff/schema';
import { reveal } from '../actions';

interface RevealIdentityProps {
  /** With only its end in clear. */
  masked: string;
  of: Reveal['of'];
  employerId: string;
  id: string;
  /** Whose number, for screen readers. */
  name: string;
}

/** A masked identity number with the button that shows it in full, which is written down. It works without script. */
export function RevealIdentity({ masked, of, employerId, id, name }: RevealIdentityProps) {
  const [answer, post] = useActionState(reveal, null);
  const t = useTranslations('staffCase.reveal');
  if (answer?.ok) {
    const { number, passport } = answer.value;
    return (
      <span role="status" className="tabular">
        {number && <Identity number={number} />}
        {number && passport && ' / '}
        {passport && <Identity number={passport} />}
        <span className="block text-small text-ink-soft">{t('noted')}</span>
      </span>
    );
  }
  return (
    <form action={post} className="flex flex-wrap items-center gap-x-3">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="employerId" value={employerId} />
      <input type="hidden" name="id" value={id} />
      <span className="tabular nowrap">{masked}</span>
      <SubmitButton variant="plain" className="btn-small">
        {t('show')}
        <span className="visually-hidden"> {name}</span>
      </SubmitButton>
      {answer && <span role="alert">{t('gone')}</span>}
    </form>
  );
}
