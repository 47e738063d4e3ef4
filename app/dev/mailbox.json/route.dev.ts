import { mailboxParamsSchema } from '@/lib/mail/schema';
import { requireLocalMail } from '@/lib/web/local';

/** The local mailbox for programs: `?to=` one address, the newest first. Built only for a person's own machine. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const mails = await requireLocalMail(mailboxParamsSchema.parse(query).to);
  return Response.json(mails, { headers: { 'Cache-Control': 'no-store' } });
}
