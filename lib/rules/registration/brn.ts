/** The key under which a registration number is held: capitals, without blanks and signs, so that one number is one. */
export function brnKey(brn: string): string {
  return brn.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The keys of a business's numbers, the present one and the one before, in the order in which they are held. */
export function brnKeys(...numbers: readonly (string | null)[]): string[] {
  return [...new Set(numbers.flatMap((number) => (number ? [brnKey(number)] : [])))].filter((key) => key !== '').sort();
}
