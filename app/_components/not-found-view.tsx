'use client';

import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';

interface NotFoundViewProps {
  title: string;
  lead: string;
  /** What can be done: its heading, then the lines. */
  what?: string;
  reasons?: readonly string[];
  action: string;
  home: string;
}

/** The elements of a page that is not there or not allowed. */
export function NotFoundView({ title, lead, what, reasons = [], action, home }: NotFoundViewProps) {
  return (
    <main id="content" tabIndex={-1} className="page is-narrow">
      <PageTitle title={title} lead={lead} />
      <div className="page-columns">
        <div className="page-content stack">
          {reasons.length > 0 && (
            <div className="prose">
              <h2 className="text-h3">{what}</h2>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          )}
          <p className={reasons.length > 0 ? 'mt-8' : undefined}>
            <LinkButton variant="primary" href={home}>
              {action}
            </LinkButton>
          </p>
        </div>
      </div>
    </main>
  );
}
