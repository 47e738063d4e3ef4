import 'server-only';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import type { Sen } from '@/lib/core/money';
import { firstDayOf, lastDayOf, type Month, monthOf } from '@/lib/core/month';
import type { Residency, SkbbkChoice } from '@/lib/rules/monthly-contribution';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';
import type { RegisterEntry } from '@/lib/rules/text-file/check-state';
import { newLineShelf } from './line-shelf';

/** An employer's people by identity number, as a month's file needs them. */
export interface Register {
  readonly find: (identityNumber: string) => RegisterEntry | undefined;
  /** Those employed on at least one day of the month. */
  readonly employed: () => Iterable<RegisterEntry>;
  /** The names of those employed in the month whom `isNamed` does not know. */
  readonly missing: (isNamed: (employeeId: string) => boolean) => string[];
}

/** What COPY writes where there is no value. */
const NOTHING = '\\N';

/** An employment as COPY writes it: one line, tab by tab. Of most employments of a register only the line is touched. */
type Columns = [
  identityNumber: string,
  employeeId: string,
  employedFrom: CalendarDate,
  employedTo: CalendarDate | typeof NOTHING,
  birthDate: CalendarDate,
  residency: Residency,
  domestic: 't' | 'f',
  firstSocso: CalendarDate | typeof NOTHING,
  firstEis: CalendarDate | typeof NOTHING,
  eisFrom: CalendarDate | typeof NOTHING,
  pension: string,
  choices: string,
  name: string,
];

/** The people of an employer; `only` may narrow them, as `AND employee_id …` under the name that it is given. */
function registerSql(employerId: string, only: (idColumn: string) => string = () => ''): string {
  return `SELECT e.identity_number, e.id, e.employed_from, e.employed_to, e.birth_date, e.residency, e.domestic,
    e.first_socso_month, e.first_eis_month, e.eis_from,
    to_char(e.pension_from, 'YYYY-MM') || ' ' || coalesce(to_char(e.pension_until, 'YYYY-MM'), '') || ' ' || e.pension_wage_sen AS pension, c.choices, e.name
  FROM employee e LEFT JOIN (
    SELECT employee_id, string_agg(to_char(from_month, 'YYYY-MM') || CASE WHEN takes_part THEN '+' ELSE '-' END, ',' ORDER BY from_month) AS choices
    FROM skbbk_choice WHERE employer_id = ${employerId} ${only('employee_id')} GROUP BY employee_id
  ) c ON c.employee_id = e.id
  WHERE e.employer_id = ${employerId} ${only('e.id')} ORDER BY e.employed_from`;
}

/** Everybody the employer has ever reported, with their employment that touches the month where there is one. */
export async function loadRegister(client: PoolClient, actor: EmployerActor, month: Month): Promise<Register> {
  // Somebody who came back has two employments: the one that touches the month counts, else the later one.
  const shelf = newLineShelf((earlier) => !touches(earlier, month));
  for await (const piece of copyOut(client, registerSql(client.escapeLiteral(actor.employerId)))) shelf.push(piece);
  return {
    find(identityNumber) {
      const line = shelf.get(identityNumber);
      return line === undefined ? undefined : entryOf(line);
    },
    *employed() {
      for (const line of shelf.lines()) if (touches(line, month)) yield entryOf(line);
    },
    missing(isNamed) {
      const names: string[] = [];
      for (const line of shelf.lines()) {
        // Nearly everybody is named, and of those the id alone is read.
        if (touches(line, month) && !isNamed(idOf(line))) names.push(entryOf(line).name);
      }
      return names;
    },
  };
}

/** Some of the employer's employments by their ids, whenever they were. Another employer's are not among them. */
export async function loadEntries(
  client: PoolClient,
  actor: EmployerActor,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  const ids = client.escapeLiteral(`{${employeeIds.join()}}`);
  const sql = registerSql(client.escapeLiteral(actor.employerId), (column) => `AND ${column} = ANY(${ids}::uuid[])`);
  const pieces: Buffer[] = [];
  for await (const piece of copyOut(client, sql)) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString().split('\n').slice(0, -1);
  return new Map(lines.map(entryOf).map((entry) => [entry.employeeId, entry]));
}

/** COPY takes no parameters. Its lines come as they are sent, where a query would hold all rows at once. */
function copyOut(client: PoolClient, sql: string): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (${sql}) TO STDOUT`));
}

/** Whether the employment touches a day of the month, both ends included. */
export function isEmployedIn(entry: RegisterEntry, month: Month): boolean {
  return entry.employedFrom <= lastDayOf(month) && (entry.employedTo === null || entry.employedTo >= firstDayOf(month));
}

const TAB = '\t';
const ID_LENGTH = 36;
const DAY_LENGTH = 10;

/** `isEmployedIn` of a line that nobody has taken apart yet. */
function touches(line: string, month: Month): boolean {
  const from = line.indexOf(TAB) + 1 + ID_LENGTH + 1;
  const to = from + DAY_LENGTH + 1;
  const isOver = !line.startsWith(NOTHING, to) && line.slice(to, to + DAY_LENGTH) < firstDayOf(month);
  return !isOver && line.slice(from, from + DAY_LENGTH) <= lastDayOf(month);
}

function idOf(line: string): string {
  const from = line.indexOf(TAB) + 1;
  return line.slice(from, from + ID_LENGTH);
}

function entryOf(line: string): RegisterEntry {
  const columns = line.split(TAB) as Columns;
  const [identityNumber, employeeId, employedFrom, employedTo, birthDate, residency, domestic] = columns;
  const [, , , , , , , firstSocso, firstEis, eisFrom, pension, choices, name] = columns;
  return {
    employeeId: ownCopy(employeeId),
    identityNumber,
    name: unescaped(name),
    employedFrom,
    employedTo: employedTo === NOTHING ? null : employedTo,
    person: {
      birthDate,
      residency,
      domestic: domestic === 't',
      firstSocsoMonth: monthOrNull(firstSocso),
      firstEisMonth: monthOrNull(firstEis),
      eisFrom: monthOrNull(eisFrom),
      invalidityPension: pension === NOTHING ? null : pensionOf(pension),
      skbbkChoices: choices === NOTHING ? NO_CHOICES : choices.split(',').map(choiceOf),
    },
  };
}

/** Part of a line keeps all of it in memory, and a check remembers the id of everybody whom its file names. */
function ownCopy(ascii: string): string {
  return Buffer.from(ascii, 'latin1').toString('latin1');
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A text out of COPY. Names rarely hold anything special, so most stay as they came. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (_, sign: string) => ESCAPED[sign] ?? sign);
}

function monthOrNull(date: CalendarDate | typeof NOTHING): Month | null {
  return date === NOTHING ? null : monthOf(date);
}

function pensionOf(text: string): InvalidityPension {
  const [from, until, wage] = text.split(' ');
  return { from: from as Month, until: until ? (until as Month) : null, averageWage: Number(wage) as Sen };
}

const NO_CHOICES: readonly SkbbkChoice[] = [];

function choiceOf(text: string): SkbbkChoice {
  return { from: text.slice(0, 7) as Month, takesPart: text.endsWith('+') };
}
