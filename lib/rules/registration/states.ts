/** The codes of the states and federal territories, 01 to 16, as identity cards use them (SOURCES.md#ic-number). */
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

/** Whether a text is the code of a state. */
export function isStateCode(text: string): text is StateCode {
  return (STATE_CODES as readonly string[]).includes(text);
}
