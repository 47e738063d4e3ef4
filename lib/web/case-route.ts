import 'server-only';
import { type CaseContext, findCase } from '@/lib/cases/queries';
import { mayPrepare } from '@/lib/core/actor';
import { DomainError, type ErrorCode } from '@/lib/core/errors';
import { refusalOfForeign } from './origin';
import { openRoute, refusalOf, seeOther, signInFirst, wantsPage } from './route';
import { findUser } from './session';

type Params = Readonly<Record<string, string>>;
type Work = (context: CaseContext, request: Request, params: Params) => Promise<Response>;
/** The page that tells a person what was refused, by its `?refused=`. The parameters are those of the route, encoded. */
type RefusedPage = (params: Params, code: ErrorCode) => string;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * A download or a question of somebody who may work on the case of `[caseId]`: 401 when nobody is signed in, 404 for a
 * case that is not theirs.
 */
export function caseRead(work: Work): Handler {
  return (request, { params }) => openRoute((asked) => answer(asked, params, work))(request);
}

/**
 * A route handler that changes something in a case: as `caseRead`, for who prepares, and only from a page of this portal.
 *
 * @param refusedPage where a browser that posted a form by itself is sent with a refusal; a script is told, and so is
 * everybody when there is no such page
 */
export function caseWrite(work: Work, refusedPage?: RefusedPage): Handler {
  return async (request, { params }) => {
    const prepare: Work = async (context, ...rest) => {
      if (!mayPrepare(context.actor.role)) throw new DomainError('access.role_not_allowed');
      return work(context, ...rest);
    };
    return refusalOfForeign(request) ?? openRoute((asked) => answer(asked, params, prepare, refusedPage))(request);
  };
}

async function answer(
  request: Request,
  given: Promise<Params>,
  work: Work,
  refusedPage?: RefusedPage,
): Promise<Response> {
  const params = await given;
  try {
    const user = await findUser();
    if (!user) return signInFirst(request);
    const context = await findCase(user, params.caseId ?? '');
    if (!context) throw new DomainError('case.not_found');
    return await work(context, request, params);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (!refusedPage || !wantsPage(request)) return refusalOf(error);
    const encoded = Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value)]);
    return seeOther(`${refusedPage(Object.fromEntries(encoded), error.code)}?refused=${error.code}`);
  }
}
