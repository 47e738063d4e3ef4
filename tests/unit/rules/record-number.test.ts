import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { isRecordNumber, recordNumber, recordSeries } from '@/lib/rules/record-number';

const DAY = calendarDate('2026-08-06');

describe('the number of an ACR or ECR', () => {
  it.each([
    { kind: 'acr', schemes: 'combined', serial: 152_714, number: 'ACR082260152714' },
    { kind: 'ecr', schemes: 'combined', serial: 127_652, number: 'ECR082260127652' },
    { kind: 'acr', schemes: 'socso', serial: 1, number: 'ACR081260000001' },
    { kind: 'ecr', schemes: 'eis', serial: 9_999_999, number: 'ECR081269999999' },
  ] as const)('$number', ({ kind, schemes, serial, number }) => {
    expect(recordNumber(kind, DAY, schemes, serial)).toBe(number);
    expect(isRecordNumber(number)).toBe(true);
  });

  it.each([0, -1, 1.5, 10_000_000, Number.NaN])('refuses the serial %d', (serial) => {
    expect(() => recordNumber('acr', DAY, 'combined', serial)).toThrow('not a serial');
  });

  it('refuses a record that the schemes do not make', () => {
    expect(() => recordNumber('ecr', DAY, 'socso', 1)).toThrow();
    expect(() => recordNumber('acr', DAY, 'eis', 1)).toThrow();
  });

  it('has a series for each kind and month of submission', () => {
    expect(recordSeries('acr', calendarDate('2026-11-30'))).toBe('ACR-2026-11');
    expect(recordSeries('ecr', calendarDate('2026-12-01'))).toBe('ECR-2026-12');
  });

  it.each([
    'ACR08226015271',
    'ACR0822601527140',
    'acr082260152714',
    'XCR082260152714',
    'ACR08226015271A',
    '',
    ' ACR082260152714',
  ])('is not %j', (text) => {
    expect(isRecordNumber(text)).toBe(false);
  });
});
