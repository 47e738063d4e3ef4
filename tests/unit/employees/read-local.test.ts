import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { readLocal } from '@/lib/employees/read-local';
import { localTyped } from './typed.factory';

const TODAY = calendarDate('2026-11-23');
const faults = (given: Parameters<typeof localTyped>[0]) => {
  const read = readLocal(localTyped(given), TODAY);
  return read.ok ? {} : read.fields;
};
const warnings = (given: Parameters<typeof localTyped>[0]) => {
  const read = readLocal(localTyped(given), TODAY);
  return read.ok ? read.warnings : [];
};

describe('a local employee', () => {
  it('is read with the birth date and sex of the number when they are left out', () => {
    expect(readLocal(localTyped({ birthDate: '', sex: '' }), TODAY)).toEqual({
      ok: true,
      warnings: [],
      person: {
        icNumber: '900505101235',
        name: 'AHMAD BIN UJIAN',
        birthDate: '1990-05-05',
        sex: 'male',
        residency: 'citizen',
        email: null,
        phone: null,
        occupation: 'Kerani',
        wage: 2500_00,
        employedFrom: '2026-11-01',
        firstSocso: null,
        firstEis: null,
        pensionFrom: null,
        pensionWage: null,
      },
    });
  });

  it.each([
    [{ icNumber: '999999999999' }, { icNumber: 'icDate' }],
    [{ name: '' }, { name: 'required' }],
    [{ residency: 'foreign' }, { residency: 'choice' }],
    [{ wage: '0.00' }, { wage: 'wageZero' }],
    [{ wage: '0.01' }, {}],
    [{ wage: 'dua ribu' }, { wage: 'wage' }],
    [{ wage: '-5' }, { wage: 'wage' }],
    [{ wage: '10000000.01' }, { wage: 'wageTooLarge' }],
    [{ employedFrom: '31/11/2026' }, { employedFrom: 'date' }],
    [{ employedFrom: '24/12/2026' }, { employedFrom: 'startTooLate' }],
    [{ employedFrom: '05/05/1990' }, { birthDate: 'birthAfterStart' }],
    [{ firstSocso: '13/2010' }, { firstSocso: 'month' }],
    [{ firstEis: '2018' }, { firstEis: 'month' }],
    [{ firstSocso: '09/1971' }, { firstSocso: 'socsoBeforeStart' }],
    [{ firstEis: '12/2017' }, { firstEis: 'eisBeforeStart' }],
    [{ firstSocso: '04/2006' }, { firstSocso: 'firstTooYoung' }],
    [{ firstSocso: '05/2006', firstEis: '11/2026' }, {}],
    [
      { firstSocso: '12/2026', firstEis: '12/2026' },
      { firstSocso: 'firstAfterStart', firstEis: 'firstAfterStart' },
    ],
    [{ pensionFrom: '03/2024' }, { pensionWage: 'pensionWageMissing' }],
    [{ pensionWage: '3600.00' }, { pensionFrom: 'pensionMonthMissing' }],
    [{ pensionFrom: '11/2026', pensionWage: '0.01' }, {}],
    [
      { pensionFrom: '12/2026', pensionWage: '0.00' },
      { pensionFrom: 'pensionAhead', pensionWage: 'wageZero' },
    ],
    [
      { pensionFrom: '13/2024', pensionWage: 'tiga ribu' },
      { pensionFrom: 'month', pensionWage: 'wage' },
    ],
    [{ pensionFrom: '04/2006', pensionWage: '900.00' }, { pensionFrom: 'firstTooYoung' }],
    [{ pensionFrom: '05/2006', pensionWage: '900.00' }, {}],
    [{ email: 'a@b' }, { email: 'email' }],
    [{ phone: '12' }, { phone: 'phone' }],
    [{ occupation: 'x'.repeat(101) }, { occupation: 'tooLong' }],
    [{ occupation: 'KER\u200bANI' }, { occupation: 'unseen' }],
  ])('%j: %j', (given, expected) => {
    expect(faults(given)).toEqual(expected);
  });

  it.each(['3/2010', '03/2010', '03-2010', '2010-03', '01/03/2010'])('has its first month from %s', (firstSocso) => {
    const read = readLocal(localTyped({ firstSocso, firstEis: '01/2018' }), TODAY);
    expect(read).toMatchObject({ ok: true, person: { firstSocso: '2010-03', firstEis: '2018-01' } });
  });

  it('has its declared months judged though another field is wrong', () => {
    expect(faults({ name: '', firstEis: '12/2017' })).toEqual({ name: 'required', firstEis: 'eisBeforeStart' });
  });

  it('tells of every fault at once, of the days too', () => {
    expect(faults({ name: '', employedFrom: '01/01/1960' })).toMatchObject({
      name: 'required',
      employedFrom: 'startTooEarly',
    });
  });

  it.each([
    [{}, []],
    [{ icNumber: '170505-10-0235', birthDate: '', sex: '' }, ['child']],
    [{ employedFrom: '23/10/2026' }, ['late']],
    [{ employedFrom: '24/10/2026' }, []],
    [{ wage: '100000.00' }, []],
    [{ wage: '100000.01' }, ['highWage']],
    [{ birthDate: '06/05/1990', sex: 'female' }, ['birthDiffers', 'sexDiffers']],
  ])('%j is confirmed: %j', (given, expected) => {
    expect(warnings(given)).toEqual(expected);
  });
});
