'use client';

import { useEffect, useState } from 'react';
import { takeKinForm } from './kin-form-held';
import { putFile } from './kin-form-picker';

interface SendHeldKinFormProps {
  caseId: string;
  passport: string;
  /** The upload that takes the form. */
  formId: string;
  /** What is said meanwhile. */
  sending: string;
}

/** Sends the next-of-kin form that was chosen before Simpan, by the upload of this page, whose answers it gets too. */
export function SendHeldKinForm({ caseId, passport, formId, sending }: SendHeldKinFormProps) {
  const [isSending, setSending] = useState(false);

  useEffect(() => {
    const file = takeKinForm(caseId, passport);
    const form = document.getElementById(formId);
    const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
    if (!file || !input || !(form instanceof HTMLFormElement)) return;
    putFile(input, file);
    setSending(true);
    form.requestSubmit();
  }, [caseId, passport, formId]);

  return (
    <p role="status" className={isSending ? undefined : 'visually-hidden'}>
      {isSending && sending}
    </p>
  );
}
