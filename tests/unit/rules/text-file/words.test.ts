import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { textFile as en } from '@/lib/i18n/messages/en/text-file';
import { textFile as ms } from '@/lib/i18n/messages/ms/text-file';
import { FAULT_CODES, FAULT_LEVELS, type Fault, factsOf, missingEmployeesFault } from '@/lib/rules/text-file/faults';
import { FIELD_NAMES, LAYOUTS } from '@/lib/rules/text-file/layout';
import { AMOUNT_CASES } from './cases/amounts';
import { FILE_CASES } from './cases/files';
import { LINE_CASES } from './cases/lines';
import { ONE_SCHEME_CASES } from './cases/one-scheme';
import { WHO_CASES } from './cases/who';
import { check } from './text-file.factory';

const LANGUAGES = [
  ['ms', ms],
  ['en', en],
] as const;

const cases = [...FILE_CASES, ...LINE_CASES, ...WHO_CASES, ...AMOUNT_CASES, ...ONE_SCHEME_CASES];
const faults: Fault[] = cases.flatMap(({ code, bad, against }) => {
  const all = check(bad, against).faults;
  return [...all.slice(0, 20), ...all.filter((fault) => fault.code === code).slice(0, 1)];
});
for (const count of [1, 7]) {
  const fault = missingEmployeesFault(count, ['Aminah']);
  if (fault) faults.push(fault);
}

describe.each(LANGUAGES)('the words in %s', (locale, messages) => {
  const t = createTranslator({
    locale,
    messages: { textFile: messages },
    namespace: 'textFile',
    onError: (error) => {
      throw error;
    },
  });

  it('name every code, level, field and layout, and nothing else', () => {
    expect(Object.keys(messages.fault)).toEqual([...FAULT_CODES]);
    expect(Object.keys(messages.level)).toEqual([...FAULT_LEVELS]);
    expect(Object.keys(messages.field)).toEqual([...FIELD_NAMES]);
    expect(Object.keys(messages.layout)).toEqual([...LAYOUTS]);
  });

  it('say every fault in a whole sentence, with its facts', () => {
    expect(new Set(faults.map((fault) => fault.code)).size).toBe(FAULT_CODES.length);
    for (const fault of faults) {
      const facts = factsOf(fault);
      const sentence = t(`fault.${fault.code}.sentence`, facts);
      const cure = t(`fault.${fault.code}.cure`, facts);
      for (const text of [sentence, cure]) {
        expect(text, fault.code).toMatch(/^[A-Z0-9].*\.$/s);
        expect(text, fault.code).not.toMatch(/[{}!]|undefined| {2}|\(\)/);
      }
    }
  });

  it('send nobody to a screen for what only an office can change in the register', () => {
    const ofRegister = [
      'ID_NOT_REGISTERED',
      'OUTSIDE_EMPLOYMENT',
      'EIS_NOT_APPLICABLE',
      'SKBBK_REQUIRED',
      'SKBBK_NOT_ELECTED',
      'EMPLOYEE_MISSING_FROM_FILE',
      'STATUS_DISAGREES',
    ] as const;
    for (const code of ofRegister) expect(messages.fault[code].cure, code).toMatch(/PERKESO/);
    for (const code of FAULT_CODES)
      expect(messages.fault[code].cure, code).not.toMatch(
        /\brecord th|rekodkan|dalam daftar pekerja|register the worker first/i,
      );
  });

  it.each([
    ['LINE_LENGTH', ['279', '278']],
    ['AMOUNT_MISMATCH', ['49.85', '51.65']],
    ['DUPLICATE_EMPLOYEE', ['900115145602', '1']],
    ['FORMAT_RETIRED', ['30/09/2026', '278']],
    ['EMPLOYEE_MISSING_FROM_FILE', ['7', 'Aminah']],
  ] as const)('%s tells %j', (code, facts) => {
    const said = faults
      .filter((fault) => fault.code === code)
      .map((fault) => t(`fault.${code}.sentence`, factsOf(fault)));
    for (const fact of facts) expect(said.join('\n')).toContain(fact);
  });
});

it('Malay and English differ', () => {
  for (const code of FAULT_CODES) expect(ms.fault[code].sentence).not.toBe(en.fault[code].sentence);
});
