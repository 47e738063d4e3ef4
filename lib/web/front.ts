import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { env } from '@/lib/config/env';
import { inLanguage } from '@/lib/i18n/here';
import { type Language, languageOf } from '@/lib/i18n/language';
import { databaseAnswers } from '@/lib/status/database-answers';
import { INERT_POLICY } from './answer-headers';
import { isKeeper } from './kept-address';
import { isOwnOrigin } from './own-origin';
import { packPage } from './pack-page';
import { pagePolicy } from './page-policy';
import { PATH_HEADER } from './path-header';
import { foreignPage, unavailablePage } from './plain-page';

const METHODS = ['GET', 'HEAD', 'POST'];
const RETRY_AFTER_S = '10';
const NOT_PAGES = /^\/(?:api\/|_next\/static\/|icon\.svg$|robots\.txt$)/;
const NEEDS_DATABASE = /^\/(?:employer|staff|verify\/.)/;

/**
 * Called once when the server starts. Stands between the server and Next: gives each page its policy for scripts and
 * styles, with a nonce of its own, answers with one plain page while the database is away, and lets a form whose session
 * has ended be posted to where it is kept. It guards nothing: every page and action asks for itself who is there. It
 * does what Next's own `proxy.ts` is for, and takes far less time (docs/decisions/front.md).
 */
export function standInFront(): void {
  const seen = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (seen.has(server)) return;
    seen.add(server);
    const listeners = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      const goOn = () => {
        inLanguage(languageOfRequest(request), () => {
          for (const listener of listeners) listener.call(server, request, response);
        });
      };
      receive(request, response, goOn);
    });
  });
}

function receive(request: IncomingMessage, response: ServerResponse, goOn: () => void): void {
  const [raw = '/', ...query] = (request.url ?? '/').split('?');
  const path = decoded(raw);
  // Where a person wanted to go, for the sign-in page to lead back to (session.ts). What no client can leave out says
  // also that the front has seen the request (app/layout.tsx).
  request.headers[PATH_HEADER] = raw + searchOf(query.join('?'));
  // Next believes the nonce in it.
  delete request.headers['content-security-policy'];
  // Next keeps its own page for a fault under an address, where anybody could make it answer 500.
  if (path === '/_global-error') refuse(response, 404);
  else if (NOT_PAGES.test(path)) goOn();
  else if (METHODS.includes(request.method ?? '')) receivePage(request, response, path, goOn);
  else refuse(response, 405, { Allow: METHODS.join(', ') });
}

function receivePage(request: IncomingMessage, response: ServerResponse, path: string, goOn: () => void): void {
  const nonce = randomBytes(18).toString('base64');
  const policy = pagePolicy(nonce);
  response.setHeader('Content-Security-Policy', policy);
  const isWrite = request.method === 'POST';
  // Each action asks again; here a forged one gets the right answer, which Next cannot give to a form without script.
  if (isWrite && !isOwnOrigin(request.headers.origin ?? null, env().allowedOrigins)) {
    sendPage(response, 403, foreignPage(languageOfRequest(request), nonce));
    return;
  }
  if (isWrite) letFormBePostedAgain(request, response);
  // Next reads the nonce from here and puts it on its own scripts.
  request.headers['content-security-policy'] = policy;
  packPage(request, response);
  // A page that fails while it is made is blank without script.
  const isReady = isWrite || !NEEDS_DATABASE.test(path) ? null : databaseAnswers();
  if (!isReady) goOn();
  else {
    isReady.then((answers) => {
      if (answers) goOn();
      else {
        response.setHeader('Retry-After', RETRY_AFTER_S);
        sendPage(response, 503, unavailablePage(languageOfRequest(request), nonce));
      }
    });
  }
}

/**
 * An action answers a form without script with 303, upon which a browser asks for the page and drops the form. On the way
 * to where a form is kept it is 307: the browser posts the same form there. The action could not keep it itself: React
 * takes out the fields by which Next finds the action again.
 */
function letFormBePostedAgain(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['next-action'] !== undefined) return;
  const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...more: unknown[]) =>
    writeHead(status === 303 && isKeeper(response.getHeader('location')) ? 307 : status, ...more);
}

/** The path as Next will read it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The query without what Next's own script adds to it. */
function searchOf(query: string): string {
  if (!query.includes('_rsc=')) return query && `?${query}`;
  const asked = new URLSearchParams(query);
  asked.delete('_rsc');
  return asked.size > 0 ? `?${asked}` : '';
}

function languageOfRequest({ headers }: IncomingMessage): Language {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return languageOf((name) => pairs.find(([key]) => key === name)?.[1]);
}

function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', INERT_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status).end();
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.statusCode = status;
  response.end(page);
}
