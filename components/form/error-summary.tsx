import type { ReactNode } from 'react';
import { useTranslations } from '#words';
import { Icon } from '../ui/icon';

export interface FieldFault {
  /** The id of the control (or of its group): the line leads there. */
  id: string;
  /** The sentence, the same as beside the field. */
  text: string;
}

interface ErrorSummaryProps {
  faults: readonly FieldFault[];
  /** A refusal that no field is guilty of, already in words. */
  message?: string | undefined;
  title?: string;
}

/** Everything that keeps a form from going on, at the top of it, each line a link to its field. Empty: nothing is shown. */
export function ErrorSummary({ faults, message, title }: ErrorSummaryProps) {
  const t = useTranslations('common');
  if (faults.length === 0 && !message) return null;
  return (
    <div className="callout tone-bad error-summary" role="alert" tabIndex={-1}>
      <Icon name="stop" />
      <div className="callout-body">
        <h2 className="callout-title">{title ?? (faults.length > 0 ? t('errorTitle') : t('refusedTitle'))}</h2>
        {message && <p>{linked(message)}</p>}
        {faults.length > 0 && (
          <ul className="plain-list">
            {faults.map((fault) => (
              <li key={fault.id}>
                <a href={`#${fault.id}`}>{fault.text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const SIGN_IN_PAGE = /(\/(?:employer|staff)\/login)/;

/** The sentence with the sign-in page it names as a link into another tab, so that the form stays as it is. */
function linked(message: string): ReactNode {
  const [before, page, after] = message.split(SIGN_IN_PAGE);
  if (!page) return message;
  return (
    <>
      {before}
      <a className="link" href={page} target="_blank" rel="noopener">
        {page}
      </a>
      {after}
    </>
  );
}
