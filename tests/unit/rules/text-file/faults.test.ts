import { describe, expect, it } from 'vitest';
import { FAULT_CODES, FAULT_LEVELS, missingEmployeesFault, shown } from '@/lib/rules/text-file/faults';
import { AMOUNT_CASES } from './cases/amounts';
import { FILE_CASES } from './cases/files';
import { LINE_CASES } from './cases/lines';
import { ONE_SCHEME_CASES } from './cases/one-scheme';
import { WHO_CASES } from './cases/who';
import { check, faultOf, line } from './text-file.factory';

const TABLES = [
  ['the file as a whole', FILE_CASES],
  ['the line itself', LINE_CASES],
  ['who a line is about', WHO_CASES],
  ['wages and amounts', AMOUNT_CASES],
  ['the 223-character layouts while in force', ONE_SCHEME_CASES],
] as const;

describe.each(TABLES)('%s', (_, cases) => {
  it.each(cases)('$code: $why', ({ code, bad, good, fault, against }) => {
    expect(faultOf(check(bad, against), code)).toMatchObject(fault);
    expect(check(good, against).codes).not.toContain(code);
  });
});

it('every code has a file that shows it', () => {
  const tested = new Set(TABLES.flatMap(([, cases]) => cases.map((each) => each.code)));
  const byTheCaller = ['EMPLOYEE_MISSING_FROM_FILE'];
  expect(FAULT_CODES.filter((code) => !tested.has(code))).toEqual(byTheCaller);
});

describe('the summary', () => {
  it('counts what was reported', () => {
    const { faults, summary } = check([line({ id: '1' }), line({ name: 'X' }), '', line({ wage: '' })]);
    for (const level of FAULT_LEVELS) {
      expect(summary.levels[level]).toBe(faults.filter((fault) => fault.level === level).length);
    }
    for (const code of FAULT_CODES) {
      expect(summary.counts[code] ?? 0).toBe(faults.filter((fault) => fault.code === code).length);
    }
  });
});

describe('people who are not in the file', () => {
  it('are named, five at most', () => {
    expect(missingEmployeesFault(0, [])).toBeNull();
    expect(missingEmployeesFault(2, ['Aminah', 'Rajan'])?.details).toEqual({ count: 2, names: 'Aminah, Rajan' });
    const many = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(missingEmployeesFault(6, many)).toMatchObject({
      code: 'EMPLOYEE_MISSING_FROM_FILE',
      level: 'look',
      line: 0,
      details: { count: 6, names: 'A, B, C, D, E, ...' },
    });
  });
});

describe('what is shown of a file', () => {
  it.each([
    ['  AMINAH  ', 'AMINAH'],
    ['José', 'José'],
    ['a\u0000b', 'aU+0000b'],
    ['\u202eevil', 'U+202Eevil'],
    ['陳', 'U+9673'],
  ])('%j as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('60 characters at most', () => {
    expect(shown('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(57)}...`);
    expect(shown('\u0000'.repeat(100)).length).toBeLessThanOrEqual(60);
  });
});
