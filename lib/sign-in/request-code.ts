import 'server-only';
import { randomInt } from 'node:crypto';
import type { NewId } from '@/lib/core/ids';
import { newCode } from '@/lib/core/one-time-code';
import type { Language } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/prisma';
import { forSignIn } from '@/lib/db/tenant';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { lockAddress } from './address-lock';
import { codeMac, newSalt } from './code-mac';
import { CODE_MINUTES, secondsToNextCode } from './limits';
import { secondsToNextRequest } from './rate-bucket';
import { newToken, tokenHash } from './tokens';

/** Who asks for a code, and from where. */
export interface CodeRequest {
  /** As `normaliseEmail` gave it. */
  readonly email: string;
  readonly ip: string;
  /** The flow that this browser was in before: its code dies when a new one is made. */
  readonly flowToken: string | null;
  /** For an address that has no account yet. */
  readonly language: Language;
}

/** What the portal brings to every code. */
export interface CodeMaker {
  /** The key of the codes, 32 bytes. */
  readonly key: Uint8Array;
  readonly newId: NewId;
}

/** `sent` says nothing about whether the address is known, new or disabled. `wait` is in whole seconds. */
export type CodeAnswer =
  | { readonly kind: 'sent'; readonly flowToken: string }
  | { readonly kind: 'wait'; readonly seconds: number; readonly by: 'address' | 'client' };

/**
 * Makes a one-time code for a browser and puts its mail into the outbox. The same work is done for a known, a new and a
 * disabled address, so that neither the answer nor its time tells them apart; the mail of a disabled one is withheld.
 * Limits: `limits.ts`. Deadlines are the database's.
 */
export async function requestCode(asked: CodeRequest, maker: CodeMaker): Promise<CodeAnswer> {
  return forSignIn(async (tx) => {
    const clientWait = await secondsToNextRequest(tx, asked.ip);
    if (clientWait > 0) return { kind: 'wait', seconds: clientWait, by: 'client' };

    await lockAddress(tx, asked.email);
    const addressWait = secondsToNextCode(await agesOfCodes(tx, asked.email));
    if (addressWait > 0) return { kind: 'wait', seconds: addressWait, by: 'address' };

    if (asked.flowToken) await endFlow(tx, asked.flowToken);
    return { kind: 'sent', flowToken: await makeCode(tx, asked, maker) };
  });
}

/** The ages in seconds of the codes of an address in the last day, youngest first. */
async function agesOfCodes(tx: Tx, email: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ age: number }[]>`
    SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 AS age FROM login_code
    WHERE email = ${email} AND created_at > clock_timestamp() - interval '24 hours'
    ORDER BY created_at DESC LIMIT 20`;
  return rows.map((row) => row.age);
}

async function endFlow(tx: Tx, flowToken: string): Promise<void> {
  await tx.$executeRaw`UPDATE login_code SET dead_at = clock_timestamp()
    WHERE flow_hash = ${tokenHash(flowToken)} AND used_at IS NULL AND dead_at IS NULL`;
}

async function makeCode(tx: Tx, asked: CodeRequest, { key, newId }: CodeMaker): Promise<string> {
  const flowToken = newToken();
  const code = newCode(randomInt);
  const salt = newSalt();
  const id = newId();
  const mac = codeMac(code, { key, purpose: 'sign-in', flowToken, salt });
  const [account] = await tx.$queryRaw<{ language: Language; disabled: boolean }[]>`
    SELECT language::text, state = 'disabled' AS disabled FROM user_account WHERE email = ${asked.email}`;
  const [made] = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO login_code (id, flow_hash, email, purpose, salt, code_mac, created_at, expires_at)
    VALUES (${id}::uuid, ${tokenHash(flowToken)}, ${asked.email}, 'sign-in', ${salt}, ${mac}, clock_timestamp(),
      clock_timestamp() + make_interval(mins => ${CODE_MINUTES}::int))
    RETURNING expires_at`;
  await enqueueMail(tx, {
    id: newId(),
    to: asked.email,
    language: account?.language ?? asked.language,
    template: 'sign-in-code',
    params: { minutes: CODE_MINUTES },
    secrets: { code },
    factId: id,
    notAfter: made?.expires_at ?? null,
    withheld: account?.disabled ?? false,
  });
  return flowToken;
}
