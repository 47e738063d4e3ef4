import { describe, expect, it } from 'vitest';
import {
  checkParamsSchema,
  declareSchema,
  discardDraftSchema,
  discardTextFileSchema,
  linesParamsSchema,
  MAX_FILE_MEGABYTES,
  makeDraftSchema,
  pendingParamsSchema,
  refusalParamsSchema,
  submitSchema,
  uploadFieldsSchema,
} from '@/lib/contributions/schema';

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

describe('what a form posts', () => {
  it('ticks nothing that was not ticked', () => {
    expect(makeDraftSchema.parse({ fileId: ID })).toEqual({
      fileId: ID,
      acceptAmounts: false,
      leaveOutLines: false,
      convert: false,
    });
    expect(makeDraftSchema.parse({ fileId: ID, acceptAmounts: 'on', convert: 'true' })).toMatchObject({
      acceptAmounts: true,
      leaveOutLines: false,
      convert: true,
    });
    expect(makeDraftSchema.safeParse({ fileId: ID, leaveOutLines: 'off' }).success).toBe(false);
  });

  it.each([
    ['a draft from a file', makeDraftSchema, { fileId: ID }],
    ['a file laid aside', discardTextFileSchema, { fileId: ID }],
    ['a draft thrown away', discardDraftSchema, { submissionId: ID, version: '2' }],
    ['a declaration', declareSchema, { submissionId: ID, version: '2', declared: 'on' }],
    ['a confirmation', submitSchema, { submissionId: ID, version: '2', key: ID }],
  ] as const)('SEC-AC-4 for %s takes no field that it does not have', (_what, schema, posted) => {
    expect(schema.safeParse(posted).success).toBe(true);
    for (const extra of ['employerId', 'state', 'status', 'role', 'acrNo', 'paidAt', 'constructor']) {
      expect(schema.safeParse({ ...posted, [extra]: 'x' }).success).toBe(false);
    }
    // As a posted form or JSON would bring it: an own property, which a literal cannot have.
    expect(schema.safeParse(JSON.parse(JSON.stringify(posted).replace('{', '{"__proto__":"x",'))).success).toBe(false);
  });

  it.each(['0', '-1', '1.5', 'x', ''])('refuses %j as a version', (version) => {
    expect(submitSchema.safeParse({ submissionId: ID, version, key: ID }).success).toBe(false);
  });

  it.each(['', '1', `${ID}x`, ID.toUpperCase()])('refuses %j as an id', (id) => {
    expect(submitSchema.safeParse({ submissionId: id, version: 1, key: ID }).success).toBe(false);
    expect(submitSchema.safeParse({ submissionId: ID, version: 1, key: id }).success).toBe(false);
  });

  it('must declare', () => {
    const undeclared = declareSchema.safeParse({ submissionId: ID, version: 1 });
    expect(undeclared.error?.issues[0]).toMatchObject({ path: ['declared'], message: 'declaration' });
  });
});

describe('the fields before an uploaded file', () => {
  it.each([
    { size: '0', expected: 0 },
    { size: '33554432', expected: 33_554_432 },
    { size: '-1', expected: null },
    { size: '1.5', expected: null },
    { size: 'many', expected: null },
    // A form without script.
    { size: '', expected: null },
    { size: undefined, expected: null },
  ])('size $size is $expected', ({ size, expected }) => {
    expect(uploadFieldsSchema.parse({ month: '2026-10', schemes: 'combined', size }).size).toBe(expected);
  });

  it.each([
    { month: '2026-13', schemes: 'combined' },
    { month: '2026-10', schemes: 'all' },
    { schemes: 'combined' },
    { month: '2026-10' },
  ])('%j is refused', (fields) => {
    expect(uploadFieldsSchema.safeParse(fields).success).toBe(false);
  });

  it('names a limit in whole megabytes', () => {
    expect(MAX_FILE_MEGABYTES).toBe(32);
  });
});

describe('a bad address', () => {
  it('shows the first page of everything', () => {
    const bad = { level: 'worst', code: "x'; DROP", page: '-3', q: 7, lines: 'x', schemes: 'none', refused: 'nothing' };
    expect(checkParamsSchema.parse(bad)).toMatchObject({ level: null, code: null, page: 1 });
    expect(linesParamsSchema.parse(bad)).toEqual({ q: '', lines: 1 });
    expect(pendingParamsSchema.parse(bad)).toEqual({ schemes: 'combined' });
    expect(refusalParamsSchema.parse(bad)).toEqual({ refused: null });
  });

  it('keeps what is good of it', () => {
    const good = { level: 'fix', code: 'WAGE_ZERO', page: '2', q: ' Aminah ', lines: '3' };
    expect(checkParamsSchema.parse(good)).toMatchObject({ level: 'fix', code: 'WAGE_ZERO', page: 2 });
    expect(linesParamsSchema.parse(good)).toEqual({ q: 'Aminah', lines: 3 });
  });

  it('is searched by a hundred characters at most', () => {
    expect(linesParamsSchema.parse({ q: 'x'.repeat(100) }).q).toHaveLength(100);
    expect(linesParamsSchema.parse({ q: 'x'.repeat(101) }).q).toBe('');
  });
});
