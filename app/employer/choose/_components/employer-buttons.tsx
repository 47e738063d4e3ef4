import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { wordsHere } from '@/lib/i18n/here';
import type { EmployerChoice } from '@/lib/sign-in/queries';

interface EmployerButtonsProps {
  employers: readonly EmployerChoice[];
  /** The one that the session acts for now. */
  currentId: string | null;
}

/** Every employer as one wide button: a single press chooses it and goes on. */
export function EmployerButtons({ employers, currentId }: EmployerButtonsProps) {
  const t = wordsHere('signIn');
  return (
    <ul className="grid gap-3">
      {employers.map((employer) => (
        <li key={employer.id}>
          <button
            type="submit"
            name="employerId"
            value={employer.id}
            className="panel flex w-full items-center gap-4 text-left hover:border-primary hover:bg-wash"
          >
            <Icon name="building" className="text-primary" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold wrap-anywhere">{employer.name}</span>
              <span className="block text-small text-ink-soft">
                {t('choose.code', { code: employer.code })}
                {' · '}
                {t(`roles.${employer.role}`)}
              </span>
            </span>
            {employer.id === currentId && <Tag tone="info">{t('choose.current')}</Tag>}
            <Icon name="chevron-right" className="text-ink-faint" />
          </button>
        </li>
      ))}
    </ul>
  );
}
