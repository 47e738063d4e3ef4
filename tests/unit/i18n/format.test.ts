import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar';
import { formatIdentity, maskIdentity } from '@/lib/core/identity-text';
import { month } from '@/lib/core/month';
import {
  formatCount,
  formatDate,
  formatFieldDate,
  formatMoment,
  formatMonth,
  formatShortDate,
  formatShortMonth,
} from '@/lib/i18n/format';

describe('dates', () => {
  it.each([
    { date: '2026-01-01', ms: '1 Januari 2026', en: '1 January 2026' },
    { date: '2026-03-09', ms: '9 Mac 2026', en: '9 March 2026' },
    { date: '2026-12-31', ms: '31 Disember 2026', en: '31 December 2026' },
  ])('writes $date as $ms and $en', ({ date, ms, en }) => {
    expect(formatDate('ms', calendarDate(date))).toBe(ms);
    expect(formatDate('en', calendarDate(date))).toBe(en);
  });

  it('has a short form, a form for fields, and months with and without their year', () => {
    expect(formatShortDate('ms', calendarDate('2026-08-05'))).toBe('5 Ogos 2026');
    expect(formatFieldDate(calendarDate('2026-08-05'))).toBe('05/08/2026');
    expect(formatMonth('ms', month('2026-10'))).toBe('Oktober 2026');
    expect(formatShortMonth('ms', month('2026-10'))).toBe('Okt 2026');
    expect(formatShortMonth('en', month('2026-05'), false)).toBe('May');
  });
});

describe('moments', () => {
  it.each([
    { at: '2026-11-15T15:59:59.999Z', shown: '15 November 2026, 23:59', why: 'the last minute of the due day' },
    { at: '2026-11-15T16:00:00.000Z', shown: '16 November 2026, 00:00', why: 'the first minute after it' },
    { at: '2026-12-31T16:00:00.000Z', shown: '1 January 2027, 00:00', why: 'the new year' },
  ])('are Malaysian time: $why', ({ at, shown }) => {
    expect(formatMoment('en', new Date(at))).toBe(shown);
  });

  it('show seconds where asked', () => {
    expect(formatMoment('ms', new Date('2026-11-15T01:02:03Z'), true)).toBe('15 November 2026, 09:02:03');
  });
});

describe('counts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [10_000n, '10,000'],
  ])('writes %s as %s', (count, shown) => {
    expect(formatCount(count)).toBe(shown);
  });
});

describe('identity numbers', () => {
  it.each([
    { number: '000918141709', grouped: '000918-14-1709', masked: '******-**-1709' },
    { number: '000918-14-1709', grouped: '000918-14-1709', masked: '******-**-1709' },
    { number: 'SSFW00012345', grouped: 'SSFW00012345', masked: '********2345' },
    { number: 'A1234567', grouped: 'A1234567', masked: '****4567' },
    { number: 'A12345', grouped: 'A12345', masked: '****45' },
  ])('$number reads $grouped, masked $masked', ({ number, grouped, masked }) => {
    expect(formatIdentity(number)).toBe(grouped);
    expect(maskIdentity(number)).toBe(masked);
  });
});
