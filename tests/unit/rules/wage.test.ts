import { describe, expect, it } from 'vitest';
import { LARGEST_WAGE, readWage } from '@/lib/rules/wage';

describe('a wage as it is typed', () => {
  it.each([
    { text: '3000', wage: 3_000_00 },
    { text: '3,000.5', wage: 3_000_50 },
    { text: ' RM 3 000.05 ', wage: 3_000_05 },
    { text: '0', wage: 0 },
    { text: '0.00', wage: 0 },
    { text: '0.01', wage: 1 },
    { text: '10000000.00', wage: LARGEST_WAGE },
    { text: '', wage: null },
    { text: '   ', wage: null },
  ])('"$text" is $wage sen', ({ text, wage }) => {
    expect(readWage(text)).toEqual({ ok: true, wage });
  });

  it.each(['-1', '3000.005', '3.000,00', '30,00', 'tiga ribu', '1e3', '٣٠٠٠', '3000-', '.', '0x10', 'NaN'])(
    '"%s" is none',
    (text) => {
      expect(readWage(text)).toEqual({ ok: false, fault: 'wage' });
    },
  );

  it('one sen over RM10 million is a slip', () => {
    expect(readWage('10000000.01')).toEqual({ ok: false, fault: 'wageTooLarge' });
  });
});
