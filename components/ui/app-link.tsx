import Link from 'next/link';
import type { ComponentProps } from 'react';

type AppLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string };

/**
 * A link inside the portal. It fetches nothing ahead: a list of fifty rows would otherwise ask the server for fifty
 * pages that nobody opens.
 */
export function AppLink({ className = 'link', ...rest }: AppLinkProps) {
  return <Link prefetch={false} className={className} {...rest} />;
}
