import { addDays, type CalendarDate } from '@/lib/core/calendar';
import type { DeclaredMonths } from '@/lib/rules/employees/declared-months';
import { type DeclaredPension, pensionBeside } from '@/lib/rules/employees/declared-pension';
import { hasMixedScripts, isNearName, readName } from '@/lib/rules/employees/names';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';
import { type Finding, fail, look, PASS } from './finding';

/** What the checks look at of somebody in a case. */
export interface CheckedPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  /** The IC number or the passport. */
  readonly number: string;
  /** Of a foreigner. */
  readonly papers: { readonly passportUntil: CalendarDate; readonly passUntil: CalendarDate } | null;
}

/** Whether a name is written in one script, without signs that nobody sees. */
export function checkNameScript(name: string): Finding {
  const reading = readName(name);
  if (!reading.ok && reading.fault === 'nameInvisible') return look('hidden_signs');
  return hasMixedScripts(name) ? look('mixed_script') : PASS;
}

/** A paper that ends within so many days should be seen: a renewal takes about that long. Our own figure. */
const SOON_DAYS = 30;

/**
 * Whether a foreigner's passport and pass are good beyond the day of sending (SOURCES.md#employee-papers): one that ends
 * on that day has ended. Worth a look: an end within 30 days, that day included, and a passport that ends before its pass.
 */
export function checkPapers(papers: NonNullable<CheckedPerson['papers']>, on: CalendarDate): Finding {
  const { passportUntil, passUntil } = papers;
  if (passportUntil <= on) return fail('passport_ended', { until: passportUntil });
  if (passUntil <= on) return fail('pass_ended', { until: passUntil });
  const soon = addDays(on, SOON_DAYS);
  if (passportUntil <= soon) return look('passport_ends_soon', { until: passportUntil });
  if (passUntil <= soon) return look('pass_ends_soon', { until: passUntil });
  return passportUntil < passUntil ? look('passport_before_pass', { until: passportUntil }) : PASS;
}

/**
 * Whether earlier contributions that are only declared decide the SOCSO category or EIS: then an officer compares them
 * with a payslip or a statement (SOURCES.md#declared-months).
 *
 * @param counted what `declaredThatCount` says
 */
export function checkDeclaredMonths({ socso, eis }: DeclaredMonths): Finding {
  if (socso && eis) return look('declared_both', { socso, eis });
  if (socso) return look('declared_socso', { socso });
  return eis ? look('declared_eis', { eis }) : PASS;
}

/**
 * Whether an invalidity pension is declared that the register of persons does not have just so: then an officer compares
 * it with the letter of the pension (SOURCES.md#invalidity-pension).
 */
export function checkPension(declared: DeclaredPension, known: InvalidityPension | null): Finding {
  switch (pensionBeside(declared, known)) {
    case 'known':
      return PASS;
    case 'counts':
      return look('declared_pension', { from: declared.from });
    case 'differs':
      return look('pension_differs', { from: declared.from });
  }
}

/**
 * Whom the list has a second time under another number, by id: the same name and birth date, or the same name and a
 * number that differs in one place. Names are the same as for a reader (`isNearName`).
 */
export function nearDuplicates(people: readonly CheckedPerson[]): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const group of groupsByKey(people)) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const reason = likeness(one, other);
        if (reason === null) continue;
        for (const { id } of [one, other]) if (!found.has(id)) found.set(id, look(reason));
      }
    }
  }
  return found;
}

/** Only people who share a birth date or nearly a number are compared, so that a list of thousands takes no time. */
function groupsByKey(people: readonly CheckedPerson[]): CheckedPerson[][] {
  const groups = new Map<string, CheckedPerson[]>();
  const put = (key: string, person: CheckedPerson) => {
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  };
  for (const person of people) {
    put(`born ${person.birthDate} ${initialOf(person.name)}`, person);
    const half = Math.ceil(person.number.length / 2);
    put(`head ${person.number.slice(0, half)} ${initialOf(person.name)}`, person);
    put(`tail ${person.number.slice(half)} ${initialOf(person.name)}`, person);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The first letter as a reader compares it. */
function initialOf(name: string): string {
  return (/\p{L}/u.exec(name.normalize('NFKD'))?.[0] ?? '').toUpperCase();
}

function likeness(one: CheckedPerson, other: CheckedPerson): 'same_name_and_birth' | 'same_name' | null {
  if (!isNearName(one.name, other.name)) return null;
  if (one.birthDate === other.birthDate) return 'same_name_and_birth';
  return differInOnePlace(one.number, other.number) ? 'same_name' : null;
}

function differInOnePlace(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let places = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) places += 1;
  return places === 1;
}
