import { describe, expect, it } from 'vitest';
import { groupCode, newCode, readCode } from '@/lib/core/one-time-code';

describe('newCode', () => {
  it.each([
    [0, '00000000'],
    [42, '00000042'],
    [99_999_999, '99999999'],
  ])('%d becomes %s', (drawn, code) => {
    expect(newCode(() => drawn)).toBe(code);
  });

  it('draws from all eight-digit numbers', () => {
    let limit = 0;
    newCode((below) => {
      limit = below;
      return 0;
    });
    expect(limit).toBe(100_000_000);
  });
});

describe('readCode', () => {
  it.each(['12345678', '1234 5678', ' 1234-5678\n', '1 2 3 4 5 6 7 8', '１２３４５６７８', '1234\u200b5678'])(
    'reads %j',
    (typed) => {
      expect(readCode(typed)).toBe('12345678');
    },
  );

  it.each(['', '1234567', '123456789', '1234567a', '1234,5678', '٠١٢٣٤٥٦٧', '1'.repeat(65)])('refuses %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('gives back what groupCode shows', () => {
    expect(groupCode('00000042')).toBe('0000 0042');
    expect(readCode(groupCode('00000042'))).toBe('00000042');
  });
});
