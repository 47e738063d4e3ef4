import { type NextRequest, NextResponse } from 'next/server';
import { isDevelopmentBuild } from '@/lib/config/build-mode';

/**
 * Sets the policy for scripts and styles of a page, with a nonce of its own. It guards nothing: every page and action
 * asks for itself who is there. Whatever is under `/api` stays outside, because a request body that passes here is cut
 * at 10 MB without a word.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce);

  // Next reads the nonce from the request's header and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  // Where a person wanted to go, for the sign-in page to lead back to (lib/web/session.ts).
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static/|icon.svg|robots.txt).*)'] };

function contentSecurityPolicy(nonce: string): string {
  // Next's development build evaluates strings and writes styles to show where an error began; what is built never does.
  const evaluation = isDevelopmentBuild ? " 'unsafe-eval'" : '';
  const styles = isDevelopmentBuild ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
