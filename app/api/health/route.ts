/** The process lives. Asks nobody else, so that a balancer does not restart it because the database is away. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } });
}

export const dynamic = 'force-dynamic';
