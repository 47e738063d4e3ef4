import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  title: string;
  icon?: IconName;
  /** A sentence that says what will be here, or how to begin. */
  children?: ReactNode;
  /** One button that begins. */
  action?: ReactNode;
}

/** Nothing yet: what it will hold and the way to begin. */
export function EmptyState({ title, icon = 'file', children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} className="empty-icon" />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action}
    </div>
  );
}
