import { describe, expect, it } from 'vitest';
import {
  AMOUNT_FAULTS,
  amountFaults,
  type StoredSummary,
  storedSummary,
  storedSummarySchema,
  wayOn,
} from '@/lib/contributions/stored-summary';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import type { CheckSummary } from '@/lib/rules/text-file/check';

const NOTHING = sen(0);
const FOUND: CheckSummary = {
  layout: 'combined-v2',
  retired: false,
  convertible: false,
  refused: null,
  bytes: 2_800,
  lines: 10,
  goodLines: 10,
  badLines: 0,
  people: 10,
  fileWages: 30_000_00n,
  goodWages: 30_000_00n,
  shares: {
    socsoEmployer: NOTHING,
    socsoEmployee: NOTHING,
    eisEmployer: NOTHING,
    eisEmployee: NOTHING,
    skbbk: NOTHING,
    total: NOTHING,
  },
  fileMonth: month('2026-10'),
  fileEmployerCode: 'B3200012345K',
  counts: {},
  notes: {},
  levels: { fix: 0, look: 0, note: 0 },
};

function kept(changes: Partial<CheckSummary> = {}, missing = 0): StoredSummary {
  return storedSummary({ ...FOUND, ...changes }, missing);
}

describe('a check that is kept', () => {
  it('comes back from JSON as it was, with wages beyond what a number holds', () => {
    const summary = kept({ fileWages: 2n ** 60n, goodWages: 2n ** 60n - 1n });
    const back = storedSummarySchema.parse(JSON.parse(JSON.stringify(summary)));
    expect(back).toEqual(summary);
    expect(back.fileWages).toBe('1152921504606846976');
  });

  it('counts people whom the file does not name as one fault to look at', () => {
    const summary = kept({ counts: { NAME_MISMATCH: 2 }, levels: { fix: 0, look: 2, note: 1 } }, 7);
    expect(summary).toMatchObject({
      missing: 7,
      counts: { NAME_MISMATCH: 2, EMPLOYEE_MISSING_FROM_FILE: 1 },
      levels: { fix: 0, look: 3, note: 1 },
    });
    expect(kept({}, 0).counts).toEqual({});
  });
});

it('a summary that was kept before notes were counted can be read', () => {
  const { notes, ...old } = kept({ counts: { SKBBK_BLANK: 2 } });
  expect(notes).toEqual({});
  expect(amountFaults(storedSummarySchema.parse(old))).toBe(2);
});

describe('the way on from a check', () => {
  const open = { blocked: false, mustAcceptAmounts: false, mustLeaveOutLines: false, mustConvert: false };

  it('asks nothing of a file without a fault', () => {
    expect(wayOn(kept())).toEqual(open);
  });

  it('asks nothing for what is only to be looked at', () => {
    expect(wayOn(kept({ counts: { NAME_MISMATCH: 3, SSM_MISMATCH: 1 } }, 5))).toEqual(open);
  });

  it.each(AMOUNT_FAULTS)('asks to accept the amounts of the tables for %s', (code) => {
    const summary = kept({ counts: { [code]: 1 } });
    expect(amountFaults(summary)).toBe(1);
    expect(wayOn(summary)).toEqual({ ...open, mustAcceptAmounts: true });
  });

  it('asks to leave out lines from the first bad one', () => {
    expect(wayOn(kept({ badLines: 1, goodLines: 9 }))).toEqual({ ...open, mustLeaveOutLines: true });
  });

  it('is closed when no line is good', () => {
    expect(wayOn(kept({ badLines: 10, goodLines: 0 })).blocked).toBe(true);
    expect(wayOn(kept({ badLines: 9, goodLines: 1 })).blocked).toBe(false);
  });

  it('is closed for a file that is refused as a whole', () => {
    expect(wayOn(kept({ refused: 'TOO_MANY_LINES' })).blocked).toBe(true);
  });

  it('asks to convert a retired layout that carries wages, and is closed for one that does not', () => {
    const retired = { layout: 'combined-v1', retired: true, convertible: true } as const;
    expect(wayOn(kept(retired))).toEqual({ ...open, mustConvert: true });
    const withoutWages = { layout: 'socso-223', retired: true, refused: 'FORMAT_RETIRED' } as const;
    expect(wayOn(kept(withoutWages))).toMatchObject({ blocked: true, mustConvert: false });
  });
});
