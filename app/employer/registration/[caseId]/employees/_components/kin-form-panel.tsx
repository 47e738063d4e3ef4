import { FileField } from '@/components/form/file-field';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Panel } from '@/components/ui/panel';
import { wordsHere } from '@/lib/i18n/here';

interface KinFormPanelProps {
  caseId: string;
  employeeId: string;
  isThere: boolean;
}

/** The next-of-kin form of a foreign employee: an ordinary upload that the browser posts by itself. */
export function KinFormPanel({ caseId, employeeId, isThere }: KinFormPanelProps) {
  const t = wordsHere('employees');
  return (
    <Panel title={t('kinFormTitle')}>
      {isThere && <p>{t('kinFormThere')}</p>}
      <form
        method="post"
        action={`/api/cases/${caseId}/employees/${employeeId}/kin-form`}
        encType="multipart/form-data"
        noValidate
      >
        <FileField
          name="file"
          label={t('kinFormFile')}
          hint={t('kinFormText')}
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        />
        <ButtonRow>
          <Button type="submit" variant={isThere ? 'secondary' : 'primary'} icon="upload">
            {t('kinFormSend')}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}
