'use client';

import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from '#words';
import { FileField } from '@/components/form/file-field';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { CalendarDate } from '@/lib/core/calendar';
import { type BrowserCheck, checkInBrowser } from './check-in-browser';
import { CheckResult } from './check-result';

type Stage =
  | { at: 'choosing'; error?: 'fileRequired' | 'unreadable' }
  | { at: 'reading'; done: number; total: number }
  | { at: 'done'; check: BrowserCheck; fileName: string };

/** Takes a file, checks it here in the browser and says what it found. Nothing is sent. */
export function FileChecker({ today }: { today: CalendarDate }) {
  const t = useTranslations('checkFile');
  const faults = useTranslations('validation');
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const result = useRef<HTMLDivElement>(null);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.name === '') return setStage({ at: 'choosing', error: 'fileRequired' });
    setStage({ at: 'reading', done: 0, total: file.size });
    try {
      const found = await checkInBrowser(file, today, (done) => setStage({ at: 'reading', done, total: file.size }));
      setStage({ at: 'done', check: found, fileName: file.name });
      requestAnimationFrame(() => result.current?.focus());
    } catch {
      // The file was moved or changed while it was read.
      setStage({ at: 'choosing', error: 'unreadable' });
    }
  }

  if (stage.at === 'done') {
    return (
      <div ref={result} tabIndex={-1} className="stack">
        <CheckResult check={stage.check} fileName={stage.fileName} />
        <Button icon="refresh" onClick={() => setStage({ at: 'choosing' })}>
          {t('again')}
        </Button>
      </div>
    );
  }
  const error = stage.at === 'choosing' ? stage.error : undefined;
  return (
    <form noValidate onSubmit={check}>
      <FileField
        name="file"
        label={t('label')}
        hint={t('hint')}
        accept=".txt,text/plain"
        error={error === 'unreadable' ? t('unreadable') : error && faults(error)}
      />
      {stage.at === 'reading' ? (
        <div className="mt-8">
          <ProgressBar label={t('working')} done={stage.done} total={stage.total} />
        </div>
      ) : (
        <ButtonRow>
          <Button type="submit" variant="primary">
            {t('action')}
          </Button>
        </ButtonRow>
      )}
    </form>
  );
}
