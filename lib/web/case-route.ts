import 'server-only';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { safeNext } from '@/lib/core/safe-next';
import { refusalOfForeign } from './origin';
import { openRoute, refusal, refusalOf, seeOther } from './route';
import { findUser } from './session';

type Params = Readonly<Record<string, string>>;
type Work = (context: CaseContext, request: Request, params: Params) => Promise<Response>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * A download or a question of somebody who may work on the case of `[caseId]`: 401 when nobody is signed in, 404 for a
 * case that is not theirs.
 */
export function caseRead(work: Work): Handler {
  return (request, { params }) => openRoute((asked) => answer(asked, params, work))(request);
}

/** A route handler that changes something in a case: as `caseRead`, for who prepares, and only from a page of this portal. */
export function caseWrite(work: Work): Handler {
  return async (request, { params }) => {
    const prepare: Work = async (context, ...rest) => {
      if (!mayPrepare(context.actor.role)) throw new DomainError('access.role_not_allowed');
      return work(context, ...rest);
    };
    return refusalOfForeign(request) ?? openRoute((asked) => answer(asked, params, prepare))(request);
  };
}

async function answer(request: Request, given: Promise<Params>, work: Work): Promise<Response> {
  try {
    const user = await findUser();
    if (!user) return signInFirst(request);
    const params = await given;
    const context = await findCase(user, params.caseId ?? '');
    if (!context) throw new DomainError('case.not_found');
    return await work(context, request, params);
  } catch (error) {
    if (error instanceof DomainError) return refusalOf(error);
    throw error;
  }
}

/** A browser that posted a form by itself is led to sign in and back to where the form stood; a script is told. */
function signInFirst(request: Request): Response {
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  const referer = request.headers.get('referer') ?? '';
  if (!wantsPage || !URL.canParse(referer)) return refusal(401, { error: 'access.not_found' });
  const { pathname, search } = new URL(referer);
  const next = safeNext(pathname + search);
  return seeOther(`/employer/login${next ? `?next=${encodeURIComponent(next)}` : ''}`);
}
