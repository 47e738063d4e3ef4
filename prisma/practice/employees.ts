import { type CalendarDate, calendarDate } from '@/lib/core/calendar';
import { sen } from '@/lib/core/money';
import { addMonths, lastDayOf, type Month, month, monthOf } from '@/lib/core/month';
import { ageInMonth } from '@/lib/rules/age';
import type { Sex } from '@/lib/rules/identity/ic-number';
import type { InsuredPerson, SkbbkChoice } from '@/lib/rules/insured-person';
import { skbbkChoiceFault } from '@/lib/rules/skbbk/choice';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';
import type { Role } from './cast';
import type { Identities } from './identities';
import { KIND_RULES, KIND_WEIGHTS, type KindRule, type PersonKind } from './kinds';
import { foreignName, localName } from './names';
import { levelPay, makePayPlan, type PayGroup, type PayPlan } from './pay';
import type { Random } from './random';

/** A person of the register. */
export interface PracticePerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly identityKind: 'ic' | 'ssfw' | 'ssfdw';
  readonly identityNumber: string;
  readonly passport: string | null;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
}

/** One employment of a person. */
export interface PracticeEmployee {
  readonly id: string;
  readonly of: PracticePerson;
  readonly insured: InsuredPerson;
  readonly from: CalendarDate;
  /** The last day, included; null while it lasts. */
  readonly to: CalendarDate | null;
  readonly pay: PayPlan;
}

/** What is needed to make people. */
export interface Workshop {
  readonly random: Random;
  readonly identities: Identities;
  readonly open: Month;
  readonly newId: () => string;
  /** The next whole number, for telling people's pay apart. */
  readonly nextNumber: () => number;
}

/** Months from the first filed month of any company to the open one; nobody needs a history before that. */
const HISTORY_MONTHS = 25;
const LATE_REGISTRATION_MONTHS = 2;
const PENSION_MONTHS = 18;
const NEW_PLACES = 0.25;
const EIS_FROM = month('2018-01');
const FOREIGN_FROM = month('2019-01');

/**
 * Everybody whom a company has employed in its filed months and the open month. In the open month there are exactly
 * `size` of them; whoever left was followed by somebody else in the month after.
 */
export function employeesOf(shop: Workshop, cast: readonly Role[], size: number, turnover: number): PracticeEmployee[] {
  const roles = cast.slice(0, size);
  while (roles.length < size) roles.push({ kind: shop.random.weighted(KIND_WEIGHTS) });
  return roles.flatMap((role) => holdersOf(shop, role, turnover));
}

/** Whoever held a place, the present one first. */
function holdersOf(shop: Workshop, role: Role, turnover: number): PracticeEmployee[] {
  const present = makeEmployee(shop, role, { leftMonthsAgo: null, turnover });
  const holders = [present.employee];
  if (role.returned) return [...holders, earlierEmployment(shop, present.employee)];
  let { hiredMonthsAgo } = present;
  while (hiredMonthsAgo < HISTORY_MONTHS && !role.newPlace && !shop.random.chance(NEW_PLACES)) {
    const kind = shop.random.chance(0.8) ? 'local' : 'foreign';
    const before = makeEmployee(shop, { kind }, { leftMonthsAgo: hiredMonthsAgo + 1, turnover });
    holders.push(before.employee);
    hiredMonthsAgo = before.hiredMonthsAgo;
  }
  return holders;
}

interface Stay {
  /** Months from the last day to the open month; null for whoever holds the place now. */
  readonly leftMonthsAgo: number | null;
  readonly turnover: number;
}

function makeEmployee(shop: Workshop, role: Role, stay: Stay) {
  const { random, open } = shop;
  const rule = KIND_RULES[role.kind];
  const age = random.between(...rule.ageInOpenMonth);
  const hiredMonthsAgo = role.hiredMonthsAgo ?? monthsSinceHiring(random, rule, age, stay);
  const hiredIn = addMonths(open, -hiredMonthsAgo);
  const birthMonth = addMonths(open, -age);
  const of = makePerson(shop, role, dayIn(birthMonth, random.between(1, 28)));
  const insured = insuredPerson(shop, role, rule, of.birthDate, role.returned ? firstCameIn(open) : hiredIn);
  const from = dayIn(hiredIn, firstDay(random, hiredMonthsAgo));
  const to = lastDayOfStay(shop, role, stay);
  const skbbkChoices = insured.skbbkChoices.filter((choice) => to === null || choice.from <= monthOf(to));
  const pay = payOf(shop, role);
  const employee = { id: shop.newId(), of, insured: { ...insured, skbbkChoices }, from, to, pay };
  return { employee, hiredMonthsAgo };
}

const ADULT_MONTHS = 18 * 12;

function monthsSinceHiring(
  random: Random,
  { ageWhenHired }: KindRule,
  age: number,
  { leftMonthsAgo, turnover }: Stay,
): number {
  if (ageWhenHired) return Math.max(0, age - random.between(...ageWhenHired));
  const tenure = Math.floor(-Math.log(1 - random.next()) / turnover);
  return Math.min((leftMonthsAgo ?? 0) + tenure, age - ADULT_MONTHS);
}

function makePerson(shop: Workshop, role: Role, birthDate: CalendarDate): PracticePerson {
  const { random, identities } = shop;
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  const { residency } = KIND_RULES[role.kind];
  if (residency === 'foreign') {
    return {
      id: shop.newId(),
      kind: role.kind,
      identityKind: role.domestic ? 'ssfdw' : 'ssfw',
      identityNumber: identities.foreignNumber(role.domestic ?? false),
      passport: identities.passport(),
      name: foreignName(sex, random),
      birthDate,
      sex,
    };
  }
  const identityNumber = identities.icNumber(birthDate, sex);
  const name =
    role.name ??
    (residency === 'citizen' ? localName(sex, random) : random.pick([localName, foreignName])(sex, random));
  return {
    id: shop.newId(),
    kind: role.kind,
    identityKind: 'ic',
    identityNumber,
    passport: null,
    name,
    birthDate,
    sex,
  };
}

function insuredPerson(
  shop: Workshop,
  role: Role,
  rule: KindRule,
  birthDate: CalendarDate,
  hiredIn: Month,
): InsuredPerson {
  const firstSocsoMonth = firstInsured(shop.random, rule, birthDate, hiredIn);
  return {
    birthDate,
    residency: rule.residency,
    domestic: role.domestic ?? false,
    firstSocsoMonth: firstSocsoMonth < shop.open ? firstSocsoMonth : null,
    firstEisMonth: firstEis(rule, birthDate, firstSocsoMonth, shop.open),
    eisFrom: role.registeredLate ? addMonths(hiredIn, LATE_REGISTRATION_MONTHS) : null,
    invalidityPension: pensionOf(shop, role),
    skbbkChoices: rule.residency === 'foreign' ? [] : skbbkChoices(shop, role, hiredIn),
  };
}

function pensionOf({ open }: Workshop, { pensionWage }: Role): InvalidityPension | null {
  if (pensionWage === undefined) return null;
  return { from: addMonths(open, -PENSION_MONTHS), until: null, averageWage: sen(pensionWage) };
}

function firstInsured(random: Random, rule: KindRule, birthDate: CalendarDate, hiredIn: Month): Month {
  if (rule.newToInsurance) return hiredIn;
  if (rule.residency === 'foreign') return latest(FOREIGN_FROM, addMonths(hiredIn, -random.between(0, 24)));
  const began = addMonths(monthOf(birthDate), random.between(19 * 12, 30 * 12));
  return began < hiredIn ? began : hiredIn;
}

/** Somebody whose first EIS would have come at 57 or later, or has not come yet, has none. */
function firstEis(rule: KindRule, birthDate: CalendarDate, firstSocso: Month, open: Month): Month | null {
  if (rule.residency === 'foreign') return null;
  const first = latest(latest(firstSocso, addMonths(monthOf(birthDate), ADULT_MONTHS)), EIS_FROM);
  return first < open && ageInMonth(birthDate, first) < 57 ? first : null;
}

const OUT_MONTHS = [month('2026-07'), month('2026-08'), month('2026-09')];
const BACK_IN = month('2026-10');

function skbbkChoices({ random, open }: Workshop, role: Role, hiredIn: Month): SkbbkChoice[] {
  const byChance = random.chance(0.18)
    ? { out: random.pick(OUT_MONTHS), ...(random.chance(0.06) ? { backIn: BACK_IN } : {}) }
    : null;
  const wish = role.skbbk === undefined ? byChance : role.skbbk;
  if (!wish) return [];
  const out = latest(wish.out, hiredIn);
  if (skbbkChoiceFault('citizen', out) !== null) throw new Error(`nobody may stay out of SKBBK from ${out}`);
  const choices: SkbbkChoice[] = [{ from: out, takesPart: false }];
  if (wish.backIn && wish.backIn > out) choices.push({ from: wish.backIn, takesPart: true });
  return choices.filter((choice) => choice.from <= open);
}

function payOf(shop: Workshop, role: Role): PayPlan {
  const number = shop.nextNumber();
  const plan = role.pay ? levelPay(role.pay, number) : makePayPlan(payGroup(role), number, shop.random);
  return { ...plan, openMonthPercent: role.openMonthPercent ?? plan.openMonthPercent };
}

function payGroup({ kind, domestic }: Role): PayGroup {
  if (domestic) return 'household';
  if (kind === 'under-18' || kind === 'turned-18') return 'young';
  return KIND_RULES[kind].residency === 'foreign' ? 'foreign' : 'local';
}

/** The first of two employments of somebody who came back. */
function earlierEmployment(shop: Workshop, later: PracticeEmployee): PracticeEmployee {
  return {
    ...later,
    id: shop.newId(),
    from: dayIn(firstCameIn(shop.open), 1),
    to: lastDayOf(addMonths(shop.open, -7)),
  };
}

function firstCameIn(open: Month): Month {
  return addMonths(open, -40);
}

/** In the open month nothing happens after its 15th, which may still lie ahead. */
const LAST_DAY_IN_OPEN_MONTH = 15;

function firstDay(random: Random, hiredMonthsAgo: number): number {
  if (random.chance(0.6)) return 1;
  return random.between(2, hiredMonthsAgo === 0 ? LAST_DAY_IN_OPEN_MONTH : 24);
}

function lastDayOfStay({ random, open }: Workshop, role: Role, { leftMonthsAgo }: Stay): CalendarDate | null {
  if (role.leavesInOpenMonth) return dayIn(open, random.between(8, LAST_DAY_IN_OPEN_MONTH));
  if (leftMonthsAgo === null) return null;
  const leftIn = addMonths(open, -leftMonthsAgo);
  // The 25th at the earliest: whoever came and left within a month came before it.
  return random.chance(0.7) ? lastDayOf(leftIn) : dayIn(leftIn, random.between(25, 28));
}

function dayIn(on: Month, day: number): CalendarDate {
  return calendarDate(`${on}-${String(day).padStart(2, '0')}`);
}

function latest(one: Month, other: Month): Month {
  return one > other ? one : other;
}
