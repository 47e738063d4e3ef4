import { line, rajan } from '../text-file.factory';
import { type Case, person } from './case';

export const LINE_CASES: readonly Case[] = [
  {
    code: 'LINE_LENGTH',
    why: 'one character too many',
    bad: [line(), `${line(person(rajan))} `],
    good: [line(), line(person(rajan))],
    fault: { line: 2, field: null, found: '279', expected: '278', from: 279, to: 279 },
  },
  {
    code: 'LINE_LENGTH',
    why: 'cut in the middle',
    bad: [line(), line(person(rajan)).slice(0, 225)],
    good: [line(), line(person(rajan)).slice(0, 244)],
    fault: { line: 2, found: '225', from: 226, to: 278 },
  },
  {
    code: 'TRAILING_BLANKS_MISSING',
    why: 'an editor took them off',
    bad: [line(), line(person(rajan)).trimEnd()],
    good: [line(), line(person(rajan))],
    fault: { line: 2, offset: 280, level: 'note', details: { count: 1 } },
  },
  {
    code: 'BLANK_LINE',
    why: 'between two lines',
    bad: [line(), '', line(person(rajan))],
    good: [line(), line(person(rajan))],
    fault: { line: 2, level: 'note' },
  },
  {
    code: 'LINE_ALIGNMENT',
    why: 'a name one character too short, the line filled up again',
    bad: [line().replace('YUSOF ', 'YUSOF').padEnd(278)],
    good: [line()],
    fault: { field: 'name', from: 45, to: 194, found: '194', expected: '195' },
  },
  {
    code: 'LINE_ALIGNMENT',
    why: 'a name one character too long, the line cut again',
    bad: [line().replace('YUSOF', 'YUSOFF').slice(0, 278)],
    good: [line({ name: 'AMINAH BINTI YUSOFF' })],
    fault: { field: 'name', found: '196' },
  },
  {
    code: 'LINE_ALIGNMENT',
    why: 'an SSM number one character too short',
    bad: [line().replace('202601000005 ', '202601000005').padEnd(278)],
    good: [line()],
    fault: { field: 'ssmNumber', from: 13, to: 32, found: '194' },
  },
  {
    code: 'LINE_ALIGNMENT',
    why: 'an employer code one character too short',
    bad: [line().replace('B3200012345K', 'B320001234K').padEnd(278)],
    good: [line()],
    fault: { field: 'employerCode', from: 1, to: 12, found: '194' },
  },
  {
    code: 'BAD_CHARACTER',
    why: 'an accent',
    bad: [line({ name: 'AMINÁH BINTI YUSOF' })],
    good: [line({ name: 'AMINAH BINTI YUSOF' })],
    fault: { field: 'name', from: 49, to: 49, found: 'Á U+00C1', details: { count: 1 } },
  },
  {
    code: 'BAD_CHARACTER',
    why: 'a tab',
    bad: [line({ name: 'AMINAH\tBINTI\tYUSOF' })],
    good: [line({ name: 'AMINAH ~!BINTI YUSOF' })],
    fault: { field: 'name', from: 51, to: 57, found: 'U+0009', details: { count: 2 } },
  },
];
