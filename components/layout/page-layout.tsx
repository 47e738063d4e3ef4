import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb';

interface PageLayoutProps {
  crumbs?: readonly Crumb[];
  /** A `PageTitle` over both columns. */
  title?: ReactNode;
  /** What you need, what happens next, the rule behind it: `HelpBlock`s. It goes below on a phone. */
  help?: ReactNode;
  /** The whole width, for a wide table; `help` then goes below on every screen. */
  wide?: boolean;
  /** No wider than text: forms of one thing, sign-in. */
  narrow?: boolean;
  children: ReactNode;
}

/** Breadcrumb, title, content in 8 of 12 columns and the help rail in 4. */
export function PageLayout({ crumbs, title, help, wide = false, narrow = false, children }: PageLayoutProps) {
  const columns = help && !wide ? 'page-columns has-rail' : 'page-columns';
  return (
    <main id="content" tabIndex={-1} className={narrow ? 'page is-narrow' : 'page'}>
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      {title}
      <div className={columns}>
        <div className="page-content stack">{children}</div>
        {help && <aside className="help-rail">{help}</aside>}
      </div>
    </main>
  );
}

/** One question of the help rail, with its answer. */
export function HelpBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="help-block">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
