import { describe, expect, it } from 'vitest';
import { messagesIn } from '@/lib/i18n/t';
import { STATE_CODES } from '@/lib/rules/identity/birth-place';
import { makeEmployerCode } from '@/lib/rules/identity/employer-code';
import { INDUCTION_PLACES, isInductionPlace } from '@/lib/rules/registration/induction';
import { divisionsOf, HOUSEHOLD_INDUSTRY, MSIC_SECTIONS } from '@/lib/rules/registration/industry';
import { findOffice, OFFICES, officesOf } from '@/lib/rules/registration/offices';
import { isPostcode, lookUpPostcode } from '@/lib/rules/registration/postcodes';
import { isStateCode } from '@/lib/rules/registration/states';

describe('MSIC 2008', () => {
  it('has 21 sections and 88 divisions, each once', () => {
    const divisions = MSIC_SECTIONS.flatMap((section) => divisionsOf(section));
    expect(MSIC_SECTIONS.join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    expect(divisions).toHaveLength(88);
    expect(new Set(divisions).size).toBe(88);
  });

  it.each([
    { section: 'A', first: '01', last: '03' },
    { section: 'C', first: '10', last: '33' },
    { section: 'L', first: '68', last: '68' },
    { section: 'U', first: '99', last: '99' },
  ])('section $section goes from $first to $last', ({ section, first, last }) => {
    expect(divisionsOf(section).at(0)).toBe(first);
    expect(divisionsOf(section).at(-1)).toBe(last);
  });

  it('has no divisions of anything else', () => {
    expect(divisionsOf(null)).toEqual([]);
    expect(divisionsOf('V')).toEqual([]);
    expect(divisionsOf('toString')).toEqual([]);
  });

  it.each(['ms', 'en'] as const)('has a word for each and no other in %s', (language) => {
    const { section, division } = messagesIn(language).industries;
    expect(Object.keys(section)).toEqual(MSIC_SECTIONS);
    const divisions = MSIC_SECTIONS.flatMap((one) => divisionsOf(one));
    expect(Object.keys(division).sort()).toEqual(divisions.sort());
  });

  it('knows the household that employs', () => {
    expect(divisionsOf(HOUSEHOLD_INDUSTRY.section)).toContain(HOUSEHOLD_INDUSTRY.division);
  });
});

describe('offices', () => {
  it('have codes of their own that can begin an employer code', () => {
    expect(new Set(OFFICES.map(({ area }) => area)).size).toBe(OFFICES.length);
    for (const { code, area } of OFFICES) {
      expect(findOffice(code)?.area).toBe(area);
      expect(makeEmployerCode(area, 1).startsWith(area)).toBe(true);
      // X and T are the practice companies' and the tests'.
      expect(area).not.toMatch(/^[XT]/);
    }
  });

  it('are there for every state', () => {
    for (const state of STATE_CODES) expect(officesOf(state)).not.toEqual([]);
    expect(officesOf(null)).toEqual([]);
  });

  it('say which were only made up', () => {
    expect(findOffice('N01')).toMatchObject({ state: '14', sample: false });
    expect(findOffice('J02')).toMatchObject({ name: 'Shah Alam', sample: true });
    expect(findOffice('Z99')).toBeNull();
    expect(findOffice(null)).toBeNull();
  });

  it('are places of induction too, beside the one online', () => {
    expect(INDUCTION_PLACES).toHaveLength(OFFICES.length + 1);
    expect(isInductionPlace('online')).toBe(true);
    expect(isInductionPlace('N01')).toBe(true);
    expect(isInductionPlace('')).toBe(false);
  });
});

describe('postcodes', () => {
  it.each([
    { postcode: '40000', stateCode: '10', towns: ['Shah Alam'] },
    { postcode: '05000', stateCode: '02', towns: ['Alor Setar'] },
    { postcode: '50000', stateCode: '14', towns: ['Kuala Lumpur'] },
    { postcode: '62000', stateCode: '16', towns: ['Putrajaya'] },
    { postcode: '87000', stateCode: '15', towns: ['Labuan'] },
    { postcode: '86800', stateCode: '01', towns: ['Mersing', 'Tioman'] },
  ])('$postcode lies in $towns', ({ postcode, stateCode, towns }) => {
    expect(lookUpPostcode(postcode)).toEqual({ stateCode, towns });
  });

  it('that nobody has are not found', () => {
    expect(lookUpPostcode('00000')).toBeNull();
    expect(lookUpPostcode('')).toBeNull();
    expect(lookUpPostcode('4000')).toBeNull();
  });

  it.each([
    ['40000', true],
    ['00001', true],
    ['4000', false],
    ['400000', false],
    ['4000a', false],
  ])('%s has the shape of one: %s', (text, expected) => {
    expect(isPostcode(text)).toBe(expected);
  });

  it('and states have words in both languages', () => {
    for (const language of ['ms', 'en'] as const)
      expect(Object.keys(messagesIn(language).lists.state).sort()).toEqual([...STATE_CODES]);
    expect(isStateCode('16')).toBe(true);
    expect(isStateCode('17')).toBe(false);
    expect(isStateCode('00')).toBe(false);
  });
});
