import { formatCount } from '@/lib/i18n/format';
import { AppLink } from './app-link';

export interface Tab {
  label: string;
  href: string;
  current?: boolean;
  /** How many there are behind it. */
  count?: number;
}

/** Parts of one subject as links: each has its own address, or is a place further down the page (`#must-fix`). */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <AppLink className="tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="tab-count">{formatCount(tab.count)}</span>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
