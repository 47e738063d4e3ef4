import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { faultFacts, log } from '@/lib/config/log';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError, type ErrorCode } from '@/lib/core/errors';
import { isDatabaseDown } from '@/lib/db/retry';
import { newReference } from './action';
import { requireSameOrigin } from './origin';
import { findEmployer } from './session';

type Params = Readonly<Record<string, string>>;
type Work = (actor: EmployerActor, request: Request, params: Params) => Promise<Response>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** A download or a question of somebody who acts for an employer: 401 when nobody does, 404 for what is not theirs. */
export function employerRead(work: Work): Handler {
  return (request, context) => answer(request, context, work);
}

/** A route handler that changes something: as `employerRead`, and only from a page of this portal. */
export function employerWrite(work: Work): Handler {
  return async (request, context) => {
    requireSameOrigin(request);
    return answer(request, context, work);
  };
}

async function answer(request: Request, context: { params: Promise<Params> }, work: Work): Promise<Response> {
  let actor: EmployerActor | null = null;
  try {
    actor = await findEmployer();
    if (!actor) return refusal(401, { error: 'access.not_found' });
    return await work(actor, request, await context.params);
  } catch (error) {
    if (error instanceof DomainError)
      return refusal(STATUS[error.code] ?? 409, { error: error.code, details: error.details });
    return fault(error, actor);
  }
}

/** A route handler that anybody may ask: a fault of ours answers as everywhere else. */
export function openRoute(work: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return (request) => work(request).catch((error: unknown) => fault(error, null));
}

function fault(error: unknown, actor: EmployerActor | null): Response {
  // A redirect or a 404 is Next's own way of leaving.
  unstable_rethrow(error);
  const reference = newReference();
  log.error({ event: 'route.failed', reference, actor: actor?.userId ?? null, ...faultFacts(error) });
  return refusal(isDatabaseDown(error) ? 503 : 500, { reference });
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
  'month.not_open': 422,
  'month.in_future': 422,
  'storage.full': 507,
  'case.not_found': 404,
  'document.not_found': 404,
  'document.missing': 400,
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

/** A file to save, streamed. The name is ours; nothing in the answer may run or be kept by a cache. */
export function download(fileName: string, type: string, chunks: AsyncIterable<Uint8Array | string>): Response {
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
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
