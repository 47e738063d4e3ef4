import { translator } from '@/lib/i18n/t';
import { KIN_RELATIONS, LOCAL_RESIDENCIES } from '@/lib/rules/employees/choices';
import { PASS_KINDS } from '@/lib/rules/employees/papers';

/** The columns of a sheet of employees, in their order: local and foreign employees stand in one sheet. */
export const SHEET_FIELDS = [
  'icNumber',
  'name',
  'birthDate',
  'sex',
  'residency',
  'email',
  'phone',
  'occupation',
  'wage',
  'employedFrom',
  'nationality',
  'passport',
  'passportUntil',
  'passKind',
  'passNumber',
  'passFrom',
  'passUntil',
  'kinName',
  'kinRelation',
  'kinIdentity',
  'kinBirthDate',
  'kinNationality',
  'kinPhone',
  'kinAddress',
  'firstSocso',
  'firstEis',
  'pensionFrom',
  'pensionWage',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** What a row says, as text, by column. */
export type SheetCells = Readonly<Record<SheetField, string>>;

/** The cells of a row that was kept, with those of columns that there were not yet when it was read. */
export function cellsOf(kept: unknown): SheetCells {
  return { ...EMPTY, ...(kept as Partial<SheetCells>) };
}

const EMPTY = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ''])) as SheetCells;

const WORDS = [translator('ms', 'employeeForm'), translator('en', 'employeeForm')] as const;

/** The heading of a column in Malay or English. */
export function headingOf(field: SheetField, language: 'ms' | 'en'): string {
  return WORDS[language === 'en' ? 1 : 0](`field.${field}`);
}

const FIELD_BY_HEADING: ReadonlyMap<string, SheetField> = new Map(
  SHEET_FIELDS.flatMap((field) =>
    [field, ...WORDS.map((t) => t(`field.${field}`))].map((heading) => [plain(heading), field] as const),
  ),
);

/** The column that a heading names, in either language, whatever its case and signs; null for any other heading. */
export function fieldOfHeading(heading: string): SheetField | null {
  return FIELD_BY_HEADING.get(plain(heading)) ?? null;
}

/** The columns whose answers are codes, with the words for each code. */
const CHOICES: Partial<Record<SheetField, ReadonlyMap<string, string>>> = {
  sex: choices(['male', 'female'], (t, code) => t(`sex.${code}`), { L: 'male', M: 'male', P: 'female', F: 'female' }),
  residency: choices([...LOCAL_RESIDENCIES, 'foreign'], (t, code) => t(`residency.${code}`)),
  passKind: choices(PASS_KINDS, (t, code) => t(`passKind.${code}`), {
    PLKS: 'plks',
    'Pas Lawatan Kerja Sementara': 'plks',
    'Temporary Employment Visit Pass': 'plks',
  }),
  kinRelation: choices(KIN_RELATIONS, (t, code) => t(`kin.${code}`)),
};

/** The code that a cell means in a column of codes; any other text, and any other column, as it is. */
export function codeOfCell(field: SheetField, text: string): string {
  return CHOICES[field]?.get(plain(text)) ?? text;
}

/** A cell in words again: the word of a code in a language; any other text as it is. */
export function wordOfCell(field: SheetField, text: string, language: 'ms' | 'en'): string {
  const group = { sex: 'sex', residency: 'residency', passKind: 'passKind', kinRelation: 'kin' }[field as string];
  const t = WORDS[language === 'en' ? 1 : 0];
  const key = `${group}.${text}` as never;
  return group && /^[a-z_]+$/.test(text) && t.has(key) ? t(key) : text;
}

/** The words that a cell of a column may hold, in a language; empty for columns of free text. */
export function wordsOfColumn(field: SheetField, language: 'ms' | 'en'): string[] {
  const t = WORDS[language === 'en' ? 1 : 0];
  switch (field) {
    case 'sex':
      return [t('sex.male'), t('sex.female')];
    case 'residency':
      return [...LOCAL_RESIDENCIES, 'foreign' as const].map((code) => t(`residency.${code}`));
    case 'passKind':
      return PASS_KINDS.map((code) => t(`passKind.${code}`));
    case 'kinRelation':
      return KIN_RELATIONS.map((code) => t(`kin.${code}`));
    default:
      return [];
  }
}

function choices<const Code extends string>(
  codes: readonly Code[],
  word: (t: (typeof WORDS)[number], code: Code) => string,
  more: Readonly<Record<string, Code>> = {},
): ReadonlyMap<string, string> {
  const known = codes.flatMap((code) => [code, ...WORDS.map((t) => word(t, code))].map((text) => [plain(text), code]));
  const others = Object.entries(more).map(([text, code]) => [plain(text), code]);
  return new Map([...known, ...others] as [string, string][]);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}
