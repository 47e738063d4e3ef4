import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { Icon } from '@/components/ui/icon';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { openWages } from '../actions';

/** The guide's pencil on a month without a draft. The draft is made first, so it is a form and not a link. */
export function OpenWages({ month, schemes }: { month: Month; schemes: SchemeSet }) {
  const t = useTranslations('wages');
  return (
    <ClientWords namespaces={['errors']}>
      <ActionForm action={openWages}>
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="schemes" value={schemes} />
        <SubmitButton variant="secondary">
          <Icon name="pencil" /> {t('open')}
        </SubmitButton>
      </ActionForm>
    </ClientWords>
  );
}
