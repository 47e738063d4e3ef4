import { requireSameOrigin } from '@/lib/web/origin';
import { currentSession, secondsLeftHere } from '@/lib/web/session';

/** How many seconds the session of this browser has left. Asking does not keep it alive. */
export async function GET(): Promise<Response> {
  return answer(await secondsLeftHere());
}

/** Keeps the session of this browser alive, as one press in the warning does. */
export async function POST(request: Request): Promise<Response> {
  requireSameOrigin(request);
  return answer((await currentSession())?.secondsLeft ?? 0);
}

function answer(secondsLeft: number): Response {
  return Response.json(
    { secondsLeft },
    { status: secondsLeft > 0 ? 200 : 401, headers: { 'Cache-Control': 'no-store' } },
  );
}
