'use client';

import type { ReactNode } from 'react';
import { AppLink } from '../ui/app-link';
import { Icon, type IconName } from '../ui/icon';
import { MenuCloser } from './menu-closer';
import { PortalSymbol } from './symbol';

export interface MenuItem {
  label: string;
  href: string;
  icon?: IconName;
  /** One line about what is behind it. */
  note?: string;
  current?: boolean;
}

export interface SiteHeaderProps {
  /** Where the wordmark leads. */
  home: string;
  /** For whom the person acts; the header always says so once somebody is signed in. */
  employer?: { name: string; code: string | null; switchHref?: string };
  /** What is behind MY SITES. */
  sites?: readonly MenuItem[];
  /** The name of that menu where it is not the guides' own: in the office. */
  sitesLabel?: string;
  person?: {
    name: string;
    items?: readonly MenuItem[];
    /** The form that signs out, or anything else at the foot of the menu. */
    footer?: ReactNode;
  };
  /** At the right when nobody is signed in: the way to sign in. */
  action?: ReactNode;
}

/** The words of the header. */
export interface HeaderWords {
  name: string;
  mySites: string;
  personMenu: string;
  signedInAs: string;
  employer: string;
  code: string;
  noCode: string;
  change: string;
}

/** The elements of `SiteHeader`: a client component so that they are not described to the browser a second time. */
export function HeaderView({
  home,
  employer,
  sites = [],
  sitesLabel,
  person,
  action,
  words,
}: SiteHeaderProps & { words: HeaderWords }) {
  const menu = sitesLabel ?? words.mySites;
  const hasMenus = sites.length > 0 || person !== undefined;
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <AppLink className="wordmark" href={home}>
          <PortalSymbol />
          <span>{words.name}</span>
        </AppLink>
        {employer && <EmployerBlock {...employer} words={words} />}
        <div className="site-nav">
          {sites.length > 0 && (
            <HeaderMenu icon="sites" label={menu}>
              <nav aria-label={menu}>
                <MenuList items={sites} />
              </nav>
            </HeaderMenu>
          )}
          {person && (
            <HeaderMenu icon="user" label={words.personMenu}>
              <p className="menu-person">
                {words.signedInAs}
                <strong>{person.name}</strong>
              </p>
              {person.items && <MenuList items={person.items} />}
              {person.footer && <div className="menu-footer">{person.footer}</div>}
            </HeaderMenu>
          )}
          {action}
        </div>
      </div>
      {hasMenus && <MenuCloser />}
    </header>
  );
}

function EmployerBlock({
  name,
  code,
  switchHref,
  words,
}: NonNullable<SiteHeaderProps['employer']> & { words: HeaderWords }) {
  return (
    <div className="employer">
      <p className="employer-name" title={name}>
        <span className="visually-hidden">{words.employer}: </span>
        {name}
      </p>
      <p className="employer-code">
        {code ? (
          <>
            {words.code} <span className="nowrap">{code}</span>
          </>
        ) : (
          words.noCode
        )}
        {switchHref && <AppLink href={switchHref}>{words.change}</AppLink>}
      </p>
    </div>
  );
}

function HeaderMenu({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    // The shared name lets the browser close one menu when the other opens.
    <details className="menu" name="header-menu">
      <summary className="menu-button">
        <Icon name={icon} />
        <span>{label}</span>
        <Icon name="chevron-down" className="menu-arrow" />
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

function MenuList({ items }: { items: readonly MenuItem[] }) {
  return (
    <ul className="menu-list">
      {items.map((item) => (
        <li key={item.href}>
          <AppLink className="menu-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.icon && <Icon name={item.icon} />}
            <span>
              {item.label}
              {item.note && <span className="menu-note">{item.note}</span>}
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
