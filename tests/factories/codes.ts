import { randomBytes } from 'node:crypto';
import { deriveKey } from '@/lib/config/derive-key';
import { newId } from '@/lib/db/new-id';
import { unseal } from '@/lib/mail/seal';
import { type CodeRequest, requestCode } from '@/lib/sign-in/request-code';
import { type CodeTry, type CodeVerdict, verifyCode } from '@/lib/sign-in/verify-code';
import type { Owner } from './owner';

/** A browser that waits for a code, and the code that was sent. */
export interface Flow {
  readonly email: string;
  readonly flowToken: string;
  readonly code: string;
}

/** An address nobody else uses. */
export function newAddress(): string {
  return `ujian-${newId()}@majikan.example`;
}

/** A network address nobody else uses, from the range for documentation. */
export function newIp(): string {
  const [a, b, c, d] = randomBytes(4);
  return `2001:db8:${(((a ?? 0) << 8) | (b ?? 0)).toString(16)}:${(((c ?? 0) << 8) | (d ?? 0)).toString(16)}::1`;
}

/** Asks for a code, as the first page does. */
export function ask(email: string, given: Partial<CodeRequest> = {}) {
  return requestCode(
    { email, ip: newIp(), flowToken: null, language: 'ms', ...given },
    { key: deriveKey('sign-in-code'), newId },
  );
}

/** Asks for a code and reads it from the sealed mail. @throws Error when none was sent */
export async function startFlow(owner: Owner, email = newAddress(), given: Partial<CodeRequest> = {}): Promise<Flow> {
  const answer = await ask(email, given);
  if (answer.kind !== 'sent') throw new Error(`no code: ${JSON.stringify(answer)}`);
  return { email, flowToken: answer.flowToken, code: await sealedCode(owner, email) };
}

/** Types a code, as the second page does. */
export function type(flow: Pick<Flow, 'flowToken' | 'code'>, given: Partial<CodeTry> = {}): Promise<CodeVerdict> {
  return verifyCode(
    {
      code: flow.code,
      purpose: 'sign-in',
      flowToken: flow.flowToken,
      oldToken: null,
      ip: newIp(),
      userAgent: null,
      language: 'ms',
      ...given,
    },
    { key: deriveKey('sign-in-code'), newId, chainOf: () => '00000000-0000-7000-8000-000000000000' },
  );
}

/** Signs somebody in through a code, to the end. */
export async function signIn(owner: Owner, email = newAddress(), given: Partial<CodeTry> = {}) {
  const verdict = await type(await startFlow(owner, email), given);
  if (verdict.kind !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(verdict)}`);
  return verdict;
}

/** The code in the youngest sealed mail to an address. */
export async function sealedCode(owner: Owner, email: string): Promise<string> {
  const { rows } = await owner.query<{ id: string; sealed: Buffer }>(
    `SELECT id, sealed FROM outbox_mail WHERE to_address = $1 AND template = 'sign-in-code' AND sealed IS NOT NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    [email],
  );
  const [mail] = rows;
  if (!mail) throw new Error('no sealed mail');
  return (unseal(mail.sealed, mail.id) as { code: string }).code;
}

/** Another code of eight digits than the right one. */
export function wrongCode(code: string, step = 1): string {
  return String((Number(code) + step) % 100_000_000).padStart(8, '0');
}

/** Moves everything that happened to an address into the past, as if so much time had gone by. */
export async function letTimePass(owner: Owner, email: string, interval: string): Promise<void> {
  await owner.query(
    'UPDATE login_code SET created_at = created_at - $2::interval, expires_at = expires_at - $2::interval WHERE email = $1',
    [email, interval],
  );
}
