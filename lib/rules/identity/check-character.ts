/**
 * The check character of ISO 7064's hybrid systems, MOD M+1,M where M is the length of the alphabet: MOD 11,10 for
 * digits, MOD 27,26 for letters, MOD 37,36 for both. It finds every single wrong character and nearly every swap.
 *
 * @throws Error on a character outside the alphabet
 */
export function checkCharacter(text: string, alphabet: string): string {
  const size = alphabet.length;
  let product = size;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new Error(`not in the alphabet: ${character}`);
    product = (((product + value) % size || size) * 2) % (size + 1);
  }
  return alphabet.charAt((size + 1 - product) % size);
}
