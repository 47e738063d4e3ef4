/** 256 bits in base64 are 44 characters; half of that in hexadecimal is the least that is accepted. */
export const SECRET_MIN_CHARACTERS = 32;

const SAMPLE_WORDS = [
  'changeme',
  'example',
  'sample',
  'secret',
  'password',
  'replace',
  'placeholder',
  'insecure',
  'default',
];
const LEAST_DIFFERENT_CHARACTERS = 10;

/** Whether a secret looks copied from a document or typed by hand: an ordinary word in it, or few different characters. */
export function isSampleSecret(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  return SAMPLE_WORDS.some((word) => letters.includes(word)) || new Set(text).size < LEAST_DIFFERENT_CHARACTERS;
}
