/** Makes a new id. Passed in wherever one is needed, so that a test can name them. */
export type NewId = () => string;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of the time, then randomness, so that rows of one time lie together.
 *
 * @param at the clock, in milliseconds since 1970
 * @param random ten random bytes
 */
export function uuidv7(at: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 5, rest = at; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address is an id at all; anything else is simply not found. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
