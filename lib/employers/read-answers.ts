import { type CalendarDate, calendarDate, dateFromParts, hasReachedAge } from '@/lib/core/calendar';
import { normaliseEmail } from '@/lib/core/email-address';
import { hasInvisible, oneLine } from '@/lib/core/plain-text';
import { parseBusinessNumber } from '@/lib/rules/identity/business-number';
import { icDigits, parseIcNumber } from '@/lib/rules/identity/ic-number';
import { parsePassport } from '@/lib/rules/identity/passport';
import { brnKey } from '@/lib/rules/registration/brn';
import { BUSINESS_ENTITIES, entityItemsOf, subEntitiesOf } from '@/lib/rules/registration/entities';
import { type RegistrationAnswers, type RegistrationField, STEP_FIELDS } from '@/lib/rules/registration/gaps';
import { isInductionPlace } from '@/lib/rules/registration/induction';
import { divisionsOf, MSIC_SECTIONS } from '@/lib/rules/registration/industry';
import { findOffice } from '@/lib/rules/registration/offices';
import { isPostcode } from '@/lib/rules/registration/postcodes';
import { isStateCode } from '@/lib/rules/registration/states';
import type { AnswerFault, SaveStep } from './schema';

type Writable = { -readonly [F in RegistrationField]: RegistrationAnswers[F] };

/** A page of the form as it reads: what can be saved, and what cannot with the reason. A field is in one of the two. */
export interface ReadAnswers {
  readonly values: Partial<RegistrationAnswers>;
  readonly faults: Readonly<Partial<Record<RegistrationField, AnswerFault>>>;
}

interface Asked extends Pick<SaveStep, 'step' | 'typed'> {
  readonly household: boolean;
  readonly today: CalendarDate;
}

/** No employer of today began before the portal's own limit; SOCSO itself is younger. */
const EARLIEST_EMPLOYEE: CalendarDate = calendarDate('1950-01-01');
const MOST_EMPLOYEES = 1_000_000;
const ADULT_AGE = 18;
const SHORTEST_KEY = 3;

/**
 * Reads what was typed on a page. An empty field reads as no answer, which is no fault here: an unfinished page is saved
 * too. A field that the page did not send is left alone. Text comes back in NFC; invisible characters are a fault.
 */
export function readAnswers(asked: Asked): ReadAnswers {
  const { typed } = asked;
  const values: Partial<Writable> = {};
  const faults: Partial<Record<RegistrationField, AnswerFault>> = {};
  for (const field of STEP_FIELDS[asked.step]) {
    if (field === 'mailSame') {
      // A box that is not ticked is not sent: the marker beside it says that it was there.
      if ('mailAddress' in typed) values.mailSame = typed.mailSame === 'on' || typed.mailSame === 'true';
      continue;
    }
    const text = field === 'firstEmployeeOn' ? dateText(typed) : typed[field];
    if (text === undefined) continue;
    const read = text.trim() === '' ? { value: null } : readOne(field, text, asked);
    if ('fault' in read) faults[field] = read.fault;
    else Object.assign(values, { [field]: read.value });
  }
  return { values, faults };
}

type Read = { readonly value: string | number | null } | { readonly fault: AnswerFault };

function readOne(field: RegistrationField, text: string, { typed, household, today }: Asked): Read {
  switch (field) {
    case 'entity':
      return oneOf(text, BUSINESS_ENTITIES);
    case 'subEntity':
      return oneOf(text, subEntitiesOf(typed.entity ?? null));
    case 'entityItem':
      return oneOf(text, entityItemsOf(typed.entity ?? null, typed.subEntity ?? null));
    case 'brn':
      return household ? readHouseholdNumber(text, today) : readBrn(text);
    case 'brnOld':
      return readBrn(text);
    case 'msicSection':
      return oneOf(text, MSIC_SECTIONS);
    case 'msicDivision':
      return oneOf(text, divisionsOf(typed.msicSection ?? null));
    case 'officeCode':
      return findOffice(text) ? { value: text } : { fault: 'choice' };
    case 'inductionPlace':
      return isInductionPlace(text) ? { value: text } : { fault: 'choice' };
    case 'stateCode':
    case 'mailStateCode':
      return isStateCode(text) ? { value: text } : { fault: 'choice' };
    case 'postcode':
    case 'mailPostcode':
      return isPostcode(text.trim()) ? { value: text.trim() } : { fault: 'postcode' };
    case 'phone':
    case 'contactPhone':
      return readPhone(text);
    case 'email':
      return readEmail(text);
    case 'employeeCount':
      return readCount(text);
    case 'firstEmployeeOn':
      return readDay(typed, today);
    default:
      return readText(text, LONGEST[field] ?? 150);
  }
}

const LONGEST: Readonly<Partial<Record<RegistrationField, number>>> = {
  address: 300,
  mailAddress: 300,
  city: 100,
  mailCity: 100,
  contactPosition: 100,
};

function readText(text: string, longest: number): Read {
  const value = oneLine(text);
  if (hasInvisible(value)) return { fault: 'invisible' };
  return value.length > longest ? { fault: 'tooLong' } : { value };
}

function oneOf(text: string, codes: readonly string[]): Read {
  return codes.includes(text) ? { value: text } : { fault: 'choice' };
}

function readBrn(text: string): Read {
  const found = parseBusinessNumber(text);
  return found && brnKey(found.number).length >= SHORTEST_KEY ? { value: found.number } : { fault: 'brn' };
}

/** A household's number is its head's own: an IC number of an adult, or a passport. */
function readHouseholdNumber(text: string, today: CalendarDate): Read {
  const ic = parseIcNumber(text, today);
  if (ic) return hasReachedAge(ic.birthDate, ADULT_AGE, today) ? { value: ic.digits } : { fault: 'brnChild' };
  const passport = icDigits(text) === null ? parsePassport(text) : null;
  return passport ? { value: passport } : { fault: 'brnHousehold' };
}

function readPhone(text: string): Read {
  const number = text.normalize('NFKC').replace(/[\s().-]/g, '');
  return /^\+?\d{8,15}$/.test(number) ? { value: number } : { fault: 'phone' };
}

function readEmail(text: string): Read {
  const address = normaliseEmail(text);
  return address ? { value: address } : { fault: 'email' };
}

function readCount(text: string): Read {
  const digits = text.replace(/[\s,]/g, '');
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= MOST_EMPLOYEES ? { value: count } : { fault: 'employeeCount' };
}

function dateText(typed: SaveStep['typed']): string | undefined {
  const parts = datePartsOf(typed);
  return parts.every((part) => part === undefined) ? undefined : parts.map((part) => part ?? '').join('');
}

function datePartsOf(typed: SaveStep['typed']): (string | undefined)[] {
  return ['day', 'month', 'year'].map((part) => typed[`firstEmployeeOn-${part}`]);
}

function readDay(typed: SaveStep['typed'], today: CalendarDate): Read {
  const [day, month, year] = datePartsOf(typed).map((part) => Number((part ?? '').trim() || Number.NaN));
  const date = dateFromParts(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
  if (!date || ![day, month, year].every(Number.isInteger)) return { fault: 'date' };
  if (date > today) return { fault: 'dateInFuture' };
  return date < EARLIEST_EMPLOYEE ? { fault: 'dateTooEarly' } : { value: date };
}
