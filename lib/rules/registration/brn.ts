/** The key under which a registration number is held: capitals, without blanks and signs, so that one number is one. */
export function brnKey(brn: string): string {
  return brn.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
