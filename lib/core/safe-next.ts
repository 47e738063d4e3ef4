const LONGEST = 1_024;
/** Only its path is kept: no browser ever goes there. */
const ANY_ORIGIN = 'http://portal.invalid';

/**
 * Where to go after sign-in: a page of the portal, with its query. Anything else in an address (another host, a page
 * that signs in or out, an address of the machinery) is dropped.
 *
 * @returns null when there is nothing to go to
 */
export function safeNext(wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return null;
  if (wanted.includes('\\') || !URL.canParse(wanted, ANY_ORIGIN)) return null;
  const { origin, pathname, search } = new URL(wanted, ANY_ORIGIN);
  const isPage = /^\/(?:employer|staff)(?:\/|$)/.test(pathname);
  const signsIn = /^\/(?:employer\/(?:login|choose)|staff\/login)(?:\/|$)/.test(pathname);
  return origin === ANY_ORIGIN && isPage && !signsIn ? `${pathname}${search}` : null;
}
