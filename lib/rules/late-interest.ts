import { addDays, type CalendarDate, daysBetween } from '@/lib/core/calendar';
import { type Sen, sen, sumSen, ZERO_SEN } from '@/lib/core/money';
import { lastDayOf, type Month, monthOf } from '@/lib/core/month';

export interface LateInterestSettings {
  /** Raise each piece to the next multiple of RM5, as PERKESO's older text has it. */
  readonly roundUpToFiveRinggit: boolean;
}

/** SOURCES.md#late-interest */
export const LATE_INTEREST_SETTINGS: LateInterestSettings = { roundUpToFiveRinggit: true };

/** Which sentence says how the charge is worked out: `rules.lateInterest` of the messages has it. */
export function lateInterestWording(settings: LateInterestSettings = LATE_INTEREST_SETTINGS): 'how' | 'howRounded' {
  return settings.roundUpToFiveRinggit ? 'howRounded' : 'how';
}

/** The late days of one calendar month. */
export interface LateInterestPiece {
  readonly month: Month;
  /** Late days in the month, 1 to 31. */
  readonly days: number;
  /** 6 % a year for those days, rounded half-up to a sen. */
  readonly exact: Sen;
  /** `exact` raised to RM5 at least, and to the next RM5 when the setting says so. */
  readonly charged: Sen;
}

export interface LateInterest {
  readonly total: Sen;
  /** By calendar month, in order; empty when nothing is late. */
  readonly pieces: readonly LateInterestPiece[];
}

const YEARLY_PERCENT = 6n;
const DAYS_OF_YEAR = 365n;
const FIVE_RINGGIT = 5_00;

/**
 * Late interest (FCLB) on one record, an ACR or an ECR: 6 % a year for each day late, by calendar month, at least RM5
 * for each month or part of one (Act 4 s.14A, Act 800 s.21; SOURCES.md#late-interest). A leap year has 365 days here too.
 *
 * @param principal what was due on the record, in sen; nothing is charged on zero or less
 * @param dueDate the last day without interest; the day after it is the first late day
 * @param paidOn the day of payment, which still counts as late; on or before `dueDate` nothing is charged
 */
export function lateInterest(
  principal: Sen,
  dueDate: CalendarDate,
  paidOn: CalendarDate,
  settings: LateInterestSettings = LATE_INTEREST_SETTINGS,
): LateInterest {
  if (principal <= 0) return { total: ZERO_SEN, pieces: [] };
  const pieces = lateDaysByMonth(dueDate, paidOn).map(({ month, days }) => {
    const exact = simpleInterest(principal, days);
    return { month, days, exact, charged: chargeFor(exact, settings) };
  });
  return { total: sumSen(pieces.map((piece) => piece.charged)), pieces };
}

function lateDaysByMonth(dueDate: CalendarDate, paidOn: CalendarDate): { month: Month; days: number }[] {
  const pieces: { month: Month; days: number }[] = [];
  let first = addDays(dueDate, 1);
  while (first <= paidOn) {
    const month = monthOf(first);
    const endOfMonth = lastDayOf(month);
    const last = paidOn < endOfMonth ? paidOn : endOfMonth;
    pieces.push({ month, days: daysBetween(first, last) + 1 });
    first = addDays(last, 1);
  }
  return pieces;
}

/** Half-up to a sen. In BigInt, because a large employer's principal times the rate may pass 2^53. */
function simpleInterest(principal: Sen, days: number): Sen {
  const divisor = 100n * DAYS_OF_YEAR;
  const interest = BigInt(principal) * YEARLY_PERCENT * BigInt(days);
  return sen(Number((2n * interest + divisor) / (2n * divisor)));
}

function chargeFor(exact: Sen, settings: LateInterestSettings): Sen {
  if (exact <= FIVE_RINGGIT) return sen(FIVE_RINGGIT);
  if (!settings.roundUpToFiveRinggit) return exact;
  return sen(Math.ceil(exact / FIVE_RINGGIT) * FIVE_RINGGIT);
}
