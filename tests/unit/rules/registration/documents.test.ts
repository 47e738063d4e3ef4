import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_TYPES,
  type DocumentGround,
  documentNeeds,
  isDocumentType,
  lackingTypes,
} from '@/lib/rules/registration/documents';
import { ENTITIES } from '@/lib/rules/registration/entities';

const COMPANY: DocumentGround = { kind: 'new_employer', entity: 'company', locals: 0, foreigners: 0 };

function required(ground: Partial<DocumentGround>): string[] {
  return documentNeeds({ ...COMPANY, ...ground })
    .filter((need) => need.required)
    .map(({ type }) => type);
}

describe('what a case needs', () => {
  it.each(Object.keys(ENTITIES))('%s shows who it is with at least one paper beside the signed form', (entity) => {
    const types = required({ entity, ...(entity === 'individual' && { kind: 'new_domestic_employer' as const }) });
    expect(types.at(-1)).toBe('employer_form');
    expect(types.length).toBeGreaterThan(1);
  });

  it.each([
    { locals: 0, foreigners: 0, expected: [] },
    { locals: 1, foreigners: 0, expected: ['employee_form'] },
    { locals: 0, foreigners: 1, expected: ['kin_form', 'passport_copy', 'pass_copy'] },
    { locals: 9, foreigners: 9, expected: ['employee_form', 'kin_form', 'passport_copy', 'pass_copy'] },
  ])('$locals local and $foreigners foreign people: $expected', ({ expected, ...people }) => {
    expect(required({ kind: 'add_employees', entity: null, ...people })).toEqual(expected);
    expect(required(people).slice(3)).toEqual(expected);
  });

  it('a household is asked for its owner’s identity, whatever its list says, and for nothing optional', () => {
    const ground = { kind: 'new_domestic_employer', entity: null, locals: 0, foreigners: 1 } as const;
    expect(documentNeeds(ground).map(({ type }) => type)).toEqual([
      'owner_identity',
      'employer_form',
      'kin_form',
      'passport_copy',
      'pass_copy',
    ]);
  });

  it('names each type once', () => {
    for (const entity of Object.keys(ENTITIES)) {
      const types = documentNeeds({ ...COMPANY, entity, locals: 1, foreigners: 1 }).map(({ type }) => type);
      expect(new Set(types).size).toBe(types.length);
    }
  });
});

describe('what keeps a case from being sent', () => {
  const needs = documentNeeds(COMPANY);

  it('everything required that is not there, and nothing that only helps', () => {
    expect(lackingTypes(needs, [])).toEqual(['company_registration', 'company_officers', 'employer_form']);
  });

  it('a refused document, until one that stands takes its place', () => {
    const rest = [
      { type: 'company_officers', refused: false },
      { type: 'employer_form', refused: false },
    ] as const;
    expect(lackingTypes(needs, [...rest, { type: 'company_registration', refused: true }])).toEqual([
      'company_registration',
    ]);
    expect(lackingTypes(needs, [...rest, { type: 'company_registration', refused: false }])).toEqual([]);
  });

  it('a refused document that was not required', () => {
    const all = needs.map(({ type }) => ({ type, refused: false }));
    expect(lackingTypes(needs, [...all, { type: 'other', refused: true }])).toEqual(['other']);
  });
});

it.each([
  { text: 'kin_form', is: true },
  { text: 'KIN_FORM', is: false },
  { text: '', is: false },
  { text: 'constructor', is: false },
])('whether "$text" is a type: $is', ({ text, is }) => {
  expect(isDocumentType(text)).toBe(is);
  expect(new Set(DOCUMENT_TYPES).size).toBe(DOCUMENT_TYPES.length);
});
