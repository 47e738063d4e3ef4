import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/web/auth-options';
import { refusalOfForeign } from '@/lib/web/origin';

interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

// Everything else that next-auth can answer belongs to providers, of which there are none.
const READS = ['session', 'csrf'];
const WRITES = ['signout'];

/** next-auth's own address of the session, for programs that know next-auth. */
export async function GET(request: NextRequest, context: AuthContext): Promise<Response> {
  return (await isOne(context, READS)) ? NextAuth(request, context, authOptions()) : notFound();
}

/** Signing out the way next-auth does it, with its own token against forged requests. */
export async function POST(request: NextRequest, context: AuthContext): Promise<Response> {
  const refused = refusalOfForeign(request);
  if (refused) return refused;
  return (await isOne(context, WRITES)) ? NextAuth(request, context, authOptions()) : notFound();
}

async function isOne(context: AuthContext, actions: readonly string[]): Promise<boolean> {
  const { nextauth } = await context.params;
  return nextauth.length === 1 && actions.includes(nextauth[0] ?? '');
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
