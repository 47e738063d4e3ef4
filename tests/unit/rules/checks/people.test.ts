import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { type CheckedPerson, checkNameScript, checkPapers, nearDuplicates } from '@/lib/rules/checks/people';

const ON = calendarDate('2026-11-23');

function papers(passportUntil: string, passUntil: string) {
  return { passportUntil: calendarDate(passportUntil), passUntil: calendarDate(passUntil) };
}

describe('SEC-UNI-1: the writing of a name', () => {
  it.each(['Siti Nurhaliza binti Tarudin', 'RAJ A/L MUTHU', "Che' Mat @ Ahmad", '陳大文', 'முத்து'])(
    'passes %s',
    (name) => {
      expect(checkNameScript(name)).toEqual({ outcome: 'pass' });
    },
  );

  it.each([
    { name: 'Аhmad bin Abu', reason: 'mixed_script', why: 'a Cyrillic capital A' },
    { name: 'Ah​mad', reason: 'hidden_signs', why: 'a zero-width space' },
    { name: 'Ahmad‮nib', reason: 'hidden_signs', why: 'a mark that turns the direction' },
  ])('asks for a look at $why', ({ name, reason }) => {
    expect(checkNameScript(name)).toMatchObject({ outcome: 'look', reason });
  });
});

describe('passport and pass', () => {
  it.each([
    {
      of: papers('2026-11-23', '2027-12-31'),
      outcome: 'fail',
      reason: 'passport_ended',
      why: 'a passport that ends today',
    },
    {
      of: papers('2026-11-24', '2027-12-31'),
      outcome: 'look',
      reason: 'passport_ends_soon',
      why: 'a passport that ends tomorrow',
    },
    { of: papers('2028-12-31', '2026-11-23'), outcome: 'fail', reason: 'pass_ended', why: 'a pass that ends today' },
    { of: papers('2028-12-31', '2026-12-23'), outcome: 'look', reason: 'pass_ends_soon', why: 'a pass with 30 days' },
    {
      of: papers('2027-06-29', '2027-06-30'),
      outcome: 'look',
      reason: 'passport_before_pass',
      why: 'a passport one day short',
    },
  ])('$why: $reason', ({ of, outcome, reason }) => {
    expect(checkPapers(of, ON)).toMatchObject({ outcome, reason });
  });

  it.each([
    { of: papers('2028-12-31', '2026-12-24'), why: 'a pass with 31 days' },
    { of: papers('2027-06-30', '2027-06-30'), why: 'both on one day' },
  ])('passes $why', ({ of }) => {
    expect(checkPapers(of, ON)).toEqual({ outcome: 'pass' });
  });
});

describe('somebody who is in a list twice', () => {
  function person(id: string, name: string, birthDate: string, number: string): CheckedPerson {
    return { id, name, birthDate: calendarDate(birthDate), number, papers: null };
  }
  const AHMAD = person('a', 'Ahmad bin Abu', '1990-01-01', '900101005019');

  it.each([
    {
      other: person('b', 'AHMAD B ABU', '1990-01-01', '900101007777'),
      reason: 'same_name_and_birth',
      why: 'name and birth',
    },
    {
      other: person('b', 'Ahmad Bin Abu', '1991-01-01', '910101005019'),
      reason: 'same_name',
      why: 'a number mistyped in its head',
    },
    {
      other: person('b', 'Ahmad Bin Abu', '1990-02-01', '900101005018'),
      reason: 'same_name',
      why: 'a number mistyped in its tail',
    },
    {
      other: person('b', 'Áhmad bin Abu', '1990-01-01', 'A1234567'),
      reason: 'same_name_and_birth',
      why: 'an accent and a passport',
    },
  ])('is seen by $why', ({ other, reason }) => {
    const found = nearDuplicates([AHMAD, other]);
    expect([...found.keys()].sort()).toEqual(['a', 'b']);
    expect(found.get('b')).toMatchObject({ outcome: 'look', reason });
  });

  it.each([
    { other: person('b', 'Ahmad bin Ali', '1990-01-01', '900101005018'), why: 'another name' },
    { other: person('b', 'Ahmad bin Abu', '1992-01-01', '920202005018'), why: 'another birth date and number' },
  ])('is not $why', ({ other }) => {
    expect(nearDuplicates([AHMAD, other]).size).toBe(0);
  });
});
