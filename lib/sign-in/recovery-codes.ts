import 'server-only';
import { createHmac, randomInt } from 'node:crypto';
import { readRecoveryCode } from './schema';

/** How many there are; each works once. */
export const RECOVERY_CODES = 10;

// Without letters and digits that look alike: people write them down. Twelve of 30 signs are 58 bits.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP_SIGNS = 4;

/** Ten new codes, such as `K7QM-2PXA-9DTR`. They are shown once; the database gets only `recoveryHash` of each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
}

/** HMAC-SHA-256 of a code and its person: a copy of the database is not enough to try codes. */
export function recoveryHash(code: string, userId: string, key: Uint8Array): Uint8Array<ArrayBuffer> {
  const plain = readRecoveryCode(code) ?? '';
  return Uint8Array.from(createHmac('sha256', key).update(`${userId}|${plain}`).digest());
}

function newRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP_SIGNS }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
