import 'server-only';
import { formatIdentity } from '@/lib/core/identity-text';
import { formatSen } from '@/lib/core/money';
import { dateFromDb } from '@/lib/db/dates';
import type { CaseEmployee } from '@/lib/db/generated/client';
import { formatCount, formatDate, formatShortDate } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import type { Sheet, SheetFact } from '@/lib/paper/sheet';
import { findOffice } from '@/lib/rules/registration/offices';
import type { FormFacts } from './form-queries';

type Answers = readonly (readonly [label: string, value: string | null | undefined])[];

/** Borang 1: every answer of the registration. */
export function employerPart(sheet: Sheet, facts: FormFacts, language: Language): void {
  const form = facts.registration;
  if (!form) return;
  const t = translator(language, 'registrationForm');
  const of = listWords(language);
  const place = (address: string | null, postcode: string | null, city: string | null, state: string | null) =>
    [address, [postcode, city].filter(Boolean).join(' '), of(`state.${state}`)].filter(Boolean).join(', ');
  sheet.heading(t('field.entity'));
  sheet.facts(
    given([
      [t('field.entity'), of(`entity.${form.entity}`)],
      [t('field.subEntity'), of(`subEntity.${form.subEntity}`)],
      [t('field.entityItem'), of(`entityItem.${form.entityItem}`)],
      [t('field.brn'), form.brn],
      [t('field.brnOld'), form.brnOld],
      [t('field.name'), form.name],
      [t('field.tradeName'), form.tradeName],
    ]),
  );
  sheet.heading(t('contact'));
  sheet.facts(
    given([
      [t('registered'), place(form.address, form.postcode, form.city, form.stateCode)],
      [
        t('correspondence'),
        form.mailSame
          ? t('field.mailSame')
          : place(form.mailAddress, form.mailPostcode, form.mailCity, form.mailStateCode),
      ],
      [t('field.phone'), form.phone],
      [t('field.email'), form.email],
      [t('field.contactName'), form.contactName],
      [t('field.contactPosition'), form.contactPosition],
      [t('field.contactPhone'), form.contactPhone],
    ]),
  );
  sheet.heading(t('employment'));
  sheet.facts(
    given([
      [t('field.msicSection'), industryWord(language, `section.${form.msicSection}`)],
      [t('field.msicDivision'), industryWord(language, `division.${form.msicDivision}`)],
      [t('field.firstEmployeeOn'), form.firstEmployeeOn && formatDate(language, dateFromDb(form.firstEmployeeOn))],
      [t('field.employeeCount'), form.employeeCount === null ? null : formatCount(form.employeeCount)],
      [t('field.officeCode'), findOffice(form.officeCode)?.name],
    ]),
  );
}

/** Borang 2: the local people in rows. */
export function localTable(sheet: Sheet, people: readonly CaseEmployee[], language: Language): void {
  const t = translator(language, 'employeeForm');
  const documents = translator(language, 'documents');
  sheet.table(
    [
      { label: documents('form.no'), share: 5 },
      { label: t('field.name'), share: 33 },
      { label: t('field.icNumber'), share: 19, figures: true },
      { label: t('field.occupation'), share: 19 },
      { label: t('field.employedFrom'), share: 13 },
      { label: documents('form.wage'), share: 11, figures: true },
    ],
    people.map((person, index) => [
      formatCount(index + 1),
      person.name,
      formatIdentity(person.icNumber ?? ''),
      person.occupation,
      formatShortDate(language, dateFromDb(person.employedFrom)),
      formatSen(person.wageSen),
    ]),
  );
}

/** One foreign person: who they are, their papers, their work and their next of kin. */
export function foreignPart(sheet: Sheet, person: CaseEmployee, language: Language): void {
  const t = translator(language, 'employeeForm');
  const day = (date: Date | null) => date && formatDate(language, dateFromDb(date));
  sheet.heading(person.name);
  sheet.facts(
    given([
      [t('field.nationality'), countryName(person.nationality, language)],
      [t('field.birthDate'), day(person.birthDate)],
      [t('field.sex'), t(`sex.${person.sex}`)],
      [t('field.passport'), person.passport],
      [t('field.passportUntil'), day(person.passportUntil)],
      [t('field.passKind'), passKind(person.passKind, language)],
      [t('field.passNumber'), person.passNumber],
      [t('field.passFrom'), day(person.passFrom)],
      [t('field.passUntil'), day(person.passUntil)],
      [t('field.occupation'), person.occupation],
      [t('field.employedFrom'), day(person.employedFrom)],
      [t('field.wage'), `RM ${formatSen(person.wageSen)}`],
    ]),
  );
  sheet.facts(
    given([
      [t('field.kinName'), person.kinName],
      [t('field.kinRelation'), kinRelation(person.kinRelation, language)],
      [t('field.kinIdentity'), person.kinIdentity && formatIdentity(person.kinIdentity)],
      [t('field.kinBirthDate'), day(person.kinBirthDate)],
      [t('field.kinNationality'), countryName(person.kinNationality, language)],
      [t('field.kinPhone'), person.kinPhone],
      [t('field.kinAddress'), person.kinAddress],
    ]),
  );
  sheet.signatures([
    translator(language, 'documents')('form.sign.employee'),
    translator(language, 'documents')('form.sign.date'),
  ]);
}

function given(answers: Answers): SheetFact[] {
  return answers.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A word of the lists; nothing for an answer that is missing. */
function listWords(language: Language): (key: string) => string {
  const t = translator(language, 'lists');
  return (key) => (t.has(key as 'online') ? t(key as 'online') : '');
}

function industryWord(language: Language, key: string): string {
  const t = translator(language, 'industries');
  return t.has(key as 'section.A') ? t(key as 'section.A') : '';
}

function passKind(code: string | null, language: Language): string {
  const t = translator(language, 'employeeForm');
  const key = `passKind.${code}` as 'passKind.plks';
  return t.has(key) ? t(key) : '';
}

function kinRelation(code: string | null, language: Language): string {
  const t = translator(language, 'employeeForm');
  const key = `kin.${code}` as 'kin.spouse';
  return t.has(key) ? t(key) : '';
}

function countryName(code: string | null, language: Language): string {
  return code ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : '';
}
