/** Whether a write comes from a page of this portal. A request that does not say where it comes from does not. */
export function isOwnOrigin(origin: string | null, allowed: readonly string[]): boolean {
  return origin !== null && allowed.includes(origin);
}
