import type { FieldName } from './layout';

/** Must be repaired before the month can be submitted; please look; for information. */
export const FAULT_LEVELS = ['fix', 'look', 'note'] as const;
export type FaultLevel = (typeof FAULT_LEVELS)[number];

/** Everything that can be said of a contribution file, and how grave it is unless the fault itself says otherwise. */
export const FAULT_LEVEL = {
  FILE_EMPTY: 'fix',
  FILE_TYPE: 'fix',
  FILE_ENCODING: 'fix',
  FILE_BOM: 'note',
  FILE_TOO_LARGE: 'fix',
  TOO_MANY_LINES: 'fix',
  FORMAT_RETIRED: 'fix',
  WRONG_FORMAT: 'fix',
  NO_WAGES_IN_LAYOUT: 'fix',
  LINE_LENGTH: 'fix',
  TRAILING_BLANKS_MISSING: 'note',
  BLANK_LINE: 'note',
  LINE_ALIGNMENT: 'fix',
  BAD_CHARACTER: 'fix',
  EMPLOYER_CODE_MISSING: 'fix',
  EMPLOYER_CODE_FORMAT: 'fix',
  EMPLOYER_CODE_MISMATCH: 'fix',
  SSM_MISMATCH: 'look',
  ID_MISSING: 'fix',
  ID_FORMAT: 'fix',
  ID_NOT_REGISTERED: 'fix',
  ID_WITHOUT_LETTERS: 'note',
  NAME_MISSING: 'fix',
  NAME_MISMATCH: 'look',
  MONTH_FORMAT: 'fix',
  MONTH_FUTURE: 'fix',
  MONTH_MISMATCH: 'fix',
  OUTSIDE_EMPLOYMENT: 'fix',
  WAGE_MISSING: 'fix',
  WAGE_FORMAT: 'fix',
  WAGE_ZERO: 'fix',
  WAGE_NONE: 'note',
  WAGE_TOO_LARGE: 'fix',
  WAGE_UNUSUAL: 'look',
  AMOUNT_MISSING: 'fix',
  AMOUNT_FORMAT: 'fix',
  AMOUNT_MISMATCH: 'look',
  AMOUNT_NOT_IN_TABLE: 'look',
  EIS_NOT_APPLICABLE: 'look',
  SOCSO_SHARE_NOT_APPLICABLE: 'look',
  SKBBK_BLANK: 'look',
  SKBBK_MISMATCH: 'look',
  SKBBK_REQUIRED: 'look',
  SKBBK_NOT_ELECTED: 'look',
  FIELDS_SET_ASIDE: 'note',
  FILLER_NOT_BLANK: 'fix',
  DUPLICATE_EMPLOYEE: 'fix',
  EMPLOYEE_MISSING_FROM_FILE: 'look',
  EMP_DATE_MISSING: 'fix',
  EMP_DATE_FORMAT: 'fix',
  EMP_DATE_OUTSIDE_MONTH: 'look',
  EMP_STATUS_INVALID: 'fix',
  STATUS_DISAGREES: 'look',
} as const satisfies Record<string, FaultLevel>;

export type FaultCode = keyof typeof FAULT_LEVEL;

/** Every fault code, in the order of the checks. */
export const FAULT_CODES = Object.keys(FAULT_LEVEL) as readonly FaultCode[];

/** One thing to say about a file: where, what, and the facts that the sentence needs. */
export interface Fault {
  /** 1 for the first line of the file; 0 when it is about the whole file. */
  readonly line: number;
  /** The byte of the file at which that line begins, to show the line beside its fault; 0 for the whole file. */
  readonly offset: number;
  readonly code: FaultCode;
  readonly level: FaultLevel;
  readonly field: FieldName | null;
  /** Positions on the line, counted from 1, both included; 0 and 0 when no place can be named. */
  readonly from: number;
  readonly to: number;
  /** What the file says: at most 60 characters, safe to show, amounts in ringgit. */
  readonly found: string;
  /** What belongs there, without words of any language; empty when only a sentence can say it. */
  readonly expected: string;
  /** More facts for the sentence, by the names that it uses. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * Every placeholder that the sentence of a fault may use, for `lib/i18n/messages/{ms,en}/text-file.ts`. The name of
 * the field is a word and is added by whoever has the words.
 */
export function factsOf(fault: Fault): Record<string, string | number> {
  const { line, from, to, found, expected, details } = fault;
  return {
    ...NO_FACTS,
    line,
    position: from,
    to,
    found,
    expected,
    hasFound: found === '' ? 'no' : 'yes',
    hasExpected: expected === '' ? 'no' : 'yes',
    hasName: details?.name ? 'yes' : 'no',
    ...details,
  };
}

/** A sentence may ask for any of these, whichever fault it is said of. */
const NO_FACTS = {
  count: 0,
  first: 0,
  limit: 0,
  name: '',
  names: '',
  ended: '',
  carriesWages: 'no',
  looksLike: 'other',
};

/**
 * The fault of people who are in the register and employed in the month but not in the file. The caller finds them: the
 * check sees only the people of the file.
 *
 * @param names the first few of them, to be shown
 * @returns null when nobody is missing
 */
export function missingEmployeesFault(count: number, names: readonly string[]): Fault | null {
  if (count <= 0) return null;
  return {
    line: 0,
    offset: 0,
    code: 'EMPLOYEE_MISSING_FROM_FILE',
    level: FAULT_LEVEL.EMPLOYEE_MISSING_FROM_FILE,
    field: null,
    from: 0,
    to: 0,
    found: '',
    expected: '',
    details: {
      count,
      names: names.slice(0, 5).map(shown).join(', ') + (count > Math.min(5, names.length) ? ', ...' : ''),
    },
  };
}

const SHOWN_CHARACTERS = 60;

/**
 * Text of a file as it may be shown: trimmed, at most 60 characters, every character that is not visible ASCII or a
 * Latin letter by its number.
 */
export function shown(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= SHOWN_CHARACTERS && /^[\x20-\x7e]*$/.test(trimmed)) return trimmed;
  let safe = '';
  for (const character of trimmed) {
    safe += /^[\x20-\x7e\p{Script=Latin}]$/u.test(character) ? character : codeOf(character);
    if (safe.length > SHOWN_CHARACTERS) return `${safe.slice(0, SHOWN_CHARACTERS - 3)}...`;
  }
  return safe;
}

/** A character by its number: `U+00C9`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
