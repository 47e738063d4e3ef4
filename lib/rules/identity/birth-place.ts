/** State codes 01 to 16, used for places of birth and for states in addresses alike. */
export const STATE_CODES = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
] as const;
export type StateCode = (typeof STATE_CODES)[number];

/** `unissued` is worth a warning, never a refusal: the list of codes is not official (SOURCES.md#ic-number). */
export type BirthPlace =
  | { readonly kind: 'state'; readonly state: StateCode }
  | { readonly kind: 'unknown_state' | 'abroad' | 'unissued' };

const FURTHER_CODES: Readonly<Record<StateCode, readonly string[]>> = {
  '01': ['21', '22', '23', '24'],
  '02': ['25', '26', '27'],
  '03': ['28', '29'],
  '04': ['30'],
  '05': ['31', '59'],
  '06': ['32', '33'],
  '07': ['34', '35'],
  '08': ['36', '37', '38', '39'],
  '09': ['40'],
  '10': ['41', '42', '43', '44'],
  '11': ['45', '46'],
  '12': ['47', '48', '49'],
  '13': ['50', '51', '52', '53'],
  '14': ['54', '55', '56', '57'],
  '15': ['58'],
  '16': [],
};

/** Where the seventh and eighth digit of a MyKad number say the holder was born. @param code two digits */
export function birthPlace(code: string): BirthPlace {
  const state = STATE_CODES.find((each) => each === code || FURTHER_CODES[each].includes(code));
  if (state) return { kind: 'state', state };
  if (code === '82') return { kind: 'unknown_state' };
  return code >= '60' && code <= '99' ? { kind: 'abroad' } : { kind: 'unissued' };
}
