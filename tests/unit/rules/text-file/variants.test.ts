import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { check, faultOf, line, oneSchemeLine } from './text-file.factory';

const sample = (name: string) => readFileSync(join(process.cwd(), 'tests/fixtures/text-files', name));
const inSeptember = { month: month('2026-08'), receivedOn: calendarDate('2026-09-10') };

describe('what real payroll programs write', () => {
  it.each([
    ['combined-v2-spaces.txt', 'padded with blanks, 0000 for zero, no end after the last line', []],
    ['combined-v2-zeros.txt', 'padded with zeros, SSM number blank', []],
    ['combined-v2-as-stored.txt', 'names as stored, LF, letters of the SSFW number dropped', ['ID_WITHOUT_LETTERS']],
    ['combined-v2-no-trailing-blanks.txt', 'a single 0 for zero, blanks at the end lost', ['TRAILING_BLANKS_MISSING']],
  ])('%s is taken: %s', (name, _, notes) => {
    const { lines, codes, summary } = check(sample(name));
    expect(codes).toEqual(notes);
    expect(lines.map((each) => each.good)).toEqual([true, true, true, true, true]);
    expect(summary).toMatchObject({
      layout: 'combined-v2',
      retired: false,
      lines: 5,
      goodLines: 5,
      badLines: 0,
      people: 5,
      fileWages: 13_500_00n,
      goodWages: 13_500_00n,
      fileMonth: '2026-10',
      fileEmployerCode: 'B3200012345K',
    });
    expect(summary.shares).toEqual({
      socsoEmployer: 3 * 51_65 + 28_85 + 36_90,
      socsoEmployee: 3 * 14_75 + 8_25,
      eisEmployer: 3 * 5_90,
      eisEmployee: 3 * 5_90,
      skbbk: 3 * 22_15 + 12_35,
      total: 3 * 51_65 + 28_85 + 36_90 + 3 * 14_75 + 8_25 + 6 * 5_90 + 3 * 22_15 + 12_35,
    });
  });

  it('blanks lost at the end are told once for the file', () => {
    const fault = faultOf(check(sample('combined-v2-no-trailing-blanks.txt')), 'TRAILING_BLANKS_MISSING');
    expect(fault).toMatchObject({ line: 1, level: 'note', details: { count: 5 } });
  });

  it('small letters are taken', () => {
    expect(check(sample('combined-v2-zeros.txt').toString().toLowerCase()).codes).toEqual([]);
  });
});

describe('combined v1.0', () => {
  it('is converted after its end: wages from the file, every share from the tables', () => {
    const { codes, lines, summary } = check(sample('combined-v1.txt'));
    expect(codes).toEqual(['FORMAT_RETIRED']);
    expect(summary).toMatchObject({
      layout: 'combined-v1',
      retired: true,
      convertible: true,
      refused: null,
      goodLines: 5,
    });
    expect(summary.levels.fix).toBe(0);
    expect(lines[0]?.contribution.skbbk.employee).toBe(22_15);
    expect(lines[0]?.inFile.skbbk).toBeNull();
  });

  it('is taken as it is on its last day', () => {
    const file = sample('combined-v1.txt').toString().replaceAll('102026', '092026');
    const onLastDay = check(file, { month: month('2026-09'), receivedOn: calendarDate('2026-09-30') });
    expect(onLastDay.codes).toEqual(['SKBBK_BLANK']);
    expect(onLastDay.summary).toMatchObject({ layout: 'combined-v1', retired: false, convertible: false });
  });

  it('is known by its blank field alone: one line with SKBBK makes the others incomplete v2 lines', () => {
    const file = sample('combined-v1.txt').toString() + line({ id: '' });
    const { codes, faults, summary } = check(file);
    expect(summary).toMatchObject({ layout: 'combined-v2', retired: false, goodLines: 5 });
    expect(codes.filter((code) => code === 'SKBBK_BLANK')).toHaveLength(5);
    expect(faults.filter((fault) => fault.code === 'SKBBK_BLANK').map((fault) => [fault.line, fault.offset])).toEqual([
      [1, 0],
      [2, 280],
      [3, 560],
      [4, 840],
      [5, 1120],
    ]);
  });

  it.each([
    ['not right-aligned', '2215  '],
    ['with a decimal point', ' 22.15'],
    ['with a letter', '00221O'],
    ['with a character that no file may hold', '2215\u00c9 '],
  ])('is not what a file is whose SKBBK field is filled, if badly: %s', (_, skbbk) => {
    const { codes, summary } = check([
      line({ skbbk }),
      line({ id: '880303105533', name: 'RAJAN A/L MUTHU', skbbk: '' }),
    ]);
    expect(codes).toEqual([skbbk.includes('\u00c9') ? 'BAD_CHARACTER' : 'AMOUNT_FORMAT', 'SKBBK_BLANK']);
    expect(summary).toMatchObject({ layout: 'combined-v2', retired: false, convertible: false, badLines: 1 });
  });

  it('is not what a file is whose bad field comes after the blank ones', () => {
    const { codes, summary } = check([
      line({ skbbk: '' }),
      line({ id: '880303105533', name: 'RAJAN A/L MUTHU', skbbk: 'x' }),
    ]);
    expect(codes.toSorted()).toEqual(['AMOUNT_FORMAT', 'SKBBK_BLANK']);
    expect(summary.layout).toBe('combined-v2');
  });

  it('without its blanks at the end is v1.0 too', () => {
    const file = sample('combined-v1.txt').toString().replaceAll(/ +\r/g, '\r');
    expect(check(file).codes).toEqual(['FORMAT_RETIRED', 'TRAILING_BLANKS_MISSING']);
  });
});

describe('the 223-character layouts', () => {
  it.each([
    ['socso-223.txt', 'socso', 'socso-223', ['ID_NOT_REGISTERED', 'NO_WAGES_IN_LAYOUT']],
    ['eis-223.txt', 'eis', 'eis-223', ['EMP_DATE_OUTSIDE_MONTH', 'NO_WAGES_IN_LAYOUT']],
  ] as const)('%s is checked while in force, and gives no wages', (name, schemes, layout, codes) => {
    const text = sample(name).toString().replace('SSFW12345678', 'SSFW00000000');
    const checked = check(text, { ...inSeptember, schemes });
    expect(checked.codes).toEqual(codes);
    expect(checked.lines).toEqual([]);
    expect(checked.summary).toMatchObject({ layout, retired: false, refused: 'NO_WAGES_IN_LAYOUT', goodLines: 0 });
  });

  it.each([
    ['socso-223.txt', 'socso', 'socso-223'],
    ['eis-223.txt', 'eis', 'eis-223'],
    ['socso-223.txt', 'combined', 'socso-223'],
  ] as const)('%s under %s is refused with one sentence after its end', (name, schemes, layout) => {
    const checked = check(sample(name), { ...inSeptember, receivedOn: calendarDate('2026-10-01'), schemes });
    expect(checked.codes).toEqual(['FORMAT_RETIRED']);
    expect(checked.faults[0]?.level).toBe('fix');
    expect(checked.summary).toMatchObject({ layout, retired: true, convertible: false, refused: 'FORMAT_RETIRED' });
  });

  it('one such line among combined ones is a line of the wrong length', () => {
    const { codes, summary } = check([oneSchemeLine(), line()]);
    expect(codes).toEqual(['LINE_LENGTH']);
    expect(summary).toMatchObject({ layout: 'combined-v2', lines: 2, goodLines: 1, badLines: 1 });
  });
});

describe('one scheme only', () => {
  it('SOCSO takes SOCSO and SKBBK, whatever the EIS fields hold', () => {
    const { codes, lines, summary } = check([line({ eisEmployer: '999999', eisEmployee: 'xxxxxx' })], {
      schemes: 'socso',
    });
    expect(codes).toEqual(['FIELDS_SET_ASIDE']);
    expect(lines[0]?.inFile).toMatchObject({ eisEmployer: null, eisEmployee: null, skbbk: 22_15 });
    expect(summary.shares).toMatchObject({ eisEmployer: 0, eisEmployee: 0, total: 51_65 + 14_75 + 22_15 });
  });

  it('EIS takes EIS, whatever the SOCSO and SKBBK fields hold', () => {
    const { codes, summary } = check([line({ socsoEmployer: '1', skbbk: '1' })], { schemes: 'eis' });
    expect(codes).toEqual(['FIELDS_SET_ASIDE']);
    expect(summary.shares).toMatchObject({ socsoEmployer: 0, skbbk: 0, total: 11_80 });
  });

  it('the notice comes once for the file', () => {
    const two = [line(), line({ id: '880303105533', name: 'RAJAN A/L MUTHU' })];
    expect(check(two, { schemes: 'eis' }).codes).toEqual(['FIELDS_SET_ASIDE']);
  });
});

describe('what a file says of itself', () => {
  it('the month and employer that all lines carry', () => {
    const other = [line({ month: '092026', code: 'C1000000001D' }), line({ month: '092026', code: 'C1000000001D' })];
    expect(check(other).summary).toMatchObject({ fileMonth: '2026-09', fileEmployerCode: 'C1000000001D' });
  });

  it('nothing when they differ', () => {
    const mixed = [line({ month: '092026' }), line(), line({ code: 'C1000000001D' })];
    expect(check(mixed).summary).toMatchObject({ fileMonth: null, fileEmployerCode: null });
  });
});
