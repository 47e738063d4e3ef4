/** What a case asks for (`flows.md` 6). */
export const CASE_KINDS = [
  'new_employer',
  'new_domestic_employer',
  'add_employees',
  'stop_work',
  'employer_change',
  'cessation',
  'immigration_correction',
  'payment_amendment',
  'refund',
  'fclb_appeal',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * The states of a case. `draft`: being filled in. `submitted`: sent, and nobody has opened it. `in_review`: an officer
 * has. `query`: the officer asked something. `resubmitted`: the employer answered. The rest are ends.
 */
export const CASE_STATES = [
  'draft',
  'submitted',
  'in_review',
  'query',
  'resubmitted',
  'approved',
  'rejected',
  'discarded',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Who moves a case: the employer's people, an officer, or the portal itself (automatic approval). */
export const CASE_SIDES = ['employer', 'staff', 'system'] as const;
export type CaseSide = (typeof CASE_SIDES)[number];

type Moves = Readonly<Partial<Record<CaseState, readonly CaseSide[]>>>;

/** The one table of moves. The database holds the same (`case_move`), and a test compares the two. */
const MOVES: Readonly<Record<CaseState, Moves>> = {
  draft: { submitted: ['employer'], discarded: ['employer'] },
  submitted: { withdrawn: ['employer'], in_review: ['staff'], approved: ['system'] },
  in_review: { query: ['staff'], approved: ['staff'], rejected: ['staff'] },
  query: { resubmitted: ['employer'] },
  resubmitted: { query: ['staff'], approved: ['staff'], rejected: ['staff'] },
  approved: {},
  rejected: {},
  discarded: {},
  withdrawn: {},
};

/** Whether one side may move a case from one state to another. To stay is no move. */
export function mayMoveCase(from: CaseState, to: CaseState, side: CaseSide): boolean {
  return MOVES[from][to]?.includes(side) ?? false;
}

/** The states a case may be in for a side to move it to another: where a move can begin. */
export function startsOf(to: CaseState, side: CaseSide): CaseState[] {
  return CASE_STATES.filter((from) => mayMoveCase(from, to, side));
}

/** Every move there is, as rows: for the test that compares them with the database's. */
export function allCaseMoves(): { readonly from: CaseState; readonly to: CaseState; readonly side: CaseSide }[] {
  return CASE_STATES.flatMap((from) =>
    CASE_STATES.flatMap((to) => (MOVES[from][to] ?? []).map((side) => ({ from, to, side }))),
  );
}

/** Whether the employer may change the form and its people. */
export function isFormOpen(state: CaseState): boolean {
  return state === 'draft' || state === 'query';
}

/** Whether documents may still come, be replaced or be taken away: until the decision. */
export function areDocumentsOpen(state: CaseState): boolean {
  return !isCaseOver(state);
}

/** Whether nothing happens to the case any more. */
export function isCaseOver(state: CaseState): boolean {
  return Object.keys(MOVES[state]).length === 0;
}

/** The states in which something can still happen. */
export const OPEN_CASE_STATES = CASE_STATES.filter((state) => !isCaseOver(state));

/** Whether it ended without its people being registered. */
export function cameToNothing(state: CaseState): boolean {
  return state === 'discarded' || state === 'withdrawn' || state === 'rejected';
}

/** Whether the office has it before it: sent, and waiting for an officer. */
export function isWithOffice(state: CaseState): boolean {
  return state === 'submitted' || state === 'in_review' || state === 'resubmitted';
}

/** Whether the case makes a new employer when it is approved. */
export function makesEmployer(kind: CaseKind): kind is 'new_employer' | 'new_domestic_employer' {
  return kind === 'new_employer' || kind === 'new_domestic_employer';
}
