import type { ComponentProps } from 'react';

type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

/**
 * A link inside the portal: a plain one, which fetches nothing ahead. `SoftNavigation` follows it without loading a new
 * document, so that a list of fifty rows costs the server and the browser no fifty components.
 */
export function AppLink({ className = 'link', ...rest }: AppLinkProps) {
  return <a data-soft="" className={className} {...rest} />;
}
