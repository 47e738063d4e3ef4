import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { caseNumber, caseSeries, isCaseNumber } from '@/lib/rules/case-number';

it.each([
  { on: '2026-12-31', serial: 1, number: 'KES-26-0000001', series: 'KES-2026' },
  { on: '2027-01-01', serial: 9_999_999, number: 'KES-27-9999999', series: 'KES-2027' },
])('$number is number $serial of $series', ({ on, serial, number, series }) => {
  expect(caseNumber(calendarDate(on), serial)).toBe(number);
  expect(caseSeries(calendarDate(on))).toBe(series);
  expect(isCaseNumber(number)).toBe(true);
});

it.each([0, 10_000_000, 1.5])('%d is no serial', (serial) => {
  expect(() => caseNumber(calendarDate('2026-11-23'), serial)).toThrow();
});

it.each(['KES-26-000001', 'kes-26-0000001', 'KES-26-00000012', ' KES-26-0000001'])(
  '%j is no number of a case',
  (text) => {
    expect(isCaseNumber(text)).toBe(false);
  },
);
