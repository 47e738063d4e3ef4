import type { Shape } from '../../shape';
import type { rules as ms } from '../ms/rules';

export const rules = {
  scheme: {
    socso: 'SOCSO (Act 4)',
    eis: 'EIS (Act 800)',
    skbbk: 'SKBBK (LINDUNG 24 Jam)',
  },
  category: {
    first: 'First Category',
    second: 'Second Category',
    none: 'Not covered',
  },
  socso: {
    before_records: 'A month before June 2016: this portal holds no older table.',
    foreign_before_2019: 'Foreign employee: SOCSO began in January 2019.',
    domestic_before_2021: 'Domestic employee: SOCSO began in June 2021.',
    foreign_injury_only:
      'Foreign employee, January 2019 to June 2024: Second Category, employment injury only, paid by the employer alone.',
    from_60: '60 or older: Second Category, paid by the employer alone.',
    first_at_55: 'First contribution at 55 or older: Second Category, paid by the employer alone.',
    invalidity_pensioner:
      'Receives an invalidity pension and earns less than a third of the average wage before it: Second Category, paid by the employer alone.',
    foreign_under_60: 'Foreign employee under 60, from July 2024: First Category, paid by both sides.',
    under_60: 'Under 60: First Category, paid by both sides.',
  },
  eis: {
    before_start: 'EIS began in January 2018.',
    foreign_never: 'Foreign employee: no EIS.',
    domestic_before_2021: 'Domestic employee: EIS began in June 2021.',
    under_18: 'Under 18: no EIS.',
    from_60: '60 or older: no EIS.',
    from_57_never_paid: '57 or older without an EIS contribution before 57: no EIS.',
    before_registration: 'A month before this employee was registered: EIS is not paid back.',
    covered: '18 to 59: EIS is paid by both sides.',
  },
  skbbk: {
    before_start: 'SKBBK began in June 2026.',
    june_2026_compulsory: 'June 2026: SKBBK binds every employee.',
    foreigner_compulsory: 'Foreign employee: SKBBK is compulsory, there is no way out of it.',
    in_by_default: 'No choice was made: the employee stays in SKBBK.',
    in_by_choice: 'The employee chose to take part in SKBBK.',
    opted_out: 'The employee chose not to take part in SKBBK.',
  },
  table: {
    'socso-2016-06': 'SOCSO table June 2016 to August 2022, wage ceiling RM4,000',
    'socso-2022-09': 'SOCSO table September 2022 to September 2024, wage ceiling RM5,000',
    'socso-2024-10': 'SOCSO table from October 2024, wage ceiling RM6,000',
    'eis-2018-01': 'EIS table January 2018 to August 2022, wage ceiling RM4,000',
    'eis-2022-09': 'EIS table September 2022 to September 2024, wage ceiling RM5,000',
    'eis-2024-10': 'EIS table from October 2024, wage ceiling RM6,000',
    'skbbk-2026-06': 'SKBBK table, first phase, June 2026 to May 2028, wage ceiling RM6,000',
  },
  row: 'Row {row}',
  band: 'Wage over RM{over} but not over RM{notOver}',
  topBand: 'Wage over RM{over}',
  noWage: 'No wage this month, so no contribution.',
  unconfirmed: 'The table for this month is not confirmed yet. The amount comes from the last confirmed table.',
  submissionState: {
    checked: 'File checked',
    draft: 'Draft',
    submitted: 'Submitted',
    paid: 'Paid',
    discarded: 'Discarded',
    replaced: 'Replaced',
  },
  nonWorkingDay: {
    public_holiday: 'The due date is a public holiday and does not move. Pay earlier.',
    weekly_holiday: 'The due date is a weekly holiday and does not move. Pay earlier.',
  },
  lateInterest: {
    name: 'Late payment interest (FCLB)',
    piece: '{month}: {days, plural, one {# day} other {# days}} late, interest RM{exact}, charged RM{charged}',
    how: '6% a year for each day late, at least RM5 for each month or part of a month.',
    howRounded: '6% a year for each day late, raised to the next multiple of RM5 for each month or part of a month.',
  },
  identity: {
    placeUnissued: 'Birthplace code {code} is rarely seen. Check this number again.',
    birthDateFromIc: 'The birth date was read from the IC number. Correct it if the century is wrong.',
  },
} as const satisfies Shape<typeof ms>;
