import { expect, it } from 'vitest';
import { documentFieldsSchema } from '@/lib/documents/schema';

it.each([
  { size: '', expected: null, why: 'a browser without script, whose field stays empty' },
  { size: undefined, expected: null, why: 'no field at all' },
  { size: 'besar', expected: null, why: 'no number' },
  { size: '0', expected: 0, why: 'an empty file' },
  { size: '1234', expected: 1234, why: 'what a script says' },
])('the announced size of a document: $why', ({ size, expected }) => {
  expect(documentFieldsSchema.parse({ type: 'other', size }).size).toBe(expected);
});
