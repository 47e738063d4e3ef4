/** Who a foreigner's next of kin is to them. Our own list (SOURCES.md#occupations). */
export const KIN_RELATIONS = [
  'spouse',
  'father',
  'mother',
  'child',
  'sibling',
  'grandparent',
  'guardian',
  'other',
] as const;
export type KinRelation = (typeof KIN_RELATIONS)[number];

/** What somebody with an IC number can be. */
export const LOCAL_RESIDENCIES = ['citizen', 'permanent', 'temporary'] as const;
export type LocalResidency = (typeof LOCAL_RESIDENCIES)[number];
