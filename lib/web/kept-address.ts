/** The doors of the portal; each has a place where it keeps a form whose session has ended. */
export const KEEPERS = ['/employer/login/kept', '/staff/login/kept'] as const;

/** Whether a redirect leads to where a form is kept. */
export function isKeeper(location: unknown): boolean {
  return typeof location === 'string' && KEEPERS.some((path) => location.startsWith(`${path}?`));
}
