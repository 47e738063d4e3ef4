import { describe, expect, it } from 'vitest';
import { caretInCode, groupCode } from '@/components/form/code-text';

describe('groupCode', () => {
  it.each([
    { typed: '', shown: '' },
    { typed: '1234', shown: '1234' },
    { typed: '12345', shown: '1234 5' },
    { typed: '12345678', shown: '1234 5678' },
    { typed: '123456789', shown: '1234 5678' },
    { typed: ' 1234-5678\n', shown: '1234 5678' },
    { typed: 'kod: 1234 5678', shown: '1234 5678' },
  ])('shows $typed as $shown', ({ typed, shown }) => {
    expect(groupCode(typed, 8)).toBe(shown);
  });
});

describe('caretInCode', () => {
  it.each([
    { before: '', caret: 0 },
    { before: '1234', caret: 4 },
    { before: '12345', caret: 6 },
    { before: '1234 5', caret: 6 },
    { before: '1234 5678', caret: 9 },
  ])('stands at $caret after "$before"', ({ before, caret }) => {
    expect(caretInCode(before)).toBe(caret);
  });
});
