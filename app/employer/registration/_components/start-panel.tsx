import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { RegistrationKind } from '@/lib/employers/schema';
import { wordsHere } from '@/lib/i18n/here';
import { start } from '../actions';

const WORDS = {
  new_employer: { title: 'business', text: 'businessText' },
  new_domestic_employer: { title: 'household', text: 'householdText' },
} as const;

/** One of the two ways to begin, with its own heading and the button that the guide names for both. */
export function StartPanel({ kind }: { kind: RegistrationKind }) {
  const t = wordsHere('registration.list');
  const words = WORDS[kind];
  return (
    <Panel title={t(words.title)}>
      <p className="mb-4 text-ink-soft">{t(words.text)}</p>
      <ActionForm action={start}>
        <input type="hidden" name="kind" value={kind} />
        <SubmitButton variant={kind === 'new_employer' ? 'primary' : 'secondary'}>
          {t('start')}
          {kind === 'new_domestic_employer' && <span className="visually-hidden">{t('startHousehold')}</span>}
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}
