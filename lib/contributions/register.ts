import 'server-only';
import type { PoolClient } from 'pg';
import type { EmployerActor } from '@/lib/core/actor';
import type { CalendarDate } from '@/lib/core/calendar';
import { firstDayOf, lastDayOf, type Month, monthOf } from '@/lib/core/month';
import type { Residency, SkbbkChoice } from '@/lib/rules/monthly-contribution';
import type { RegisterEntry } from '@/lib/rules/text-file/check-state';

/** An employer's people by identity number, as a month's file needs them. */
export interface Register {
  readonly find: (identityNumber: string) => RegisterEntry | undefined;
  /** Those employed on at least one day of the month. */
  readonly employed: () => Iterable<RegisterEntry>;
}

type Row = [
  id: string,
  identityNumber: string,
  name: string,
  birthDate: CalendarDate,
  residency: Residency,
  domestic: boolean,
  employedFrom: CalendarDate,
  employedTo: CalendarDate | null,
  firstSocso: CalendarDate | null,
  firstEis: CalendarDate | null,
  eisFrom: CalendarDate | null,
  choices: string | null,
];

/** The people of employer $1; `only` may narrow them, as `AND employee_id …` under the name that it is given. */
function registerSql(only: (idColumn: string) => string = () => ''): string {
  return `SELECT e.id, e.identity_number, e.name, e.birth_date, e.residency, e.domestic, e.employed_from, e.employed_to,
    e.first_socso_month, e.first_eis_month, e.eis_from, c.choices
  FROM employee e LEFT JOIN (
    SELECT employee_id, string_agg(to_char(from_month, 'YYYY-MM') || CASE WHEN takes_part THEN '+' ELSE '-' END, ',' ORDER BY from_month) AS choices
    FROM skbbk_choice WHERE employer_id = $1 ${only('employee_id')} GROUP BY employee_id
  ) c ON c.employee_id = e.id
  WHERE e.employer_id = $1 ${only('e.id')} ORDER BY e.employed_from`;
}

const REGISTER_SQL = registerSql();
const ENTRIES_SQL = registerSql((idColumn) => `AND ${idColumn} = ANY($2::uuid[])`);

/** Everybody the employer has ever reported, with their employment that touches the month where there is one. */
export async function loadRegister(client: PoolClient, actor: EmployerActor, month: Month): Promise<Register> {
  const { rows } = await client.query<Row>({ text: REGISTER_SQL, values: [actor.employerId], rowMode: 'array' });
  const byIdentity = new Map<string, RegisterEntry>();
  for (const row of rows) {
    const entry = entryOf(row);
    const other = byIdentity.get(entry.identityNumber);
    // Somebody who came back has two employments: the one that touches the month counts, else the later one.
    if (!other || !isEmployedIn(other, month)) byIdentity.set(entry.identityNumber, entry);
  }
  return {
    find: (identityNumber) => byIdentity.get(identityNumber),
    *employed() {
      for (const entry of byIdentity.values()) if (isEmployedIn(entry, month)) yield entry;
    },
  };
}

/** Some of the employer's employments by their ids, whenever they were. Another employer's are not among them. */
export async function loadEntries(
  client: PoolClient,
  actor: EmployerActor,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  const values = [actor.employerId, employeeIds];
  const { rows } = await client.query<Row>({ text: ENTRIES_SQL, values, rowMode: 'array' });
  return new Map(rows.map((row) => [row[0], entryOf(row)]));
}

/** Whether the employment touches a day of the month, both ends included. */
export function isEmployedIn(entry: RegisterEntry, month: Month): boolean {
  return entry.employedFrom <= lastDayOf(month) && (entry.employedTo === null || entry.employedTo >= firstDayOf(month));
}

function entryOf(row: Row): RegisterEntry {
  const [
    employeeId,
    identityNumber,
    name,
    birthDate,
    residency,
    domestic,
    employedFrom,
    employedTo,
    socso,
    eis,
    eisFrom,
    choices,
  ] = row;
  return {
    employeeId,
    identityNumber,
    name,
    employedFrom,
    employedTo,
    person: {
      birthDate,
      residency,
      domestic,
      firstSocsoMonth: socso && monthOf(socso),
      firstEisMonth: eis && monthOf(eis),
      eisFrom: eisFrom && monthOf(eisFrom),
      skbbkChoices: choices ? choices.split(',').map(choiceOf) : NO_CHOICES,
    },
  };
}

const NO_CHOICES: readonly SkbbkChoice[] = [];

function choiceOf(text: string): SkbbkChoice {
  return { from: text.slice(0, 7) as Month, takesPart: text.endsWith('+') };
}
