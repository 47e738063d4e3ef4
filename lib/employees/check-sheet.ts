import type { CalendarDate } from '@/lib/core/calendar';
import { nearKey } from '@/lib/rules/employees/names';
import { type ForeignPerson, readForeign } from './read-foreign';
import { type LocalPerson, readLocal } from './read-local';
import type { SheetRow } from './read-sheet';
import type { EmployeeWarning } from './schema';
import type { SheetCells, SheetField } from './sheet-columns';

/** `fix`: the row cannot be added. `look`: it can once somebody looked. `note`: good to know. */
export const SHEET_LEVELS = ['fix', 'look', 'note'] as const;
export type SheetLevel = (typeof SHEET_LEVELS)[number];

/** What is wrong with a row, or unusual about it. `other` is the row that it repeats. */
export interface SheetFault {
  readonly field: SheetField | null;
  readonly code: string;
  readonly level: SheetLevel;
  readonly other?: number;
}

/** Who is there already when a sheet is checked. */
export interface SheetGround {
  /** The numbers, and country and passport, of everybody on the list of the case. */
  readonly keys: ReadonlySet<string>;
  /** The numbers of everybody who works for the employer. */
  readonly employed: ReadonlySet<string>;
  /** Birth date and name (`personKey`) of both. */
  readonly people: ReadonlySet<string>;
}

/** The verdict on one row; `person` is there when it may be added. */
export interface CheckedRow extends SheetRow {
  readonly level: 'good' | 'look' | 'fix';
  readonly faults: readonly SheetFault[];
  readonly person: SheetPerson | null;
}

export type SheetPerson =
  | { readonly isForeign: false; readonly local: LocalPerson }
  | { readonly isForeign: true; readonly foreign: ForeignPerson };

/**
 * Checks the rows of a sheet by the rules of the forms, against each other and against who is there already. Of several
 * rows for one person the first counts. A row without an IC number and with a passport is a foreigner's, and so is one
 * that says so.
 *
 * @param today the day of the registration
 */
export function checkSheet(rows: readonly SheetRow[], ground: SheetGround, today: CalendarDate): CheckedRow[] {
  const seen = new Map<string, number>();
  const people = new Set(ground.people);
  return rows.map((row) => {
    const { person, faults } = readRow(row.cells, today);
    const all = [...faults];
    if (person) {
      const key = keyOf(person);
      all.push(...againstOthers(key, person, { seen, ground, people }));
      if (!seen.has(key)) seen.set(key, row.rowNo);
      people.add(personKey(person.isForeign ? person.foreign : person.local));
    }
    const level = levelOf(all);
    return { ...row, level, faults: all, person: level === 'fix' ? null : person };
  });
}

interface Others {
  readonly seen: ReadonlyMap<string, number>;
  readonly ground: SheetGround;
  readonly people: ReadonlySet<string>;
}

function againstOthers(key: string, person: SheetPerson, { seen, ground, people }: Others): SheetFault[] {
  const field = person.isForeign ? 'passport' : 'icNumber';
  const earlier = seen.get(key);
  if (earlier !== undefined) return [{ field, code: 'twiceInFile', level: 'fix', other: earlier }];
  if (ground.keys.has(key)) return [{ field, code: 'twiceInCase', level: 'fix' }];
  if (ground.employed.has(key)) return [{ field, code: 'employed', level: 'fix' }];
  const isSimilar = people.has(personKey(person.isForeign ? person.foreign : person.local));
  return isSimilar ? [{ field: 'name', code: 'similar', level: 'look' }] : [];
}

/** What two rows have in common that could be about one person. */
export function personKey({ birthDate, name }: { readonly birthDate: CalendarDate; readonly name: string }): string {
  return `${birthDate} ${nearKey(name)}`;
}

function readRow(cells: SheetCells, today: CalendarDate): { person: SheetPerson | null; faults: SheetFault[] } {
  if (isForeignRow(cells)) {
    const read = readForeign(cells, today);
    if (!read.ok) return { person: null, faults: fixes(read.fields) };
    const later: SheetFault = { field: null, code: 'kinFormLater', level: 'note' };
    return { person: { isForeign: true, foreign: read.person }, faults: [...looks(read.warnings), later] };
  }
  const read = readLocal(cells, today);
  if (!read.ok) return { person: null, faults: fixes(read.fields) };
  const fromIc = cells.birthDate.trim() === '' || cells.sex.trim() === '';
  return {
    person: { isForeign: false, local: read.person },
    faults: [
      ...looks(read.warnings),
      ...(fromIc ? [{ field: 'birthDate' as const, code: 'factsFromIc', level: 'note' as const }] : []),
    ],
  };
}

/** Whether a row is about a foreigner. */
export function isForeignRow({ residency, icNumber, passport }: SheetCells): boolean {
  return residency === 'foreign' || (residency === '' && icNumber === '' && passport !== '');
}

function keyOf(person: SheetPerson): string {
  if (!person.isForeign) return person.local.icNumber;
  return `${person.foreign.nationality} ${person.foreign.passport}`;
}

function fixes(fields: Readonly<Record<string, string>>): SheetFault[] {
  return Object.entries(fields).map(([field, code]) => ({ field: field as SheetField, code, level: 'fix' }));
}

const FIELD_OF: Record<EmployeeWarning, SheetField> = {
  child: 'birthDate',
  foreignMinor: 'birthDate',
  birthDiffers: 'birthDate',
  sexDiffers: 'sex',
  placeUnknown: 'icNumber',
  late: 'employedFrom',
  similar: 'name',
  passportFirst: 'passportUntil',
  highWage: 'wage',
};

function looks(warnings: readonly EmployeeWarning[]): SheetFault[] {
  return warnings.map((code) => ({ field: FIELD_OF[code], code, level: 'look' }));
}

function levelOf(faults: readonly SheetFault[]): CheckedRow['level'] {
  if (faults.some(({ level }) => level === 'fix')) return 'fix';
  return faults.some(({ level }) => level === 'look') ? 'look' : 'good';
}
