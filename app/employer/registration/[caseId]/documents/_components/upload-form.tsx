'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { useLocale, useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileField } from '@/components/form/file-field';
import type { Posting } from '@/components/form/post-form';
import { type Option, SelectField } from '@/components/form/select-field';
import { Button, LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type DocumentAnswer, MAX_DOCUMENT_BYTES } from '@/lib/documents/schema';
import { errorText } from '@/lib/i18n/error-text';
import { ACCEPTED_FILES } from '@/lib/rules/registration/accepted-files';
import { type DocumentOutcome, sendDocument } from './send-document';

interface UploadFormProps {
  action: string;
  types: readonly Option[];
  type: string;
  /** The document that the new one takes the place of; its type is then fixed. */
  replaces: string;
  backHref: string;
}

type Phase =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly sent: number; readonly size: number }
  | { readonly is: 'checking' };

interface Refusal {
  /** Where it belongs; null for one that no field is guilty of. */
  readonly field: 'type' | 'file' | null;
  readonly text: string;
}

const MEGABYTE = 1_048_576;

/** Type, Pilih Fail, Masukkan Dokumen: with script it shows how far the file is; without, the browser posts the form. */
export function UploadForm({ action, types, type, replaces, backHref }: UploadFormProps) {
  const t = useTranslations('documentUpload');
  const errors = useTranslations('errors');
  const language = useLocale();
  const common = useTranslations('common');
  const router = useRouter();
  const [phase, setPhase] = useState<Phase>({ is: 'idle' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sending = useRef<Posting<DocumentAnswer> | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const file = data.get('file');
    if (!data.get('type')) return setRefusal({ field: 'type', text: t('typeMissing') });
    if (!(file instanceof File) || file.name === '') return setRefusal({ field: 'file', text: t('missing') });
    const megabytes = (file.size / MEGABYTE).toFixed(1);
    if (file.size > MAX_DOCUMENT_BYTES) return setRefusal({ field: 'file', text: t('tooLarge', { megabytes }) });
    data.set('size', String(file.size));
    setRefusal(null);
    setPhase({ is: 'sending', sent: 0, size: file.size });
    sending.current = sendDocument(form.action, data, (sent) =>
      setPhase(sent >= file.size ? { is: 'checking' } : { is: 'sending', sent, size: file.size }),
    );
    finish(await sending.current.done);
  }

  function finish(answer: DocumentOutcome) {
    if (typeof answer === 'object' && answer.ok) return router.push(answer.location);
    setPhase({ is: 'idle' });
    if (answer === 'cancelled') return;
    if (typeof answer === 'string') return setRefusal({ field: null, text: t(`${answer}`) });
    const text = answer.error
      ? errorText(errors, language, answer.error, answer.details)
      : common('serverFault', { reference: answer.reference ?? '' });
    setRefusal({ field: answer.error?.startsWith('document.') ? 'file' : null, text });
  }

  const textOf = (field: 'type' | 'file') => (refusal?.field === field ? refusal.text : undefined);
  return (
    <form method="post" action={action} encType="multipart/form-data" onSubmit={send} noValidate>
      <ErrorSummary
        faults={refusal?.field ? [{ id: refusal.field, text: refusal.text }] : []}
        message={refusal?.field ? undefined : refusal?.text}
      />
      <input type="hidden" name="replaces" value={replaces} />
      <input type="hidden" name="size" defaultValue="" />
      <div hidden={phase.is !== 'idle'}>
        {replaces ? (
          <input type="hidden" name="type" value={type} />
        ) : (
          <SelectField
            name="type"
            label={t('type')}
            hint={t('typeHint')}
            options={types}
            defaultValue={type}
            error={textOf('type')}
          />
        )}
        <FileField name="file" label={t('file')} hint={t('fileHint')} accept={ACCEPTED_FILES} error={textOf('file')} />
        <ButtonRow>
          <Button type="submit" variant="primary" icon="upload">
            {t('insert')}
          </Button>
          <LinkButton href={backHref} variant="plain">
            {common('back')}
          </LinkButton>
        </ButtonRow>
      </div>
      <Progress phase={phase} onCancel={() => sending.current?.cancel()} />
    </form>
  );
}

function Progress({ phase, onCancel }: { phase: Phase; onCancel: () => void }) {
  const t = useTranslations('documentUpload');
  return (
    <div aria-live="polite">
      {phase.is === 'sending' && (
        <>
          <ProgressBar
            label={t('sending')}
            done={Math.round(phase.sent / 1024)}
            total={Math.max(1, Math.ceil(phase.size / 1024))}
            note={t('sendingNote')}
          />
          <Button onClick={onCancel}>{t('cancel')}</Button>
        </>
      )}
      {phase.is === 'checking' && (
        <div className="progress">
          <div className="progress-head">
            <span className="progress-label">{t('checking')}</span>
          </div>
          <progress aria-label={t('checking')} />
          <p className="progress-note">{t('checkingNote')}</p>
        </div>
      )}
    </div>
  );
}
