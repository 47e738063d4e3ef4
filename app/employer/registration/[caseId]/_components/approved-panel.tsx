import { choose } from '@/app/employer/choose/actions';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { Callout } from '@/components/ui/callout';
import { wordsHere } from '@/lib/i18n/here';

/** The Kod Majikan, and the way to the first month. */
export function ApprovedPanel({ employerId, code }: { employerId: string; code: string }) {
  const t = wordsHere('cases');
  return (
    <Callout tone="good" title={t('approvedTitle', { code })}>
      <p>{t('approvedText')}</p>
      <ClientWords namespaces={['errors']}>
        <ActionForm action={choose}>
          <input type="hidden" name="employerId" value={employerId} />
          <input type="hidden" name="next" value="/employer/contributions" />
          <SubmitButton>{t('approvedGo')}</SubmitButton>
        </ActionForm>
      </ClientWords>
    </Callout>
  );
}
