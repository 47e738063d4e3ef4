import { describe, expect, it } from 'vitest';
import { asksToSearch, employeesParamsSchema, localFormSchema, sheetParamsSchema } from '@/lib/employees/schema';

const CASE = '01a2078f-b1df-7c36-bed8-927112eaf2b1';
const post = (fields: Record<string, unknown>) => localFormSchema.parse({ caseId: CASE, ...fields });

describe('the form of an employee', () => {
  it('gives back what was typed and ticked, and a day as one text', () => {
    const form = post({
      isNew: 'on',
      name: ' ALI ',
      'birthDate-day': '5',
      'birthDate-month': '05',
      'birthDate-year': '1990',
    });
    expect(form.values).toMatchObject({ isNew: 'on', name: ' ALI ', 'birthDate-day': '5' });
    expect(form.values).not.toHaveProperty('terms');
    expect(form.typed).toMatchObject({ name: ' ALI ', birthDate: '5/05/1990', employedFrom: '' });
    expect(form).toMatchObject({ isNew: true, terms: false, step: 'save', confirmed: [] });
  });

  it('gives a month of two controls as one text', () => {
    const form = post({
      'firstEis-month': ' 3',
      'firstEis-year': '2018',
      'firstSocso-month': '',
      'firstSocso-year': ' ',
    });
    expect(form.typed).toMatchObject({ firstEis: '3/2018', firstSocso: '' });
    expect(post({ 'firstEis-month': '3' }).typed.firstEis).toBe('3/');
  });

  it('takes one confirmation or several, of those that there are', () => {
    expect(post({ confirmed: 'late' }).confirmed).toEqual(['late']);
    expect(post({ confirmed: ['late', 'child', 'everything'] }).confirmed).toEqual(['child', 'late']);
  });

  it('takes objects and lists for nothing typed (SEC-INJ-1)', () => {
    expect(post({ name: { not: '' }, wage: ['1', '2'], icNumber: 5 }).typed).toMatchObject({
      name: '',
      wage: '',
      icNumber: '',
    });
  });

  it('searches for Enter only before anybody was searched or said to be new', () => {
    expect(asksToSearch(post({ step: 'search', isNew: 'on' }))).toBe(true);
    expect(asksToSearch(post({ step: 'next' }))).toBe(true);
    expect(asksToSearch(post({ step: 'next', isNew: 'on' }))).toBe(false);
    expect(asksToSearch(post({ step: 'next', searched: 'mark' }))).toBe(false);
    expect(asksToSearch(post({ step: 'save' }))).toBe(false);
  });
});

describe('bad addresses', () => {
  it('show the first page of everything', () => {
    expect(employeesParamsSchema.parse({ page: '-1', foreign: 'x', q: ['a'], refused: 'no' })).toEqual({
      q: '',
      page: 1,
      foreign: 1,
      refused: null,
    });
    expect(sheetParamsSchema.parse({ level: 'x', code: '<b>', page: '0', view: '?' })).toEqual({
      view: 'faults',
      level: null,
      code: null,
      page: 1,
    });
  });
});
