import 'server-only';
import type { DataValidation } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import { COUNTRIES } from '@/lib/rules/employees/countries';
import { csvCell } from '@/lib/rules/text-file/fault-report';
import { SHEET_ROWS } from './schema';
import { headingOf, SHEET_FIELDS, type SheetField, wordsOfColumn } from './sheet-columns';

/** Without it a spreadsheet takes the file for Windows-1252. */
const MARK = '\ufeff';

/** The empty template as CSV: its headings. */
export function csvTemplate(language: Language): string {
  return `${MARK}${SHEET_FIELDS.map((field) => csvCell(headingOf(field, language))).join(',')}\r\n`;
}

/** The empty template as a workbook: the sheet to fill in, how each column is filled in, and the lists to choose from. */
export async function xlsxTemplate(language: Language): Promise<Uint8Array> {
  const t = translator(language, 'employeeSheet');
  const written = await writeXlsx({
    sheets: [
      {
        name: t('people'),
        columns: SHEET_FIELDS.map((field) => ({
          header: headingOf(field, language),
          key: field,
          width: 22,
          // As text: numbers of cards keep their zeros, and days stay as they are typed.
          ...(!AMOUNTS.has(field) && { numFmt: '@' }),
        })),
        data: [],
        freezePane: { rows: 1 },
        dataValidations: SHEET_FIELDS.flatMap((field, index) => validationOf(field, index, language)),
      },
      {
        name: t('guideSheet'),
        columns: [{ width: 34 }, { width: 28 }, { width: 70 }, { width: 24 }],
        rows: [
          [t('guideColumn'), t('guideFor'), t('guideHow'), t('guideExample')],
          ...SHEET_FIELDS.map((field) => [
            headingOf(field, language),
            t(NEEDED_FOR[field]),
            t(`how.${howOf(field)}`),
            exampleOf(field, language),
          ]),
        ],
      },
      { name: t('listSheet'), columns: [{ width: 12 }, { width: 40 }], rows: listRows(language) },
    ],
  });
  return written;
}

function validationOf(field: SheetField, index: number, language: Language): DataValidation[] {
  const values = wordsOfColumn(field, language);
  // A spreadsheet takes lists of at most 255 characters here.
  if (values.length === 0 || values.join(',').length > 255 || values.some((value) => value.includes(','))) return [];
  const column = String.fromCharCode('A'.charCodeAt(0) + index);
  return [{ type: 'list', values, range: `${column}2:${column}${SHEET_ROWS + 1}`, allowBlank: true }];
}

const AMOUNTS: ReadonlySet<SheetField> = new Set(['wage', 'pensionWage']);

const NEEDED_FOR: Record<SheetField, 'forEverybody' | 'forLocal' | 'forForeign' | 'forNobody'> = {
  icNumber: 'forLocal',
  name: 'forEverybody',
  birthDate: 'forForeign',
  sex: 'forForeign',
  residency: 'forEverybody',
  email: 'forNobody',
  phone: 'forNobody',
  occupation: 'forEverybody',
  wage: 'forEverybody',
  employedFrom: 'forEverybody',
  nationality: 'forForeign',
  passport: 'forForeign',
  passportUntil: 'forForeign',
  passKind: 'forForeign',
  passNumber: 'forForeign',
  passFrom: 'forNobody',
  passUntil: 'forForeign',
  kinName: 'forForeign',
  kinRelation: 'forForeign',
  kinIdentity: 'forForeign',
  kinBirthDate: 'forForeign',
  kinNationality: 'forForeign',
  kinPhone: 'forForeign',
  kinAddress: 'forForeign',
  firstSocso: 'forNobody',
  firstEis: 'forNobody',
  pensionFrom: 'forNobody',
  pensionWage: 'forNobody',
};

const OWN_WORDS = [
  'icNumber',
  'name',
  'birthDate',
  'sex',
  'residency',
  'wage',
  'employedFrom',
  'nationality',
  'firstSocso',
  'firstEis',
  'pensionFrom',
  'pensionWage',
] as const;

function howOf(field: SheetField) {
  const own = OWN_WORDS.find((name) => name === field);
  if (own) return own;
  if (/From$|Until$|Date$/.test(field)) return 'date';
  if (field === 'kinNationality') return 'nationality';
  return field === 'passKind' || field === 'kinRelation' ? 'list' : 'text';
}

const EXAMPLES: Partial<Record<SheetField, string>> = {
  icNumber: '000918-14-1709',
  name: 'NURUL AIN BINTI UJIAN',
  birthDate: '18/09/2000',
  phone: '012-345 6789',
  wage: '2500.00',
  employedFrom: '01/11/2026',
  nationality: 'ID',
  passport: 'B1234567',
  passportUntil: '31/12/2029',
  passUntil: '31/10/2027',
  kinNationality: 'ID',
  firstSocso: '03/1998',
  firstEis: '01/2018',
  pensionFrom: '03/2024',
  pensionWage: '3600.00',
};

function exampleOf(field: SheetField, language: Language): string {
  return EXAMPLES[field] ?? wordsOfColumn(field, language)[0] ?? '';
}

function listRows(language: Language): string[][] {
  const choices = SHEET_FIELDS.flatMap((field) =>
    wordsOfColumn(field, language).map((word) => [headingOf(field, language), word]),
  );
  const countries = COUNTRIES.map(({ code, ms, en }) => [code, language === 'en' ? en : ms]);
  return [...choices, ...countries];
}
