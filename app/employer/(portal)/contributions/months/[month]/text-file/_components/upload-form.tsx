'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { useLocale, useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileField } from '@/components/form/file-field';
import { Button, LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { UploadAnswer } from '@/lib/contributions/schema';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { errorText } from '@/lib/i18n/error-text';
import { type SendFailure, type Sending, sendFile } from './send-file';

interface UploadFormProps {
  month: Month;
  schemes: SchemeSet;
  maxBytes: number;
  megabytes: string;
  backHref: string;
}

type Phase =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly sent: number; readonly size: number }
  | { readonly is: 'checking' };

const BYTES_A_MEGABYTE = 1_048_576;

/** Pilih Fail, Muat Naik: with script it shows how far the file is; without, the browser posts the form and goes on. */
export function UploadForm({ month, schemes, maxBytes, megabytes, backHref }: UploadFormProps) {
  const t = useTranslations('upload');
  const errors = useTranslations('errors');
  const language = useLocale();
  const common = useTranslations('common');
  const router = useRouter();
  const [phase, setPhase] = useState<Phase>({ is: 'idle' });
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly ofFile: boolean } | null>(null);
  const sending = useRef<Sending | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = (form.elements.namedItem('file') as HTMLInputElement).files?.[0];
    if (!file) return setRefusal({ text: t('missing'), ofFile: true });
    if (file.size > maxBytes) return setRefusal({ text: t('tooLarge', { megabytes }), ofFile: true });
    (form.elements.namedItem('size') as HTMLInputElement).value = String(file.size);
    setRefusal(null);
    setPhase({ is: 'sending', sent: 0, size: file.size });
    sending.current = sendFile(form.action, new FormData(form), (sent) =>
      setPhase(sent >= file.size ? { is: 'checking' } : { is: 'sending', sent, size: file.size }),
    );
    finish(await sending.current.done);
  }

  function finish(answer: UploadAnswer | SendFailure) {
    if (typeof answer === 'object' && answer.ok) return router.push(answer.location);
    setPhase({ is: 'idle' });
    if (answer === 'cancelled') return;
    if (typeof answer === 'string') return setRefusal({ text: t(answer), ofFile: false });
    const text = answer.error
      ? errorText(errors, language, answer.error, answer.details)
      : common('serverFault', { reference: answer.reference ?? '' });
    setRefusal({ text, ofFile: false });
  }

  return (
    <form method="post" action="/api/text-files" encType="multipart/form-data" onSubmit={send} noValidate>
      <ErrorSummary
        faults={refusal?.ofFile ? [{ id: 'file', text: refusal.text }] : []}
        message={refusal?.ofFile ? undefined : refusal?.text}
      />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="schemes" value={schemes} />
      <input type="hidden" name="size" defaultValue="" />
      <div hidden={phase.is !== 'idle'}>
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint', { megabytes })}
          accept=".txt,text/plain"
          error={refusal?.ofFile ? refusal.text : undefined}
        />
        <ButtonRow>
          <Button type="submit" variant="primary" icon="upload">
            {t('upload')}
          </Button>
          <LinkButton href={backHref} variant="plain">
            {common('back')}
          </LinkButton>
        </ButtonRow>
      </div>
      <div aria-live="polite">
        {phase.is === 'sending' && (
          <>
            <ProgressBar
              label={t('sending')}
              done={Math.round(phase.sent / BYTES_A_MEGABYTE)}
              total={Math.ceil(phase.size / BYTES_A_MEGABYTE)}
              note={t('sendingNote')}
            />
            <Button onClick={() => sending.current?.cancel()}>{t('cancel')}</Button>
          </>
        )}
        {phase.is === 'checking' && <Checking label={t('checking')} note={t('checkingNote')} />}
      </div>
    </form>
  );
}

/** The file has gone; how many of its lines are done is known only on its own page. */
function Checking({ label, note }: { label: string; note: string }) {
  return (
    <div className="progress">
      <div className="progress-head">
        <span className="progress-label">{label}</span>
      </div>
      <progress aria-label={label} />
      <p className="progress-note">{note}</p>
    </div>
  );
}
