/**
 * What the portal checks about a case by itself. Of the whole case: the form of the BRN, whether it is free, a late
 * registration, the number of employees, the documents, the company at SSM, the householder at JPN. Of each employee: the
 * person at JPN or Immigration, the writing of the name, the days of passport and pass, somebody nearly the same,
 * earlier contributions that are declared and decide something, an invalidity
 * pension that is declared. Of a case that passed all of it and could not be approved by the portal: why.
 */
export const CHECK_CODES = [
  'brn_form',
  'brn_free',
  'ssm_company',
  'jpn_owner',
  'late_registration',
  'employee_count',
  'documents',
  'jpn_person',
  'immigration_person',
  'name_script',
  'papers',
  'near_duplicate',
  'declared_months',
  'invalidity_pension',
  'approval',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** `pass`: in order. `look`: an officer should look. `fail`: it cannot be approved as it is. `pending`: not known yet. */
export const CHECK_OUTCOMES = ['pass', 'look', 'fail', 'pending'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
