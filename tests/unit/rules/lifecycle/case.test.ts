import { describe, expect, it } from 'vitest';
import {
  allCaseMoves,
  areDocumentsOpen,
  CASE_SIDES,
  CASE_STATES,
  type CaseState,
  isCaseOver,
  isFormOpen,
  isWithOffice,
  makesEmployer,
  mayMoveCase,
  startsOf,
} from '@/lib/rules/lifecycle/case';

const ENDS: readonly CaseState[] = ['approved', 'rejected', 'discarded', 'withdrawn'];

describe('the moves of a case', () => {
  it.each([
    { from: 'draft', to: 'submitted', side: 'employer', may: true },
    { from: 'draft', to: 'approved', side: 'employer', may: false },
    { from: 'draft', to: 'submitted', side: 'staff', may: false },
    { from: 'submitted', to: 'withdrawn', side: 'employer', may: true },
    { from: 'in_review', to: 'withdrawn', side: 'employer', may: false },
    { from: 'submitted', to: 'approved', side: 'staff', may: false },
    { from: 'submitted', to: 'approved', side: 'system', may: true },
    { from: 'in_review', to: 'approved', side: 'system', may: false },
    { from: 'in_review', to: 'approved', side: 'employer', may: false },
    { from: 'query', to: 'resubmitted', side: 'employer', may: true },
    { from: 'query', to: 'approved', side: 'staff', may: false },
    { from: 'resubmitted', to: 'query', side: 'staff', may: true },
    { from: 'approved', to: 'rejected', side: 'staff', may: false },
  ] as const)('$from → $to by the $side: $may', ({ from, to, side, may }) => {
    expect(mayMoveCase(from, to, side)).toBe(may);
  });

  it('never stay where they are, and never lead out of an end', () => {
    for (const state of CASE_STATES) {
      for (const side of CASE_SIDES) {
        expect([state, mayMoveCase(state, state, side)]).toEqual([state, false]);
        if (!ENDS.includes(state)) continue;
        for (const to of CASE_STATES) expect([state, to, mayMoveCase(state, to, side)]).toEqual([state, to, false]);
      }
    }
  });

  it('lead from the draft to every other state', () => {
    const reached = new Set<CaseState>(['draft']);
    for (const state of reached) for (const { from, to } of allCaseMoves()) if (from === state) reached.add(to);
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
  });

  it('begin where the table says', () => {
    expect(startsOf('approved', 'staff')).toEqual(['in_review', 'resubmitted']);
    expect(startsOf('approved', 'system')).toEqual(['submitted']);
    expect(startsOf('draft', 'employer')).toEqual([]);
  });
});

describe('what a state allows', () => {
  it.each(CASE_STATES)('%s', (state) => {
    expect(isFormOpen(state)).toBe(state === 'draft' || state === 'query');
    expect(isCaseOver(state)).toBe(ENDS.includes(state));
    expect(areDocumentsOpen(state)).toBe(!ENDS.includes(state));
    expect(isWithOffice(state)).toBe(['submitted', 'in_review', 'resubmitted'].includes(state));
  });
});

it('a registration makes an employer, and nothing else does', () => {
  expect(makesEmployer('new_employer')).toBe(true);
  expect(makesEmployer('new_domestic_employer')).toBe(true);
  expect(makesEmployer('add_employees')).toBe(false);
});
