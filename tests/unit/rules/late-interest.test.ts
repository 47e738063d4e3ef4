import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { lateInterest, lateInterestWording } from '@/lib/rules/late-interest';

const NO_STEP = { roundUpToFiveRinggit: false };

function late(principal: number, due: string, paid: string, settings?: { roundUpToFiveRinggit: boolean }) {
  return lateInterest(sen(principal), calendarDate(due), calendarDate(paid), settings);
}

describe('the sentence about late interest', () => {
  it('says that the charge goes up by RM5, as it does unless the setting is off', () => {
    expect(lateInterestWording()).toBe('howRounded');
    expect(lateInterestWording(NO_STEP)).toBe('how');
    expect(late(100_000_00, '2026-11-15', '2026-11-26').total).toBe(185_00);
    expect(late(100_000_00, '2026-11-15', '2026-11-26', NO_STEP).total).toBe(180_82);
  });
});

describe('late interest', () => {
  it.each([
    { paid: '2026-11-14', why: 'paid a day early' },
    { paid: '2026-11-15', why: 'paid on the due date' },
  ])('is nothing when $why', ({ paid }) => {
    expect(late(500_00, '2026-11-15', paid)).toEqual({ total: 0, pieces: [] });
  });

  it('is RM5 from the first late day', () => {
    expect(late(500_00, '2026-11-15', '2026-11-16')).toEqual({
      total: 5_00,
      pieces: [{ month: '2026-11', days: 1, exact: 8, charged: 5_00 }],
    });
  });

  it('RM500 paid 14 days late is RM5', () => {
    expect(late(500_00, '2026-11-15', '2026-11-29')).toEqual({
      total: 5_00,
      pieces: [{ month: '2026-11', days: 14, exact: 1_15, charged: 5_00 }],
    });
  });

  it('RM50.50 for 30 days is 25 sen before the least amount', () => {
    expect(late(50_50, '2026-10-31', '2026-11-30').pieces).toEqual([
      { month: '2026-11', days: 30, exact: 25, charged: 5_00 },
    ]);
  });

  it.each([
    {
      due: '2026-12-15',
      paid: '2027-01-15',
      pieces: [
        ['2026-12', 16],
        ['2027-01', 15],
      ],
      why: 'over the year end',
    },
    {
      due: '2024-02-15',
      paid: '2024-03-01',
      pieces: [
        ['2024-02', 14],
        ['2024-03', 1],
      ],
      why: 'February of a leap year',
    },
    {
      due: '2023-02-15',
      paid: '2023-03-01',
      pieces: [
        ['2023-02', 13],
        ['2023-03', 1],
      ],
      why: 'February of a common year',
    },
    { due: '2024-02-15', paid: '2024-02-29', pieces: [['2024-02', 14]], why: 'to the leap day itself' },
    { due: '2026-11-15', paid: '2026-11-30', pieces: [['2026-11', 15]], why: 'to the last day of the month' },
    {
      due: '2026-11-15',
      paid: '2026-12-01',
      pieces: [
        ['2026-11', 15],
        ['2026-12', 1],
      ],
      why: 'one day more',
    },
    { due: '2026-11-30', paid: '2026-12-01', pieces: [['2026-12', 1]], why: 'due on the last day of a month' },
  ])('counts the days by calendar month: $why', ({ due, paid, pieces }) => {
    const found = late(100_00, due, paid);
    expect(found.pieces.map((piece) => [piece.month, piece.days])).toEqual(pieces);
    expect(found.total).toBe(pieces.length * 5_00);
  });

  it('has a year of 365 days, in leap years too', () => {
    expect(late(365_000_00, '2024-02-28', '2024-02-29', NO_STEP).total).toBe(60_00);
    expect(late(365_000_00, '2023-02-27', '2023-02-28', NO_STEP).total).toBe(60_00);
  });

  it.each([
    { principal: 30_417_00, exact: 5_00, step: 5_00, plain: 5_00, why: 'RM5 after rounding' },
    { principal: 30_447_08, exact: 5_00, step: 5_00, plain: 5_00, why: 'just under half a sen over RM5' },
    { principal: 30_447_09, exact: 5_01, step: 10_00, plain: 5_01, why: 'one sen over RM5' },
    { principal: 60_833_00, exact: 10_00, step: 10_00, plain: 10_00, why: 'RM10' },
    { principal: 61_000_00, exact: 10_03, step: 15_00, plain: 10_03, why: 'over RM10' },
  ])('one day late, $why', ({ principal, exact, step, plain }) => {
    expect(late(principal, '2026-11-15', '2026-11-16').pieces).toMatchObject([{ exact, charged: step }]);
    expect(late(principal, '2026-11-15', '2026-11-16', NO_STEP).pieces).toMatchObject([{ exact, charged: plain }]);
  });

  it('rounds half a sen up', () => {
    expect(late(91_25, '2026-11-15', '2026-11-16').pieces[0]?.exact).toBe(2);
    expect(late(91_24, '2026-11-15', '2026-11-16').pieces[0]?.exact).toBe(1);
  });

  it('is nothing on nothing due, or on a credit', () => {
    expect(late(0, '2026-11-15', '2027-11-15').total).toBe(0);
    expect(late(-100, '2026-11-15', '2027-11-15').total).toBe(0);
  });

  it('stays exact for a principal whose product passes 2^53', () => {
    const [piece] = late(100_000_000_000_000, '2026-11-30', '2026-12-31', NO_STEP).pieces;
    expect(piece?.exact).toBe(509_589_041_096);
  });

  it('charges every late day once, and never less for paying later', () => {
    const dates = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(calendarDate('2016-07-15'), days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 1e9 }), (due, days, principal) => {
        const found = lateInterest(sen(principal), due, addDays(due, days));
        const next = lateInterest(sen(principal), due, addDays(due, days + 1));
        expect(found.pieces.reduce((sum, piece) => sum + piece.days, 0)).toBe(days);
        expect(found.total).toBe(found.pieces.reduce((sum, piece) => sum + piece.charged, 0));
        expect(found.total % 5_00).toBe(0);
        expect(next.total).toBeGreaterThanOrEqual(found.total);
        for (const piece of found.pieces) {
          expect(Math.abs(piece.exact - (principal * 0.06 * piece.days) / 365)).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(piece.charged).toBe(Math.max(1, Math.ceil(piece.exact / 5_00)) * 5_00);
        }
      }),
    );
  });
});
