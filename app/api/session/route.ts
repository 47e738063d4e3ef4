import { refusalOfForeign } from '@/lib/web/origin';
import { openRoute } from '@/lib/web/route';
import { currentSession, secondsLeftHere } from '@/lib/web/session';

/** How many seconds the session of this browser has left. Asking does not keep it alive. */
export const GET = openRoute(async () => answer(await secondsLeftHere()));

/** Keeps the session of this browser alive, as one press in the warning does. */
export const POST = openRoute(
  async (request) => refusalOfForeign(request) ?? answer((await currentSession())?.secondsLeft ?? 0),
);

function answer(secondsLeft: number): Response {
  return Response.json(
    { secondsLeft },
    { status: secondsLeft > 0 ? 200 : 401, headers: { 'Cache-Control': 'no-store' } },
  );
}
