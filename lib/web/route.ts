import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { faultFacts, log } from '@/lib/config/log';
import type { EmployerActor, StaffActor, UserActor } from '@/lib/core/actor';
import { DomainError, type ErrorCode } from '@/lib/core/errors';
import { safeNext } from '@/lib/core/safe-next';
import { isDatabaseDown } from '@/lib/db/retry';
import { newReference } from './action';
import { refusalOfForeign } from './origin';
import { findEmployer, findStaff, findUser } from './session';

type Params = Readonly<Record<string, string>>;
type Work<Actor> = (actor: Actor, request: Request, params: Params) => Promise<Response>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
/** Who asks, or null when nobody does who may. */
type Finder<Actor> = () => Promise<Actor | null>;

/** A download or a question of somebody who acts for an employer: 401 when nobody does, 404 for what is not theirs. */
export function employerRead(work: Work<EmployerActor>): Handler {
  return (request, context) => answer(request, context, findEmployer, work);
}

/**
 * A route handler that changes something: as `employerRead`, and only from a page of this portal. A browser that posted a
 * form by itself is led to sign in and back to where the form stood.
 */
export function employerWrite(work: Work<EmployerActor>): Handler {
  return async (request, context) =>
    refusalOfForeign(request) ?? answer(request, context, findEmployer, work, signInFirst);
}

/** A download or a question of anybody signed in: 401 when nobody is. */
export function userRead(work: Work<UserActor>): Handler {
  return (request, context) => answer(request, context, findUser, work);
}

/** A download or a question of the office: 401 for whoever has not given both factors. */
export function staffRead(work: Work<StaffActor>): Handler {
  return (request, context) => answer(request, context, findStaff, work);
}

async function answer<Actor extends { readonly userId: string }>(
  request: Request,
  context: { params: Promise<Params> },
  find: Finder<Actor>,
  work: Work<Actor>,
  signedOut: (request: Request) => Response = nobodySignedIn,
): Promise<Response> {
  let actor: Actor | null = null;
  try {
    actor = await find();
    if (!actor) return signedOut(request);
    return await work(actor, request, await context.params);
  } catch (error) {
    if (error instanceof DomainError) return refusalOf(error);
    return fault(error, actor);
  }
}

function nobodySignedIn(): Response {
  return refusal(401, { error: 'access.not_found' });
}

/** Whether a browser posted a form by itself: a script asks for what it can read. */
export function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}

/** A browser that posted a form by itself is led to sign in and back to where the form stood; a script is told. */
export function signInFirst(request: Request): Response {
  const referer = request.headers.get('referer') ?? '';
  if (!wantsPage(request) || !URL.canParse(referer)) return nobodySignedIn();
  const { pathname, search } = new URL(referer);
  const next = safeNext(pathname + search);
  return seeOther(`/employer/login${next ? `?next=${encodeURIComponent(next)}` : ''}`);
}

/** A route handler that anybody may ask: a fault of ours answers as everywhere else. */
export function openRoute(work: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return (request) => work(request).catch((error: unknown) => fault(error, null));
}

function fault(error: unknown, actor: { readonly userId: string } | null): Response {
  // A redirect or a 404 is Next's own way of leaving.
  unstable_rethrow(error);
  const reference = newReference();
  log.error({ event: 'route.failed', reference, actor: actor?.userId ?? null, ...faultFacts(error) });
  return refusal(isDatabaseDown(error) ? 503 : 500, { reference });
}

/** The answer to a script of a person's mistake or of a refusal. */
export function refusalOf({ code, details }: DomainError): Response {
  return refusal(STATUS[code] ?? 409, { error: code, details });
}

/** The answer to a script: a code and facts, or a reference number. Never kept by a cache. */
export function refusal(status: number, facts: Readonly<Record<string, unknown>>): Response {
  const headers = { 'Cache-Control': 'no-store', ...(status === 503 && { 'Retry-After': '3' }) };
  return Response.json({ ok: false, ...facts }, { status, headers });
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  'access.role_not_allowed': 403,
  'access.not_found': 404,
  'submission.not_found': 404,
  'text_file.not_found': 404,
  'text_file.missing': 400,
  'text_file.cut_short': 400,
  'text_file.too_large': 413,
  'employee.not_found': 404,
  'sheet.not_found': 404,
  'sheet.unreadable': 422,
  'sheet.too_large': 413,
  'month.not_open': 422,
  'month.in_future': 422,
  'storage.full': 507,
  'case.not_found': 404,
  'document.not_found': 404,
  'document.missing': 400,
  'document.no_type': 400,
  'document.empty': 400,
  'document.cut_short': 400,
  'document.too_large': 413,
  'document.not_allowed': 415,
  'document.content_differs': 415,
  'document.unsafe': 422,
  'document.locked': 422,
  'document.too_many_pixels': 422,
  'document.infected': 422,
  'document.quota': 429,
  'document.not_kept': 503,
  'document.scanner_down': 503,
};

/** Sends the browser on with GET after a POST. Only a path of this portal. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}

/** A file to save, streamed. Nothing in the answer may run or be kept by a cache; a name of a person's is data in it. */
export function download(fileName: string, type: string, chunks: AsyncIterable<Uint8Array | string>): Response {
  return fileAnswer('attachment', fileName, type, chunks);
}

/** A picture or a PDF to look at, streamed; what it may do on the way is the address's policy (`next.config.ts`). */
export function display(fileName: string, type: string, chunks: AsyncIterable<Uint8Array | string>): Response {
  return fileAnswer('inline', fileName, type, chunks);
}

/** A file that is made whole, for `download`. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function fileAnswer(
  disposition: 'attachment' | 'inline',
  fileName: string,
  type: string,
  chunks: AsyncIterable<Uint8Array | string>,
): Response {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) return controller.close();
      controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': dispositionOf(disposition, fileName),
      ...(disposition === 'attachment' && { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** RFC 6266: the name in plain letters for old browsers, and whole as RFC 8187 writes it. No sign of it ends the line. */
function dispositionOf(disposition: string, fileName: string): string {
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${whole}`;
}
