'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useLocale, useTranslations } from '#words';
import { CodeField } from '@/components/form/code-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import type { ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/error-text';
import { fieldErrorText } from '@/lib/i18n/field-error';
import { begin, confirm } from '../actions';

interface EnrolStepsProps {
  /** This session is in the office already. */
  isDone: boolean;
  /** The app that is being set up; null before the first button. */
  app: { readonly key: string; readonly modules: readonly (readonly boolean[])[] } | null;
}

interface Confirmed {
  readonly recoveryCodes: readonly string[];
}

/** Setting up the authenticator app: the QR code, its first code, and then the recovery codes, which are shown once. */
export function EnrolSteps({ isDone, app }: EnrolStepsProps) {
  const [answer, post] = useActionState<ActionResult<Confirmed> | null, FormData>(confirm, null);
  if (answer?.ok) return <RecoveryCodes codes={answer.value.recoveryCodes} />;
  if (isDone) return <Inside />;
  return app ? <ConfirmForm app={app} answer={answer} post={post} /> : <BeginForm />;
}

function Inside() {
  const t = useTranslations('staffSignIn.enrol');
  return (
    <Callout tone="good" title={t('inside')}>
      <ButtonRow>
        <LinkButton href="/staff" variant="primary">
          {t('toOffice')}
        </LinkButton>
      </ButtonRow>
    </Callout>
  );
}

function BeginForm() {
  const t = useTranslations('staffSignIn.enrol');
  const [, post] = useActionState(begin, null);
  return (
    <form action={post}>
      <p>{t('beginText')}</p>
      <ButtonRow>
        <SubmitButton>{t('begin')}</SubmitButton>
      </ButtonRow>
    </form>
  );
}

interface ConfirmFormProps {
  app: NonNullable<EnrolStepsProps['app']>;
  answer: ActionResult<Confirmed> | null;
  post: (posted: FormData) => void;
}

function ConfirmForm({ app, answer, post }: ConfirmFormProps) {
  const t = useTranslations('staffSignIn.enrol');
  const { error, message, form } = useRefusal(answer);
  return (
    <form ref={form} action={post} noValidate className="stack">
      <ErrorSummary faults={error ? [{ id: 'code', text: error }] : []} message={message} />
      <ol className="grid gap-6">
        <li>
          <h2 className="text-h4">{t('scan')}</h2>
          <p>{t('scanText')}</p>
          <QrCode modules={app.modules} label={t('qr')} />
          <p className="mt-3">{t('orType')}</p>
          <p>
            <code className="tabular wrap-anywhere font-semibold">{app.key}</code>
          </p>
        </li>
        <li>
          <h2 className="text-h4">{t('check')}</h2>
          <CodeField name="code" length={6} label={t('code')} hint={t('codeHint')} error={error} />
          <ButtonRow>
            <SubmitButton>{t('confirm')}</SubmitButton>
          </ButtonRow>
        </li>
      </ol>
    </form>
  );
}

function useRefusal(answer: ActionResult<Confirmed> | null) {
  const errors = useTranslations('errors');
  const validation = useTranslations('validation');
  const common = useTranslations('common');
  const language = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const refusal = answer?.ok === false ? answer : null;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [refusal]);
  const refused = refusal?.error && errorText(errors, language, refusal.error, refusal.details);
  const isOfField = refusal?.error === 'staff.wrong_code';
  const error = refusal?.fields?.code
    ? fieldErrorText(validation, refusal.fields.code)
    : isOfField
      ? refused
      : undefined;
  const broken = refusal?.reference && common('serverFault', { reference: refusal.reference });
  return { form, error, message: (isOfField ? undefined : refused) || broken || undefined };
}

function QrCode({ modules, label }: { modules: readonly (readonly boolean[])[]; label: string }) {
  const quiet = 4;
  const size = modules.length + 2 * quiet;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="mt-3 bg-white"
      width="220"
      height="220"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('staffSignIn.enrol');
  return (
    <div className="stack">
      <Callout tone="good" role="status" title={t('done')}>
        <p>{t('doneText')}</p>
      </Callout>
      <section aria-labelledby="recovery-codes">
        <h2 id="recovery-codes" className="text-h4">
          {t('codes')}
        </h2>
        <p>{t('codesText')}</p>
        <ul className="tabular mt-4 grid max-w-text gap-2 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>
              <code className="font-semibold">{code}</code>
            </li>
          ))}
        </ul>
      </section>
      <ButtonRow>
        <LinkButton href="/staff" variant="primary">
          {t('toOffice')}
        </LinkButton>
      </ButtonRow>
    </div>
  );
}
