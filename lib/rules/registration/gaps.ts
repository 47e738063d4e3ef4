import type { CalendarDate } from '@/lib/core/calendar';
import { isHousehold } from './entities';

/** The answers of a registration, as they are kept: each may be missing until it is sent. */
export interface RegistrationAnswers {
  readonly entity: string | null;
  readonly subEntity: string | null;
  readonly entityItem: string | null;
  readonly brn: string | null;
  readonly brnOld: string | null;
  readonly name: string | null;
  readonly tradeName: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly stateCode: string | null;
  /** Letters go to the same address. */
  readonly mailSame: boolean;
  readonly mailAddress: string | null;
  readonly mailPostcode: string | null;
  readonly mailCity: string | null;
  readonly mailStateCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly contactName: string | null;
  readonly contactPosition: string | null;
  readonly contactPhone: string | null;
  readonly msicSection: string | null;
  readonly msicDivision: string | null;
  readonly firstEmployeeOn: CalendarDate | null;
  readonly employeeCount: number | null;
  readonly officeCode: string | null;
  readonly inductionPlace: string | null;
}
export type RegistrationField = keyof RegistrationAnswers;

/** The pages of the form, in the order of the guide. */
export const REGISTRATION_STEPS = ['business', 'details', 'induction'] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

/** What each page asks. */
export const STEP_FIELDS: Readonly<Record<RegistrationStep, readonly RegistrationField[]>> = {
  business: ['entity', 'subEntity', 'entityItem', 'brn', 'brnOld'],
  details: [
    'name',
    'tradeName',
    'address',
    'postcode',
    'city',
    'stateCode',
    'mailSame',
    'mailAddress',
    'mailPostcode',
    'mailCity',
    'mailStateCode',
    'phone',
    'email',
    'contactName',
    'contactPosition',
    'contactPhone',
    'msicSection',
    'msicDivision',
    'firstEmployeeOn',
    'employeeCount',
    'officeCode',
  ],
  induction: ['inductionPlace'],
};

const OPTIONAL: readonly RegistrationField[] = ['brnOld', 'tradeName', 'contactPosition', 'mailSame'];
const MAIL_FIELDS: readonly RegistrationField[] = ['mailAddress', 'mailPostcode', 'mailCity', 'mailStateCode'];
/** What a household is not asked, or may leave out: it is its own contact and has one industry. */
const NOT_OF_HOUSEHOLDS: readonly RegistrationField[] = [
  'contactName',
  'contactPhone',
  'msicSection',
  'msicDivision',
  'inductionPlace',
];

/** Whether a registration has to have an answer before it can be sent. */
export function isRequired(
  field: RegistrationField,
  answers: Pick<RegistrationAnswers, 'entity' | 'mailSame'>,
): boolean {
  if (OPTIONAL.includes(field)) return false;
  if (answers.mailSame && MAIL_FIELDS.includes(field)) return false;
  return !(isHousehold(answers.entity) && NOT_OF_HOUSEHOLDS.includes(field));
}

/** The required answers that are still missing, in the order of the form; of one page when `step` is given. */
export function gapsOf(answers: RegistrationAnswers, step?: RegistrationStep): RegistrationField[] {
  const fields = step ? STEP_FIELDS[step] : REGISTRATION_STEPS.flatMap((one) => STEP_FIELDS[one]);
  return fields.filter((field) => isRequired(field, answers) && isMissing(answers[field]));
}

function isMissing(value: RegistrationAnswers[RegistrationField]): boolean {
  return value === null || value === '';
}
