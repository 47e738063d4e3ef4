import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { townsOf, withOnlyChoices, withPlaces } from '@/lib/employers/typed-answers';
import { warningsOf } from '@/lib/employers/warnings';
import type { RegistrationAnswers } from '@/lib/rules/registration/gaps';

const TODAY = calendarDate('2026-11-23');
const EMPTY = {
  entity: null,
  brn: null,
  postcode: null,
  stateCode: null,
  mailSame: true,
  mailPostcode: null,
  mailStateCode: null,
} as unknown as RegistrationAnswers;

describe('town and state of a postcode', () => {
  const typed = { postcode: '40000', city: '', stateCode: '' };

  it('are offered where nothing stands', () => {
    expect(withPlaces(typed, { always: false })).toEqual({ postcode: '40000', city: 'Shah Alam', stateCode: '10' });
  });

  it('do not touch what was typed, but when they were asked for', () => {
    const own = { ...typed, city: 'Kampung Saya', stateCode: '01' };
    expect(withPlaces(own, { always: false })).toEqual(own);
    expect(withPlaces(own, { always: true })).toEqual({ postcode: '40000', city: 'Shah Alam', stateCode: '10' });
  });

  it('keep the second of two towns when it was chosen', () => {
    const own = { postcode: '86800', city: 'Tioman', stateCode: '01' };
    expect(withPlaces(own, { always: true })).toEqual(own);
    expect(townsOf(own)).toEqual({ city: ['Mersing', 'Tioman'], mailCity: [] });
  });

  it('are nothing for a postcode that nobody has', () => {
    const own = { postcode: '00000', city: '', stateCode: '' };
    expect(withPlaces(own, { always: true })).toEqual(own);
  });

  it('are offered for letters too', () => {
    const own = { mailPostcode: '62000', mailCity: '', mailStateCode: '' };
    expect(withPlaces(own, { always: false })).toMatchObject({ mailCity: 'Putrajaya', mailStateCode: '16' });
  });
});

describe('a list with one entry', () => {
  it('is answered by it', () => {
    expect(withOnlyChoices({ entity: 'partnership', subEntity: '', entityItem: '' })).toMatchObject({
      subEntity: 'general_partnership',
      entityItem: '',
    });
    expect(withOnlyChoices({ entity: 'llp', subEntity: 'foreign_llp', entityItem: '' })).toMatchObject({
      entityItem: 'foreign_llp_business',
    });
  });

  it('forgets what belonged to another entity', () => {
    expect(withOnlyChoices({ entity: 'llp', subEntity: 'private_company', entityItem: 'private_limited' })).toEqual({
      entity: 'llp',
      subEntity: '',
      entityItem: '',
    });
  });

  it('says nothing of a page without lists', () => {
    expect(withOnlyChoices({ name: 'x' })).toEqual({ name: 'x' });
  });
});

describe('what is odd and still allowed', () => {
  it.each([
    { entity: 'company', brn: '201901000005', expected: [], why: 'a company with a number of a company' },
    { entity: 'company', brn: '201903000005', expected: ['brnEntity'], why: 'a company with a number of a business' },
    { entity: 'company', brn: '202601000005', expected: [], why: 'a number of this year' },
    { entity: 'company', brn: '202701000005', expected: ['brnYear'], why: 'a number of next year' },
    { entity: 'company', brn: '201907000005', expected: ['brnForm'], why: 'twelve digits of no SSM kind' },
    { entity: 'company', brn: '1312525-A', expected: [], why: 'a number of the old form' },
    { entity: 'individual', brn: '850412105678', expected: [], why: 'a household with an IC number' },
    { entity: null, brn: '201903000005', expected: [], why: 'no entity yet' },
  ])('$why', ({ entity, brn, expected }) => {
    expect(warningsOf({ ...EMPTY, entity, brn }, TODAY, 'business')).toEqual(expected);
  });

  it.each([
    { postcode: '40000', stateCode: '10', expected: [], why: 'postcode and state agree' },
    { postcode: '40000', stateCode: '01', expected: ['postcodeState'], why: 'they do not' },
    { postcode: '00000', stateCode: '01', expected: ['postcodeUnknown'], why: 'nobody has it' },
  ])('$why', ({ postcode, stateCode, expected }) => {
    expect(warningsOf({ ...EMPTY, postcode, stateCode }, TODAY)).toEqual(expected);
  });

  it('looks at the address for letters only when it is another', () => {
    const mail = { ...EMPTY, mailPostcode: '00000' };
    expect(warningsOf(mail, TODAY)).toEqual([]);
    expect(warningsOf({ ...mail, mailSame: false }, TODAY)).toEqual(['postcodeUnknown']);
  });
});
