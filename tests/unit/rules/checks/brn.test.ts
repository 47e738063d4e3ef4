import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { checkBrnForm, checkBrnFree } from '@/lib/rules/checks/brn';

const TODAY = calendarDate('2026-11-23');

describe('the form of a registration number', () => {
  it.each([
    { brn: '202601012345', entity: 'company', why: 'a company with the digits of one' },
    { brn: '202603012345', entity: 'sole_proprietor', why: 'a business with the digits of one' },
    { brn: '202606012345', entity: 'llp', why: 'a professional LLP' },
    { brn: 'PPM-001-10-12345678', entity: 'society', why: 'a society with a number of its own register' },
    { brn: '900101005019', entity: 'individual', why: 'a householder with an IC number' },
  ])('passes $why', ({ brn, entity }) => {
    expect(checkBrnForm(brn, entity, TODAY)).toEqual({ outcome: 'pass' });
  });

  it.each([
    {
      brn: '202603012345',
      entity: 'company',
      reason: 'brn_entity_differs',
      why: 'a company with the digits of a business',
    },
    { brn: '202701012345', entity: 'company', reason: 'brn_year_ahead', why: 'registered next year' },
    { brn: '1234567-X', entity: 'company', reason: 'brn_old_form', why: 'the old form' },
    { brn: 'ABC 12', entity: 'company', reason: 'brn_other_form', why: 'a company without an SSM number' },
    { brn: 'A1234567', entity: 'individual', reason: 'brn_passport', why: 'a householder with a passport' },
    { brn: '??', entity: 'individual', reason: 'brn_other_form', why: 'a householder with neither' },
  ])('asks for a look at $why', ({ brn, entity, reason }) => {
    expect(checkBrnForm(brn, entity, TODAY)).toMatchObject({ outcome: 'look', reason });
  });

  it.each([null, '', '  '])('fails without one (%j)', (brn) => {
    expect(checkBrnForm(brn, 'company', TODAY)).toMatchObject({ outcome: 'fail', reason: 'brn_missing' });
  });
});

describe('a registration number that somebody has', () => {
  it.each([
    { holder: null, expected: { outcome: 'pass' } },
    { holder: 'employer' as const, expected: { outcome: 'fail', reason: 'brn_taken_employer' } },
    { holder: 'case' as const, expected: { outcome: 'fail', reason: 'brn_taken_case' } },
  ])('holder $holder', ({ holder, expected }) => {
    expect(checkBrnFree(holder)).toMatchObject(expected);
  });
});
