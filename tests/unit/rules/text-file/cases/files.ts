import { calendarDate } from '@/lib/core/calendar';
import { month } from '@/lib/core/month';
import { line, oneSchemeLine, rajan, toFile } from '../text-file.factory';
import { august, type Case, person } from './case';

const v1 = [line({ skbbk: '' }), line({ ...person(rajan), skbbk: '' })];
const oneScheme = [oneSchemeLine({ month: '102026' }), oneSchemeLine({ id: rajan.identityNumber, month: '102026' })];

/** What concerns a file as a whole. */
export const FILE_CASES: readonly Case[] = [
  { code: 'FILE_EMPTY', why: '0 bytes', bad: '', good: [line()], fault: { line: 0, level: 'fix' } },
  { code: 'FILE_EMPTY', why: 'blank lines only', bad: '\r\n   \r\n', good: ['', line()], fault: { line: 0 } },
  {
    code: 'FILE_TYPE',
    why: 'a ZIP renamed .txt',
    bad: Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'),
    good: ['PK'],
    fault: { level: 'fix', found: 'ZIP/XLSX' },
  },
  {
    code: 'FILE_ENCODING',
    why: 'UTF-16',
    bad: Buffer.from(`\ufeff${line()}`, 'utf16le'),
    good: Buffer.from(line(), 'latin1'),
    fault: { level: 'fix', found: 'UTF-16' },
  },
  {
    code: 'FILE_BOM',
    why: 'UTF-8 with its mark',
    bad: `\ufeff${toFile([line()])}`,
    good: toFile([line()]),
    fault: { level: 'note', line: 0 },
  },
  {
    code: 'FILE_TOO_LARGE',
    why: 'one byte over 32 MB',
    bad: new Uint8Array(32 * 1024 * 1024 + 1).fill(32),
    good: new Uint8Array(32 * 1024 * 1024).fill(32),
    fault: { level: 'fix', details: { limit: 32 } },
  },
  {
    code: 'TOO_MANY_LINES',
    why: 'one line over 100,000',
    bad: '\n'.repeat(100_001),
    good: '\n'.repeat(100_000),
    fault: { level: 'fix', details: { limit: 100_000 } },
  },
  {
    code: 'FORMAT_RETIRED',
    why: 'v1.0 carries wages: it can be converted',
    bad: v1,
    good: [line(), line({ ...person(rajan), skbbk: '' })],
    fault: { line: 0, level: 'look', details: { ended: '30/09/2026', carriesWages: 'yes' } },
  },
  {
    code: 'FORMAT_RETIRED',
    why: '223 characters carry none',
    bad: oneScheme,
    good: [line({ skbbk: '0' }), ...oneScheme],
    fault: { line: 0, level: 'fix', expected: '278', details: { ended: '30/09/2026', carriesWages: 'no' } },
    against: { schemes: 'socso' },
  },
  {
    code: 'WRONG_FORMAT',
    why: 'the diskette file of 83 characters',
    bad: ['x'.repeat(83), 'y'.repeat(83)],
    good: ['x'.repeat(83), 'y'.repeat(84)],
    fault: { line: 0, level: 'fix', details: { looksLike: 'diskette' } },
  },
  {
    code: 'WRONG_FORMAT',
    why: 'fields between separators',
    bad: ['H|B3200012345K|102026|1|2', '900115145602|AMINAH|295000|5165|1475'],
    good: ['H|B3200012345K|102026|1|2', 'no fields at all'],
    fault: { details: { looksLike: 'separated' } },
  },
  {
    code: 'WRONG_FORMAT',
    why: '223 characters on the screen for both schemes while they were in force',
    bad: [oneSchemeLine()],
    good: [line({ month: '082026' })],
    fault: { details: { looksLike: 'oneScheme' } },
    against: { ...august, schemes: 'combined' },
  },
  {
    code: 'WRONG_FORMAT',
    why: 'v2 before it began',
    bad: [line({ month: '042026' })],
    good: [line({ month: '042026', skbbk: '' })],
    fault: { details: { looksLike: 'combined' } },
    against: { month: month('2026-04'), receivedOn: calendarDate('2026-05-31') },
  },
  {
    code: 'NO_WAGES_IN_LAYOUT',
    why: '223 characters while in force',
    bad: [oneSchemeLine()],
    good: [line({ month: '082026' })],
    fault: { line: 0, level: 'fix', expected: '278' },
    against: august,
  },
  {
    code: 'FIELDS_SET_ASIDE',
    why: 'EIS amounts in a file for SOCSO only',
    bad: [line()],
    good: [line({ eisEmployer: '0', eisEmployee: '' })],
    fault: { line: 0, level: 'note', found: 'EIS' },
    against: { schemes: 'socso' },
  },
  {
    code: 'FIELDS_SET_ASIDE',
    why: 'SOCSO and SKBBK amounts in a file for EIS only',
    bad: [line()],
    good: [line({ socsoEmployer: '0', socsoEmployee: 'xx', skbbk: '0' })],
    fault: { level: 'note', found: 'SOCSO, SKBBK' },
    against: { schemes: 'eis' },
  },
  {
    code: 'SKBBK_BLANK',
    why: 'v1.0 while in force, for a month that has SKBBK',
    bad: v1.map((each) => each.replace('102026', '082026')),
    good: v1.map((each) => each.replace('102026', '052026')),
    fault: { line: 0, level: 'look', expected: '44.30', details: { count: 2 } },
    against: { month: month('2026-08'), receivedOn: calendarDate('2026-09-30') },
  },
];
