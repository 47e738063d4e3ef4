import { type NextRequest, NextResponse } from 'next/server';
import { isDevelopmentBuild } from '@/lib/config/build-mode';
import { env } from '@/lib/config/env';
import { languageOf } from '@/lib/i18n/language';
import { INERT_POLICY } from '@/lib/web/answer-headers';
import { isOwnOrigin } from '@/lib/web/own-origin';
import { unavailablePage } from '@/lib/web/unavailable-page';

const METHODS = ['GET', 'HEAD', 'POST'];
const RETRY_AFTER_S = '10';

/**
 * Sets the policy for scripts and styles of a page, with a nonce of its own, and answers with one plain page while the
 * database is away. It guards nothing: every page and action asks for itself who is there. Whatever is under `/api`
 * stays outside, because a request body that passes here is cut at 10 MB without a word.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!METHODS.includes(request.method)) return refuse(405, { Allow: METHODS.join(', ') });
  // Next keeps its own page for a fault under an address, where anybody could make it answer 500.
  if (request.nextUrl.pathname === '/_global-error') return refuse(404);
  // Each action asks again; here a forged one gets the right answer, which Next cannot give to a form without script.
  if (request.method === 'POST' && !isOwnOrigin(request.headers.get('origin'), env().allowedOrigins)) {
    return refuse(403);
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce);
  const response = (await isDown(request)) ? unavailable(request, nonce) : passOn(request, policy);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static/|icon.svg|robots.txt).*)'] };

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): NextResponse {
  const always = { 'Content-Security-Policy': INERT_POLICY, 'Cache-Control': 'no-store' };
  return new NextResponse(null, { status, headers: { ...always, ...headers } });
}

function passOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy);
  // Where a person wanted to go, for the sign-in page to lead back to (lib/web/session.ts).
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

const held = globalThis as { portalDatabaseAnswers?: () => Promise<boolean> };

/** Whether a page is asked for that cannot be made now. A page that fails while it is made is blank without script. */
async function isDown(request: NextRequest): Promise<boolean> {
  if (request.method === 'POST' || !/^\/(?:employer|staff|verify\/.)/.test(request.nextUrl.pathname)) return false;
  return (await held.portalDatabaseAnswers?.()) === false;
}

function unavailable(request: NextRequest, nonce: string): NextResponse {
  const language = languageOf((name) => request.cookies.get(name)?.value);
  return new NextResponse(unavailablePage(language, nonce), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': RETRY_AFTER_S, 'Cache-Control': 'no-store' },
  });
}

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
