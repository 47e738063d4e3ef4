import { describe, expect, it } from 'vitest';
import { rules as en } from '@/lib/i18n/messages/en/rules';
import { rules as ms } from '@/lib/i18n/messages/ms/rules';
import { SUBMISSION_STATES, submissionStateLabel } from '@/lib/rules/lifecycle/submission';
import { EIS_RULES, SKBBK_RULES, SOCSO_RULES } from '@/lib/rules/rule-codes';
import { SCHEMES } from '@/lib/rules/tables/band-table';
import { EIS_TABLES, SKBBK_TABLES, SOCSO_TABLES } from '@/lib/rules/tables/tables';

const CODES = [...SOCSO_RULES, ...EIS_RULES, ...SKBBK_RULES];
const TABLES = [...SOCSO_TABLES, ...EIS_TABLES, ...SKBBK_TABLES];

describe.each([
  { language: 'Malay', words: ms },
  { language: 'English', words: en },
])('$language', ({ words }) => {
  it('has a sentence for every rule, and none that no rule uses', () => {
    const written = SCHEMES.flatMap((scheme) => Object.keys(words[scheme]).map((key) => `${scheme}.${key}`));
    expect(written.sort()).toEqual([...CODES].sort());
    expect(CODES.map((code) => sentence(words, code)).every((text) => /\S.*\.$/.test(text))).toBe(true);
  });

  it('has a name for every table and state, and no others', () => {
    expect(Object.keys(words.table).sort()).toEqual(TABLES.map((table) => table.id).sort());
    expect(Object.keys(words.submissionState).sort()).toEqual([...SUBMISSION_STATES].sort());
    expect(SUBMISSION_STATES.map((state) => sentence(words, submissionStateLabel(state)))).not.toContain('');
  });
});

function sentence(words: object, code: string): string {
  let at: unknown = words;
  for (const step of code.split('.')) at = (at as Record<string, unknown> | undefined)?.[step];
  return typeof at === 'string' ? at : '';
}
