import { oneSchemeLine, rajan } from '../text-file.factory';
import { august, type Case } from './case';

export const ONE_SCHEME_CASES: readonly Case[] = [
  {
    code: 'EMP_DATE_MISSING',
    why: 'new without a day',
    bad: [oneSchemeLine({ status: 'B' })],
    good: [oneSchemeLine({ status: 'S' })],
    fault: { field: 'employmentDate', from: 215, to: 222 },
  },
  {
    code: 'EMP_DATE_FORMAT',
    why: '31 June',
    bad: [oneSchemeLine({ date: '31062026' })],
    good: [oneSchemeLine({ date: '30062026' })],
    fault: { found: '31062026', expected: 'DDMMYYYY' },
  },
  {
    code: 'EMP_DATE_OUTSIDE_MONTH',
    why: 'stopped, but not in the month',
    bad: [oneSchemeLine({ date: '30072026', status: 'H' })],
    good: [oneSchemeLine({ date: '30072026' })],
    fault: { level: 'look', found: '30072026', expected: '082026' },
  },
  {
    code: 'EMP_STATUS_INVALID',
    why: 'no such letter',
    bad: [oneSchemeLine({ status: 'X' })],
    good: [oneSchemeLine({ status: 't' })],
    fault: { field: 'employmentStatus', from: 223, to: 223, found: 'X' },
  },
  {
    code: 'STATUS_DISAGREES',
    why: 'stopped, but the register has no last day',
    bad: [oneSchemeLine({ date: '15082026', status: 'H' })],
    good: [oneSchemeLine({ date: '00000000', status: 'T' })],
    fault: { level: 'look', found: 'H 15082026', expected: '' },
  },
  {
    code: 'AMOUNT_MISSING',
    why: 'no amount',
    bad: [oneSchemeLine({ amount: '' })],
    good: [oneSchemeLine()],
    fault: { field: 'amount', from: 201, to: 214 },
  },
  {
    code: 'AMOUNT_FORMAT',
    why: 'a comma',
    bad: [oneSchemeLine({ amount: '66,40' })],
    good: [oneSchemeLine({ amount: '          6640' })],
    fault: { field: 'amount', found: '00000000066,40' },
  },
  {
    code: 'LINE_LENGTH',
    why: '224 characters',
    bad: [oneSchemeLine(), `${oneSchemeLine({ id: rajan.identityNumber })}x`],
    good: [oneSchemeLine(), oneSchemeLine({ id: rajan.identityNumber }).trimEnd()],
    fault: { line: 2, found: '224', expected: '223' },
  },
].map((each) => ({ ...each, against: august }) as Case);
