import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { readForeign } from '@/lib/employees/read-foreign';
import { FOREIGN_FIELDS } from '@/lib/employees/schema';
import { foreignTyped } from './typed.factory';

const TODAY = calendarDate('2026-11-23');
const faults = (given: Parameters<typeof foreignTyped>[0]) => {
  const read = readForeign(foreignTyped(given), TODAY);
  return read.ok ? {} : read.fields;
};

describe('a foreign employee', () => {
  it('is read with papers and next of kin', () => {
    const read = readForeign(foreignTyped(), TODAY);
    expect(read).toMatchObject({ ok: true, warnings: [] });
    expect(read.ok && read.person).toMatchObject({
      passport: 'B1234567',
      nationality: 'ID',
      passUntil: '2027-10-31',
      kinRelation: 'father',
      kinPhone: '+62 812 3456 789',
    });
  });

  it.each(
    FOREIGN_FIELDS.filter((field) => !['email', 'phone', 'passFrom', 'pensionFrom', 'pensionWage'].includes(field)),
  )('cannot leave out %s', (field) => {
    expect(faults({ [field]: ' ' })).toEqual({ [field]: 'required' });
  });

  it.each(['email', 'phone', 'passFrom', 'pensionFrom', 'pensionWage'] as const)('may leave out %s', (field) => {
    expect(faults({ [field]: '' })).toEqual({});
  });

  it.each([
    [{ pensionFrom: '07/2026' }, { pensionWage: 'pensionWageMissing' }],
    [{ pensionFrom: '12/2026', pensionWage: '1700.00' }, { pensionFrom: 'pensionAhead' }],
    [{ nationality: 'MY' }, { nationality: 'country' }],
    [{ nationality: 'Filipina' }, {}],
    [{ kinNationality: 'MY' }, {}],
    [{ passport: 'ABCDEF' }, { passport: 'passport' }],
    [{ passUntil: '23/11/2026', passFrom: '' }, { passUntil: 'passEnded' }],
    [{ passportUntil: '23/11/2026' }, { passportUntil: 'passportEnded' }],
    [{ passNumber: 'PL<1>' }, { passNumber: 'paperNumber' }],
    [{ kinBirthDate: '24/11/2026' }, { kinBirthDate: 'birthFuture' }],
    [{ kinRelation: 'boss' }, { kinRelation: 'choice' }],
  ])('%j: %j', (given, expected) => {
    expect(faults(given)).toEqual(expected);
  });

  it('whose passport ends before the pass is confirmed', () => {
    const read = readForeign(foreignTyped({ passportUntil: '30/10/2027' }), TODAY);
    expect(read.ok && read.warnings).toEqual(['passportFirst']);
  });
});
