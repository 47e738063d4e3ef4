import { describe, expect, it } from 'vitest';
import {
  answerQuerySchema,
  declareCaseSchema,
  stampParamsSchema,
  submitCaseSchema,
  writeMessageSchema,
} from '@/lib/cases/schema';

const caseId = '01a20789-2a60-7fbe-ad68-0867783d8c2b';
const stamp = '0123456789abcdef0123456789abcdef';

describe('what is posted about a case', () => {
  it.each([
    { length: 0, ok: false },
    { length: 1, ok: true },
    { length: 2000, ok: true },
    { length: 2001, ok: false },
  ])('a message of $length characters passes: $ok', ({ length, ok }) => {
    expect(writeMessageSchema.safeParse({ caseId, message: 'x'.repeat(length) }).success).toBe(ok);
  });

  it('a message of blanks is none', () => {
    expect(writeMessageSchema.safeParse({ caseId, message: ' \n ' }).success).toBe(false);
  });

  it('an answer may come without a message, and not with one too long', () => {
    expect(answerQuerySchema.parse({ caseId }).message).toBe('');
    expect(answerQuerySchema.safeParse({ caseId, message: 'x'.repeat(2001) }).success).toBe(false);
  });

  it('the declaration has to be ticked', () => {
    expect(declareCaseSchema.safeParse({ caseId, stamp, declared: 'on' }).success).toBe(true);
    expect(declareCaseSchema.safeParse({ caseId, stamp }).error?.issues).toMatchObject([{ message: 'declaration' }]);
  });

  it.each([stamp.toUpperCase(), stamp.slice(1), `${stamp}0`, ''])('%j is no stamp', (other) => {
    expect(submitCaseSchema.safeParse({ caseId, stamp: other, key: caseId }).success).toBe(false);
    expect(stampParamsSchema.parse({ stamp: other })).toEqual({ stamp: null });
  });

  it('a case has an id', () => {
    expect(submitCaseSchema.safeParse({ caseId, stamp, key: caseId }).success).toBe(true);
    expect(submitCaseSchema.safeParse({ caseId: 'x', stamp, key: caseId }).success).toBe(false);
  });
});
