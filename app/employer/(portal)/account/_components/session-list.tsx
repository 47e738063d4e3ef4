import { SubmitButton } from '@/components/form/submit-button';
import { MomentText } from '@/components/ui/date-text';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { formatMoment } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { OwnSession } from '@/lib/sign-in/queries';
import { endOneSession } from '../actions';

interface SessionListProps {
  sessions: readonly OwnSession[];
  /** The session of this browser: it ends by signing out. */
  currentId: string;
}

/** Every browser that is signed in, each with the button that ends its session. */
export function SessionList({ sessions, currentId }: SessionListProps) {
  const t = wordsHere('account');
  return (
    <Panel title={t('sessions')}>
      <p className="field-hint">{t('sessionsLead')}</p>
      <ul className="mt-3 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4">
            <SessionFacts session={session} isCurrent={session.id === currentId} />
            {session.id !== currentId && <EndForm session={session} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SessionFacts({ session, isCurrent }: { session: OwnSession; isCurrent: boolean }) {
  const t = wordsHere('account');
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-x-3 font-semibold">
        {session.device || t('unknownDevice')}
        {isCurrent && <Tag tone="info">{t('thisSession')}</Tag>}
      </p>
      <p className="text-small text-ink-soft tabular">
        {t('began')} <MomentText at={session.beganAt} />
      </p>
      <p className="text-small text-ink-soft tabular">
        {t('lastSeen')} <MomentText at={session.lastSeenAt} />
        {session.ip && ` · ${t('address')} ${session.ip}`}
      </p>
    </div>
  );
}

function EndForm({ session }: { session: OwnSession }) {
  const t = wordsHere('account');
  const language = languageHere();
  const device = session.device || t('unknownDevice');
  return (
    <form action={endOneSession}>
      <input type="hidden" name="sessionId" value={session.id} />
      <SubmitButton
        variant="secondary"
        className="btn-small"
        aria-label={t('endSessionOf', { device, began: formatMoment(language, session.beganAt) })}
      >
        <Icon name="cross" /> {t('endSession')}
      </SubmitButton>
    </form>
  );
}
