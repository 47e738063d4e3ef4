/** The width of the name field; what does not fit is cut, as payroll programs do. */
const NAME_WIDTH = 150;

/** Letters that do not come apart into a Latin letter and its mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  æ: 'AE',
  Œ: 'OE',
  œ: 'OE',
  Ø: 'O',
  ø: 'O',
  Đ: 'D',
  đ: 'D',
  Ð: 'D',
  ð: 'D',
  Ł: 'L',
  ł: 'L',
  Þ: 'TH',
  þ: 'TH',
  ı: 'I',
  Ħ: 'H',
  ħ: 'H',
  Ŋ: 'NG',
  ŋ: 'NG',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '⁄': '/',
};

const UNWRITTEN = '?';

/**
 * A name as the file carries it: capital ASCII letters, single blanks, cut to 150 characters. Latin letters lose their
 * marks; a character without a Latin form (Chinese, Tamil, Jawi) becomes `?`, never nothing.
 */
export function toFileName(name: string): string {
  const written = inCapitals(name).slice(0, NAME_WIDTH).trim();
  return written === '' ? UNWRITTEN : written;
}

/**
 * Whether two names are the same person's for a reader: case, blanks, punctuation, accents, the `@` of an alias and the
 * words bin, binti, a/l, a/p, s/o, d/o do not count, and a name that fills its field may have been cut.
 */
export function isSameName(inFile: string, registered: string): boolean {
  const expected = nameKey(registered);
  if (nameKey(inFile) === expected) return true;
  if (inFile.length < NAME_WIDTH - 1) return false;
  // The last word of a name that was cut may be half a word.
  const whole = nameKey(inFile.slice(0, inFile.lastIndexOf(' ') + 1) || inFile);
  return whole !== '' && expected.startsWith(whole);
}

const CONNECTORS = new Set(['BIN', 'BINTI', 'BINTE', 'BT', 'BTE', 'BTI', 'BN', 'B', 'AL', 'AP', 'SO', 'DO']);

/** What is left of a name when all that does not count is taken away: two names that mean one person have the same. */
export function nameKey(name: string): string {
  return inCapitals(name)
    .replaceAll("'", '')
    .replace(/\b(?:(A)[/ ]([LP])|([SD])[/ ](O))\b/g, '$1$2$3$4')
    .split(/[^A-Z0-9]+/)
    .filter((word) => !CONNECTORS.has(word))
    .join('');
}

function inCapitals(name: string): string {
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(name)) return name.toUpperCase().replace(/ {2,}/g, ' ').trim();
  let text = '';
  for (const character of name.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')) text += asciiOf(character);
  return text.toUpperCase().replace(/ +/g, ' ').trim();
}

function asciiOf(character: string): string {
  if (/^[\x21-\x7e]$/.test(character)) return character === '`' ? "'" : character;
  if (/^[\s\p{Cc}]$/u.test(character)) return ' ';
  return SPELLED[character] ?? UNWRITTEN;
}
