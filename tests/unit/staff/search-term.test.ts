import { expect, it } from 'vitest';
import { readSearchTerm } from '@/lib/staff/search-term';

it.each([
  ['B3212345678K', 'employer_code', 'B3212345678K'],
  ['b32 1234 5678 k', 'employer_code', 'B3212345678K'],
  ['kes-26-0000123', 'case_number', 'KES-26-0000123'],
  ['ACR202600000012', 'record_number', 'ACR202600000012'],
  ['ecr 2026 0000 0012', 'record_number', 'ECR202600000012'],
  ['SSFW00000012', 'foreign_number', 'SSFW00000012'],
  ['ssfdw0000012', 'foreign_number', 'SSFDW0000012'],
  ['900101-10-7788', 'number', '900101107788'],
  ['202601007001', 'number', '202601007001'],
  ['1312525-A', 'number', '1312525A'],
  ['c 700001', 'number', 'C700001'],
  ['Ahmad  Bin Ali', 'name', 'ahmad bin ali'],
  ["Devi A/P D'Cruz", 'name', "devi a/p d'cruz"],
  ['7-Eleven', 'name', '7-eleven'],
  ['100% Maju', 'name', '100% maju'],
])('%j is read as %s', (typed, kind, text) => {
  expect(readSearchTerm(typed)).toEqual({ kind, text });
});
