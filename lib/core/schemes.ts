/** The set of schemes one submission reports: both, SOCSO (with SKBBK) only, or EIS only. */
export const SCHEME_SETS = ['combined', 'socso', 'eis'] as const;
export type SchemeSet = (typeof SCHEME_SETS)[number];

/** The record each scheme makes: ACR for SOCSO (Act 4), ECR for EIS (Act 800). */
export const RECORD_KINDS = ['acr', 'ecr'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether the set reports SOCSO and so makes an ACR. */
export function coversSocso(schemes: SchemeSet): boolean {
  return schemes !== 'eis';
}

/** Whether the set reports EIS and so makes an ECR. */
export function coversEis(schemes: SchemeSet): boolean {
  return schemes !== 'socso';
}

/** The records a submission of this set makes, ACR first. */
export function recordKindsOf(schemes: SchemeSet): readonly RecordKind[] {
  if (schemes === 'socso') return ['acr'];
  if (schemes === 'eis') return ['ecr'];
  return ['acr', 'ecr'];
}
