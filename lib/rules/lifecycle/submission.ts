/**
 * The states of a submission. `checked`: the candidate lines of an uploaded file, beside a draft that may already be
 * there. `draft`: the month's form. `submitted`: it holds its ACR or ECR. `replaced`: a later version stands.
 */
export const SUBMISSION_STATES = ['checked', 'draft', 'submitted', 'paid', 'discarded', 'replaced'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

const MOVES: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  checked: ['draft', 'discarded'],
  draft: ['submitted', 'discarded'],
  submitted: ['paid', 'replaced'],
  paid: [],
  discarded: [],
  replaced: [],
};

/** Whether a submission in one state may go to another. To stay is no move. */
export function mayMove(from: SubmissionState, to: SubmissionState): boolean {
  return MOVES[from].includes(to);
}

/** The states a submission may go to next; none when it is at an end. */
export function movesFrom(from: SubmissionState): readonly SubmissionState[] {
  return MOVES[from];
}

/** Whether the amounts may still change. */
export function isOpen(state: SubmissionState): boolean {
  switch (state) {
    case 'checked':
    case 'draft':
      return true;
    case 'submitted':
    case 'paid':
    case 'discarded':
    case 'replaced':
      return false;
  }
}

/** Whether the submission counts as the month's, with a record that stands. */
export function isFiled(state: SubmissionState): boolean {
  switch (state) {
    case 'submitted':
    case 'paid':
      return true;
    case 'checked':
    case 'draft':
    case 'discarded':
    case 'replaced':
      return false;
  }
}

/** The key of a state's label in the `rules` messages. */
export function submissionStateLabel(state: SubmissionState) {
  switch (state) {
    case 'checked':
      return 'submissionState.checked';
    case 'draft':
      return 'submissionState.draft';
    case 'submitted':
      return 'submissionState.submitted';
    case 'paid':
      return 'submissionState.paid';
    case 'discarded':
      return 'submissionState.discarded';
    case 'replaced':
      return 'submissionState.replaced';
  }
}
