import type { Shape } from '../../shape';
import type { textFile as ms } from '../ms/text-file';

export const textFile = {
  level: {
    fix: 'Must be repaired',
    look: 'Please look',
    note: 'For information',
  },
  field: {
    employerCode: 'Employer code',
    ssmNumber: 'MyCoID/SSM number',
    identityNumber: 'Identity number',
    name: 'Employee name',
    month: 'Contribution month',
    wage: 'Wages',
    socsoEmployer: 'SOCSO: employer share',
    socsoEmployee: 'SOCSO: employee share',
    eisEmployer: 'EIS: employer share',
    eisEmployee: 'EIS: employee share',
    skbbk: 'SKBBK: employee share',
    filler1: 'Blank space 1',
    filler2: 'Blank space 2',
    amount: 'Contribution amount',
    employmentDate: 'Employment date',
    employmentStatus: 'Employment status',
  },
  layout: {
    'combined-v2': 'Combined v2 (278 characters, with SKBBK)',
    'combined-v1': 'Combined v1.0 (278 characters, without SKBBK)',
    'socso-223': 'SOCSO only (223 characters)',
    'eis-223': 'EIS only (223 characters)',
  },
  report: {
    line: 'Line',
    field: 'Field',
    positions: 'Positions',
    found: 'In the file',
    expected: 'Should be',
    sentence: 'What is wrong',
    cure: 'How to repair it',
    level: 'Level',
    wholeFile: 'Whole file',
  },
  fault: {
    FILE_EMPTY: {
      title: 'Empty file',
      sentence: 'The file has not one line of contributions.',
      cure: 'Generate the file again from your payroll program, make sure it has content, then upload it again.',
    },
    FILE_TYPE: {
      title: 'Not a text file',
      sentence: 'This is not a plain text file{hasFound, select, yes { ({found})} other {}}.',
      cure: 'Save it as .txt (ASCII or UTF-8). Changing the name of the file is not enough.',
    },
    FILE_ENCODING: {
      title: 'Encoding cannot be read',
      sentence: 'This file was saved in the encoding {found}, not as plain text.',
      cure: 'Open the file in Notepad, choose Save As, set the encoding to ANSI or UTF-8, then upload it again.',
    },
    FILE_BOM: {
      title: 'Invisible mark ignored',
      sentence: 'Ignored an invisible mark at the start of the file.',
      cure: 'Nothing needs to be done.',
    },
    FILE_TOO_LARGE: {
      title: 'File too large',
      sentence: 'The file is over the limit of {limit} MB, so it was not read to its end.',
      cure: 'Make sure that this is the contribution file of one month. A very large employer can divide it into several files.',
    },
    TOO_MANY_LINES: {
      title: 'Too many lines',
      sentence: 'The file is over the limit of {limit, number} lines, so it was not read to its end.',
      cure: 'Make sure that this is the contribution file of one month, without runs of blank lines.',
    },
    FORMAT_RETIRED: {
      title: 'Layout has ended',
      sentence: 'This layout ended on {ended}. Use the {expected}-character layout with SKBBK.',
      cure: '{carriesWages, select, yes {Tick to convert it and go on: the wages of the file are taken and every share is worked out from the present tables.} other {This file has no wages, so it cannot be converted. Generate the {expected}-character file from your payroll program, or enter the wages on the screen.}}',
    },
    WRONG_FORMAT: {
      title: 'Another layout',
      sentence:
        'These lines look like {looksLike, select, diskette {the old diskette file of 83 characters} separated {a file whose fields are separated by commas or other signs} oneScheme {the one-scheme layout of 223 characters} other {a layout that is not in force yet}}.',
      cure: 'In your payroll program choose the SOCSO + EIS + SKBBK layout of {expected} characters a line, then generate the file again.',
    },
    NO_WAGES_IN_LAYOUT: {
      title: 'Layout without wages',
      sentence: 'The 223-character layout carries amounts but no wages. Its lines were checked but cannot be used.',
      cure: 'Generate the {expected}-character file from your payroll program, or enter the wages on the screen.',
    },
    LINE_LENGTH: {
      title: 'Wrong line length',
      sentence: 'This line has {found} characters; {expected} needed.',
      cure: 'Find the field with a character too many or too few and correct its width. Fill it up with blanks, not tabs.',
    },
    TRAILING_BLANKS_MISSING: {
      title: 'Blanks at the end added',
      sentence:
        'Blanks at the end of {count, plural, =1 {one line} other {# lines}} were missing and have been added, from line {line} on.',
      cure: 'Nothing needs to be done.',
    },
    BLANK_LINE: {
      title: 'Blank line',
      sentence: 'This line is blank and was ignored.',
      cure: 'Nothing needs to be done.',
    },
    LINE_ALIGNMENT: {
      title: 'Fields are shifted',
      sentence:
        'Fields are shifted from position {position}: the contribution month begins at position {found} instead of {expected}.',
      cure: 'Correct the width of the field that begins at position {position}: it has a character too many or too few.',
    },
    BAD_CHARACTER: {
      title: 'Character not allowed',
      sentence:
        'The character {found} at position {position} is not allowed{count, plural, =0 {} =1 {} other {; there are # in all}}.',
      cure: 'Use the letters A to Z without marks, digits and ordinary punctuation. Replace tabs with blanks.',
    },
    EMPLOYER_CODE_MISSING: {
      title: 'Employer code missing',
      sentence: 'The employer code is missing.',
      cure: 'Fill in {expected} at positions 1-12.',
    },
    EMPLOYER_CODE_FORMAT: {
      title: 'Employer code badly formed',
      sentence: 'The employer code {found} is badly formed.',
      cure: 'Your employer code is {expected}. Fill it in at positions 1-12.',
    },
    EMPLOYER_CODE_MISMATCH: {
      title: 'Not your employer code',
      sentence: 'The employer code {found} is not that of this employer ({expected}).',
      cure: 'If the file belongs to another company, switch employer at the top of the page and upload it there. If not, correct the code.',
    },
    SSM_MISMATCH: {
      title: 'SSM number differs',
      sentence: 'The SSM number {found} differs from our record ({expected}).',
      cure: 'Check the number in your payroll program. The field may be left blank.',
    },
    ID_MISSING: {
      title: 'Identity number missing',
      sentence: 'The identity number is missing.',
      cure: 'Fill in the 12-digit IC number without hyphens, or the SSFW/SSFDW number of a foreign worker, at positions 33-44.',
    },
    ID_FORMAT: {
      title: 'Identity number badly formed',
      sentence: 'The identity number {found} is badly formed.',
      cure: 'Fill in the 12-digit IC number without hyphens, or the SSFW/SSFDW number of a foreign worker.',
    },
    ID_NOT_REGISTERED: {
      title: 'Worker not registered',
      sentence: 'The identity number {found}{hasName, select, yes { ({name})} other {}} is not among your workers.',
      cure: 'Correct the number if it was mistyped, or take this line out. A worker whom you have not registered yet is registered at a PERKESO office (Form 2 and SIP 2, a foreign worker with the form for foreign workers). Upload the file again when the worker is in the register.',
    },
    ID_WITHOUT_LETTERS: {
      title: 'Identity number without letters',
      sentence: 'The identity number {found} was read as {expected}.',
      cure: 'Enter the full number with its letters in your payroll program.',
    },
    NAME_MISSING: {
      title: 'Name missing',
      sentence: 'The name of the worker is missing.',
      cure: 'Fill in the name as registered at positions 45-194.',
    },
    NAME_MISMATCH: {
      title: 'Name differs',
      sentence: 'The name {found} differs from the register ({expected}).',
      cure: 'Make sure that the identity number is this worker. If it is, you can go on; the name of the register is used.',
    },
    MONTH_FORMAT: {
      title: 'Month badly formed',
      sentence: 'The contribution month{hasFound, select, yes { {found}} other {}} must be MMYYYY.',
      cure: 'Fill in {expected} at positions 195-200.',
    },
    MONTH_FUTURE: {
      title: 'Month in the future',
      sentence: 'The contribution month {found} is in the future.',
      cure: 'The contribution month is the month in which the wages were earned, not paid. Correct it, or wait for that month.',
    },
    MONTH_MISMATCH: {
      title: 'Not the month you chose',
      sentence: 'The contribution month {found} is not the month you chose ({expected}).',
      cure: 'Upload this file under its own month, or correct the month in the file.',
    },
    OUTSIDE_EMPLOYMENT: {
      title: 'Not employed in that month',
      sentence: 'Worker {found} was not employed by you in that month (employed {expected}).',
      cure: 'Take this line out, or go on without it. If the first or last day in the register is wrong, show proof of it at a PERKESO office, which corrects it.',
    },
    WAGE_MISSING: {
      title: 'Wages missing',
      sentence: 'The wages are missing.',
      cure: 'Fill in the wages in sen at positions 201-214; 0 when there were none this month.',
    },
    WAGE_FORMAT: {
      title: 'Wages badly formed',
      sentence: 'The wages {found} must be sen, digits only, right-aligned.',
      cure: 'Write RM5,500.00 as 550000, without point, comma or minus sign, at the right end of the field.',
    },
    WAGE_ZERO: {
      title: 'Contributions without wages',
      sentence: 'The wages are zero but there are contributions.',
      cure: 'Fill in the wages of the month, or make every amount zero if the worker had none.',
    },
    WAGE_NONE: {
      title: 'No wages this month',
      sentence: 'This worker had no wages in the month, so there is no contribution and no cover.',
      cure: 'Nothing needs to be done if this is right.',
    },
    WAGE_TOO_LARGE: {
      title: 'Wages too large',
      sentence: 'Wages of RM{found} are over the limit of RM10,000,000.00 a month for one worker.',
      cure: 'Make sure that the wages are written in sen, without zeros too many.',
    },
    WAGE_UNUSUAL: {
      title: 'Unusual wages',
      sentence: 'Wages of RM{found} are unusually high.',
      cure: 'Make sure that the wages are written in sen. If they are right, you can go on.',
    },
    AMOUNT_MISSING: {
      title: 'Amount missing',
      sentence: 'The amount is missing.',
      cure: 'Fill in the amount in sen, or 000000 when there is none.',
    },
    AMOUNT_FORMAT: {
      title: 'Amount badly formed',
      sentence: 'The amount {found} must be sen, digits only, right-aligned.',
      cure: 'Write RM17.35 as 001735, without point, comma or minus sign.',
    },
    AMOUNT_MISMATCH: {
      title: 'Amount differs from the table',
      sentence: 'RM{found} differs from the table for these wages (expected RM{expected}).',
      cure: 'The amount of the table is what will be submitted. Check the wages; if they are right, tick to go on.',
    },
    AMOUNT_NOT_IN_TABLE: {
      title: 'Amount not in the table',
      sentence: 'RM{found} is nowhere in the table of this month (expected RM{expected}).',
      cure: 'The amount of the table is what will be submitted. Your payroll program may use a percentage or an old table.',
    },
    EIS_NOT_APPLICABLE: {
      title: 'No EIS for this worker',
      sentence: 'There is no EIS for this worker; the file has RM{found}.',
      cure: 'No EIS will be submitted. Write 000000 in both EIS fields. If the birth date or the nationality in the register is wrong, a PERKESO office corrects it.',
    },
    SOCSO_SHARE_NOT_APPLICABLE: {
      title: 'No SOCSO employee share',
      sentence: 'There is no SOCSO employee share for this worker (Second Category); the file has RM{found}.',
      cure: 'No employee share will be submitted. Give it back to the worker if it was already deducted.',
    },
    SKBBK_BLANK: {
      title: 'SKBBK field is blank',
      sentence:
        '{count, plural, =0 {The SKBBK field is blank.} =1 {The file has no SKBBK. The share of one worker was added, RM{expected}.} other {The file has no SKBBK. The shares of # workers were added, RM{expected} in all.}}',
      cure: 'The amount of the table is what will be submitted. Write 000000 where there really is none.',
    },
    SKBBK_MISMATCH: {
      title: 'SKBBK is not the table amount',
      sentence: 'SKBBK of RM{found} is not the amount of the table (expected RM{expected}).',
      cure: 'The amount of the table is what will be submitted. Check the wages; if they are right, tick to go on.',
    },
    SKBBK_REQUIRED: {
      title: 'SKBBK is required',
      sentence: 'SKBBK is required for this worker: RM{expected}.',
      cure: 'The amount of the table is what will be submitted. If the worker stays out of SKBBK, hand in the notice (Notis Pelepasan Liabiliti) at a PERKESO office. Until the register has it, this amount is due.',
    },
    SKBBK_NOT_ELECTED: {
      title: 'Worker is not taking part in SKBBK',
      sentence: 'This worker is not taking part in SKBBK; the file has RM{found}.',
      cure: 'No SKBBK will be submitted. Write 000000 at positions 239-244 and give back what was deducted. If the worker takes part again, tell a PERKESO office from which month.',
    },
    FIELDS_SET_ASIDE: {
      title: 'Fields set aside',
      sentence:
        'The {found, select, EIS {EIS} other {SOCSO and SKBBK}} amounts of this file are set aside: this submission is for the other scheme only.',
      cure: 'To report both at once, upload this file under SOCSO + EIS.',
    },
    FILLER_NOT_BLANK: {
      title: 'Blank space is not blank',
      sentence: 'Positions 245-278 must be blank; there is {found} at position {position}.',
      cure: 'Blank out positions 245 to 278.',
    },
    DUPLICATE_EMPLOYEE: {
      title: 'Worker comes twice',
      sentence: 'Worker {found} is already on line {first}.',
      cure: 'Add up all wages of the month on one line and take the other line out.',
    },
    EMPLOYEE_MISSING_FROM_FILE: {
      title: 'Workers not in the file',
      sentence: '{count, plural, =1 {One active worker is} other {# active workers are}} not in the file: {names}.',
      cure: 'Add a line for each of them who had wages this month, then upload the file again. Who had none needs no line. If somebody has stopped working for you, tell a PERKESO office the last day. You can go on meanwhile.',
    },
    EMP_DATE_MISSING: {
      title: 'Employment date missing',
      sentence: 'The employment date is missing, but the status says that the worker is new, stopped or died.',
      cure: 'Fill in the date as DDMMYYYY at positions 215-222.',
    },
    EMP_DATE_FORMAT: {
      title: 'Employment date badly formed',
      sentence: 'The date {found} must be DDMMYYYY.',
      cure: 'Fill in the date as DDMMYYYY at positions 215-222, or leave it blank.',
    },
    EMP_DATE_OUTSIDE_MONTH: {
      title: 'Date outside the month',
      sentence: 'The date {found} is not in the contribution month ({expected}).',
      cure: 'Correct the date, or leave the status blank.',
    },
    EMP_STATUS_INVALID: {
      title: 'Unknown employment status',
      sentence: 'The status {found} is unknown; it must be B, H, M, S, T or blank.',
      cure: 'B new worker, H stopped, M died, S sick leave on PERKESO benefit, T unpaid leave.',
    },
    STATUS_DISAGREES: {
      title: 'Status differs from the register',
      sentence: 'Status and date {found} differ from the register{hasExpected, select, yes { ({expected})} other {}}.',
      cure: 'Correct the status or the date in the file. If the register is wrong, a PERKESO office corrects it.',
    },
  },
} satisfies Shape<typeof ms>;
