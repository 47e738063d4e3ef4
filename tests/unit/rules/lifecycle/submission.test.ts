import { describe, expect, it } from 'vitest';
import { isFiled, isOpen, mayMove, movesFrom, SUBMISSION_STATES } from '@/lib/rules/lifecycle/submission';

describe('the moves of a submission', () => {
  const allowed = [
    'checked > draft',
    'checked > discarded',
    'draft > submitted',
    'draft > discarded',
    'submitted > paid',
    'submitted > replaced',
  ];

  it('are these and no others', () => {
    const found = SUBMISSION_STATES.flatMap((from) =>
      SUBMISSION_STATES.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(found).toEqual(allowed);
    expect(SUBMISSION_STATES.flatMap((from) => movesFrom(from).map((to) => `${from} > ${to}`)).sort()).toEqual(
      allowed.sort(),
    );
  });

  it('tell open submissions from filed ones', () => {
    expect(SUBMISSION_STATES.filter(isOpen)).toEqual(['checked', 'draft']);
    expect(SUBMISSION_STATES.filter(isFiled)).toEqual(['submitted', 'paid']);
  });
});
