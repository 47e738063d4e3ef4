import { findReadiness } from '@/lib/status/queries';

/** Whether requests can be served: 503 while something that they need is away. Tells states, no names or addresses. */
export async function GET(): Promise<Response> {
  const readiness = await findReadiness();
  const status = readiness.database && readiness.storage ? 200 : 503;
  return Response.json(readiness, { status, headers: { 'Cache-Control': 'no-store' } });
}

export const dynamic = 'force-dynamic';
