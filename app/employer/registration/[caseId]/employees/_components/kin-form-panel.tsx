import { FileField } from '@/components/form/file-field';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { KinForm } from '@/lib/employees/case-employee-view';
import { wordsHere } from '@/lib/i18n/here';
import { ACCEPTED_FILES } from '@/lib/rules/registration/accepted-files';
import { SendHeldKinForm } from './send-held-kin-form';

interface KinFormPanelProps {
  caseId: string;
  employeeId: string;
  /** The form that stands; null when none does. */
  form: KinForm | null;
  /** The passport of somebody just saved, whose form may have been chosen before; else null. */
  justSaved: string | null;
}

const UPLOAD = 'kin-form-upload';

/** The next-of-kin form of a foreign employee: an ordinary upload that the browser posts by itself. */
export function KinFormPanel({ caseId, employeeId, form, justSaved }: KinFormPanelProps) {
  const t = wordsHere('employees');
  const isThere = form?.state === 'stored';
  return (
    <Panel title={t('kinFormTitle')}>
      {isThere && <p>{t('kinFormThere')}</p>}
      {form === null && <p>{t('kinFormNone')}</p>}
      {form?.state === 'refused' && (
        <Callout tone="bad" level={3} title={t('lack.kin_form_refused')}>
          <p className="wrap-anywhere">{t('kinFormRefused', { reason: form.refusedReason ?? '' })}</p>
          <p>{t('kinFormReplace')}</p>
        </Callout>
      )}
      {justSaved !== null && (
        <SendHeldKinForm caseId={caseId} passport={justSaved} formId={UPLOAD} sending={t('kinFormSending')} />
      )}
      <form
        id={UPLOAD}
        className="mt-4"
        method="post"
        action={`/api/cases/${caseId}/employees/${employeeId}/kin-form`}
        encType="multipart/form-data"
        noValidate
      >
        <FileField name="file" label={t('kinFormFile')} hint={t('kinFormText')} accept={ACCEPTED_FILES} />
        <ButtonRow>
          <Button type="submit" variant={isThere ? 'secondary' : 'primary'} icon="upload">
            {t('kinFormSend')}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}
