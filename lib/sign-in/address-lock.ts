import 'server-only';
import type { Tx } from '@/lib/db/prisma';

/** Lets one transaction at a time count and change the codes of an address; the others wait for its end. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || ${email}, 0))`;
}

/** `lockAddress` for the address behind a flow; nothing when there is no such flow. */
export async function lockAddressOfFlow(tx: Tx, flowHash: Uint8Array): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || email, 0))
    FROM (SELECT DISTINCT email FROM login_code WHERE flow_hash = ${flowHash}) asked`;
}
