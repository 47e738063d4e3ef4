import { KNOWN } from './known.mjs';

/** What the last four digits of a number make a registry do. Every other number agrees with whatever is declared. */
export const ENDINGS = {
  9991: 'name',
  9992: 'date',
  9993: 'two-fields',
  9994: 'unknown',
  9995: 'slow',
  9996: 'error',
  9997: 'garbage',
  9998: 'not-alive',
  9999: 'silent',
};

/** What the registries have where an ending says that they differ: whoever declares just this agrees. */
const OTHER = {
  name: 'NAMA LAIN BINTI CONTOH',
  entity: 'partnership',
  state: '16',
  birth_date: '1985-05-15',
  sex: 'female',
  alive: 'no',
  pass_kind: 'special_pass',
  pass_number: 'LAIN0001',
  pass_until: '2030-06-30',
  passport_until: '2031-12-31',
};

const DIFFERING = {
  ssm: { name: ['name'], date: ['state'], 'two-fields': ['name', 'entity'] },
  jpn: { name: ['name'], date: ['birth_date'], 'two-fields': ['name', 'sex'], 'not-alive': ['alive'] },
  immigration: { name: ['name'], date: ['pass_until'], 'two-fields': ['pass_kind', 'passport_until'] },
};

/** The number that an entry is found by: a BRN, an IC number or a passport. Null when the question has none. */
export function numberIn(key) {
  const number = key?.brn ?? key?.ic ?? key?.passport;
  return typeof number === 'string' ? number.toUpperCase().replace(/[^A-Z0-9]/g, '') : null;
}

/** What is done about a number: one of the words of `ENDINGS`, or `agree`. */
export function dealingWith(number) {
  const digits = number.replace(/\D/g, '');
  return ENDINGS[digits.slice(-4)] ?? 'agree';
}

/** The answer to a question, as the gateway words it: an entry with each declared field compared, or no entry. */
export function answerTo(registry, number, declared) {
  const dealing = dealingWith(number);
  if (dealing === 'unknown') return { entry: null };
  const known = KNOWN[registry][number] ?? {};
  const other = Object.fromEntries((DIFFERING[registry][dealing] ?? []).map((field) => [field, OTHER[field]]));
  const held = { ...known, ...other };
  const entry = {};
  for (const [field, value] of Object.entries(declared)) {
    const same = !(field in held) || plain(held[field]) === plain(value);
    entry[field] = same ? { same } : { same, found: held[field] };
  }
  return { entry };
}

function plain(value) {
  return String(value).normalize('NFC').toUpperCase().replace(/\s+/g, ' ').trim();
}
