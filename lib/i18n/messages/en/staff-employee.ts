import type { Shape } from '../../shape';
import type { staffEmployee as ms } from '../ms/staff-employee';

export const staffEmployee = {
  title: 'Employee details',
  lead: 'The facts that decide what is contributed for this employee.',
  facts: 'Particulars',
  domestic: 'Domestic employee',
  firstSocso: 'First SOCSO contribution',
  firstEis: 'First EIS contribution',
  eisFrom: 'EIS with this employer from',
  skbbk: 'Choices of SKBBK',
  skbbkNone: 'No choice was made',
  skbbkIn: 'takes part',
  skbbkOut: 'does not take part',
  pensionTitle: 'Invalidity pension (Pencen Ilat)',
  pensionLead:
    'With a monthly wage of less than a third of the average wage before the pension, SOCSO is in the Second Category. This entry counts for every employer of this employee. Months that were submitted do not change.',
  has: 'Does PERKESO pay this employee an invalidity pension?',
  answer: { yes: 'Yes, or it did', no: 'No' },
  from: 'Month of the first pension',
  fromHint: 'MM/YYYY, as in the letter of the pension.',
  until: 'Month of the last pension',
  untilHint: 'MM/YYYY. Leave it empty while the pension is paid.',
  averageWage: 'Average monthly wage before the pension',
  averageWageHint: 'As in the letter of the pension. Example: 3600.00',
  reason: 'Reason',
  reasonHint: 'For example the number of the letter. It is kept in the activity of the employer.',
  save: 'Save',
  savedTitle: 'Invalidity pension saved',
  savedText:
    'Contributions that are not submitted yet are worked out with it. The employer has to save a draft that is there again before submitting it.',
  fault: {
    choice: 'Choose Yes or No.',
    required: 'This field has to be filled in.',
    tooLong: 'Too long. Shorten it a little.',
    month: 'Type a month that exists as MM/YYYY, for example 03/2024.',
    socsoBeforeStart: 'SOCSO contributions began in 10/1971. Check the year.',
    pensionOrder: 'The last month is before the first one. Check both.',
    wage: 'Type an amount in ringgit, for example 3600.00.',
    wageZero: 'The average wage has to be more than RM0.00.',
    wageTooLarge: 'This amount is over RM10 million a month. Check the decimal point.',
  },
} as const satisfies Shape<typeof ms>;
