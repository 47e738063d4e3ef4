import { describe, expect, it } from 'vitest';
import {
  paymentListParamsSchema,
  readVerifyCode,
  recordExportParamsSchema,
  recordLinesParamsSchema,
  recordListParamsSchema,
} from '@/lib/records/schema';

describe('the address of a list', () => {
  it('shows the first page of all when it says nothing', () => {
    expect(recordListParamsSchema.parse({})).toEqual({ q: '', state: null, page: 1 });
    expect(recordLinesParamsSchema.parse({})).toEqual({ q: '', page: 1 });
    expect(paymentListParamsSchema.parse({})).toEqual({ page: 1 });
  });

  it.each([
    { page: '0' },
    { page: '-1' },
    { page: '1.5' },
    { page: 'x' },
    { page: '10001' },
    { page: ['2', '3'] },
    { state: 'draft' },
    { state: ['paid', 'unpaid'] },
    { q: 'x'.repeat(101) },
    { q: ['a', 'b'] },
    { q: 'a\u0000b' },
  ])('%j is a bad address, which shows the first page of all', (address) => {
    expect(recordListParamsSchema.parse(address)).toEqual({ q: '', state: null, page: 1 });
  });

  it('keeps what is good', () => {
    const address = { q: ' 10/2026 ', state: 'unpaid', page: '3' };
    expect(recordListParamsSchema.parse(address)).toEqual({ q: '10/2026', state: 'unpaid', page: 3 });
    expect(recordListParamsSchema.parse({ page: '10000' }).page).toBe(10_000);
  });

  it('downloads the list of ACR when the kind is none of ours', () => {
    expect(recordExportParamsSchema.parse({ kind: 'ecr' }).kind).toBe('ecr');
    expect(recordExportParamsSchema.parse({ kind: 'x' }).kind).toBe('acr');
  });
});

describe('a code that somebody typed', () => {
  const CODE = 'h3kQ0b1-Zk2XyP_9mTqv';

  it.each([
    CODE,
    ` ${CODE}\n`,
    'h3kQ0b1- Zk2XyP _9mTqv',
    `https://majikan.example/verify/${CODE}`,
    `https://majikan.example/verify/${CODE}/`,
    `majikan.example/verify/${CODE}#`,
  ])('%j is read', (typed) => {
    expect(readVerifyCode(typed)).toBe(CODE);
  });

  it.each(['', ' ', 'short', 'ACR112260000003', `${CODE}!`, 'a'.repeat(65), `${CODE}?x=1`])(
    '%j is no code',
    (typed) => {
      expect(readVerifyCode(typed)).toBeNull();
    },
  );
});
