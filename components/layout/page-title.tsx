'use client';

import type { ReactNode } from 'react';

interface PageTitleProps {
  title: ReactNode;
  /** Above the title in small: what kind of thing it is ("Penyata caruman"), the month, the number. */
  eyebrow?: ReactNode;
  /** A `Tag` with the state of what the page shows. */
  tag?: ReactNode;
  /** One sentence. */
  lead?: ReactNode;
  /** The one main action of the page. */
  action?: ReactNode;
}

/** The head of a page: what it does, one sentence, the one main action. */
export function PageTitle({ title, eyebrow, tag, lead, action }: PageTitleProps) {
  return (
    <div className="page-title">
      <div className="page-title-text">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <div className="page-title-line">
          <h1>{title}</h1>
          {tag}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {action && <div className="page-title-action">{action}</div>}
    </div>
  );
}
