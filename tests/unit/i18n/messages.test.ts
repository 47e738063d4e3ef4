import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/lib/core/errors';
import { en } from '@/lib/i18n/messages/en';
import { ms } from '@/lib/i18n/messages/ms';

type Tree = { readonly [key: string]: string | Tree };

function sentencesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentencesOf(value, `${path}${key}.`),
  );
}

/** The names of the facts and marks that a sentence asks for: `{by}`, `{n, plural, one {…} other {…}}`, `<b>`. */
function factsOf(sentence: string): string {
  const facts = new Set([...sentence.matchAll(/<([a-z]+)>/gi)].map(([, name]) => `<${name}>`));
  // Of each brace on the way in: whether the next `{` opens a fact, or one branch of a choice.
  const opensBranch: boolean[] = [];
  for (const [found] of sentence.matchAll(/\{\s*[\w]*\s*(?:,\s*(?:plural|select|selectordinal)\s*,)?|\}/g)) {
    if (found === '}') opensBranch.pop();
    else if (opensBranch.at(-1)) opensBranch.push(false);
    else {
      facts.add(found.replace(/[{\s]|,.*/g, ''));
      opensBranch.push(found.includes(','));
    }
  }
  return [...facts].sort().join(' ');
}

const malay = new Map(sentencesOf(ms as Tree));
const english = new Map(sentencesOf(en as Tree));
const LANGUAGES = [
  { language: 'Malay', words: malay },
  { language: 'English', words: english },
];

it('reads the facts of a sentence, not the words of its branches', () => {
  expect(factsOf('{n, plural, one {# <b>fail</b>} other {{n} {kind, select, a {SIP} other {x}}}} oleh {by}')).toBe(
    '<b> by kind n',
  );
});

describe('words', () => {
  it('are the same set in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...malay.keys()].sort());
  });

  it('ask for the same facts in both languages', () => {
    const asked = (words: ReadonlyMap<string, string>) =>
      Object.fromEntries([...words].sort().map(([key, sentence]) => [key, factsOf(sentence)]));
    expect(asked(english)).toEqual(asked(malay));
  });

  it.each(LANGUAGES)('are written in $language, calmly', ({ words }) => {
    const wrong = [...words].filter(([, sentence]) => sentence.trim() === '' || /[!—]/.test(sentence));
    expect(wrong).toEqual([]);
  });

  it('are not left in Malay in English', () => {
    const same = [...malay].filter(([key, sentence]) => sentence.endsWith('.') && english.get(key) === sentence);
    expect(same).toEqual([]);
  });
});

it.each(LANGUAGES)('says in $language of every refusal what happened and what to do', ({ words }) => {
  const short = ERROR_CODES.filter(
    (code) => (words.get(`errors.${code}`) ?? '').split(/[.;]\s|[.]$/).filter(Boolean).length < 2,
  );
  expect(short).toEqual([]);
});
