import 'server-only';
import { calendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { monthOf } from '@/lib/core/month';
import { formatCount, formatDate, formatMonth, formatShortDate } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import { Sheet, type SheetFact, type SheetFrame } from '@/lib/paper/sheet';
import type { LetterView } from './queries';

/** What a letter is printed for. */
export interface LetterFor {
  readonly language: Language;
  /** Where anybody may check it: the whole address, which the QR code carries. */
  readonly verifyAddress: string;
}

type Words = ReturnType<typeof translator<'letters'>>;

/** Below the QR code and its code in letters. */
const CLEAR_OF_CODE = 214;

/** A letter as PDF (A4), in the reader's language, of the facts that were kept with it. */
export async function renderLetter(letter: LetterView, { language, verifyAddress }: LetterFor): Promise<Buffer> {
  const t = translator(language, 'letters');
  const sheet = await Sheet.begin(frameOf(letter, language, verifyAddress, t));
  sheet.subtitle(actOf(letter, t));
  sheet.facts([
    { label: t('paper.date'), value: formatDate(language, dateInMalaysia(letter.madeAt)) },
    { label: t('paper.reference'), value: letter.facts.caseNumber },
  ]);
  sheet.below(CLEAR_OF_CODE);
  const [first, second] = sentencesOf(letter, language, t);
  sheet.paragraph(first);
  sheet.heading(t('paper.details'));
  sheet.facts(factsOf(letter, language, t));
  if (letter.facts.list.length > 0) writeList(sheet, letter, language, t);
  sheet.paragraph(second);
  sheet.paragraph(t('paper.made', { address: verifyAddress }));
  return sheet.end();
}

/** The name of a letter's file: what it is and its case, and nobody's number. */
export function letterFileName({ kind, facts }: LetterView, language: Language): string {
  const t = translator(language, 'letters');
  return `${t(`file.${kind}`)}${facts.caseNumber ? `-${facts.caseNumber}` : ''}.pdf`;
}

function frameOf(letter: LetterView, language: Language, verifyAddress: string, t: Words): SheetFrame {
  const portal = translator(language, 'layout');
  return {
    language,
    brandName: portal('name'),
    tagline: portal('tagline'),
    title: t(`kind.${letter.kind}`),
    subject: `${letter.facts.caseNumber} ${letter.facts.employerName}`.trim(),
    foot: [portal('notice'), t('paper.dated', { at: formatDate(language, dateInMalaysia(letter.madeAt)) })],
    page: (page, pages) => t('paper.page', { page: formatCount(page), pages: formatCount(pages) }),
    proof: { scan: t('paper.scan'), verifyAddress },
    at: letter.madeAt,
  };
}

function actOf({ kind }: LetterView, t: Words): string {
  switch (kind) {
    case 'registration_socso':
    case 'employees_socso':
      return t('paper.act.socso');
    case 'registration_eis':
    case 'employees_eis':
      return t('paper.act.eis');
    case 'acknowledgement':
      return '';
  }
}

function sentencesOf(letter: LetterView, language: Language, t: Words): [first: string, second: string] {
  const { facts } = letter;
  const code = facts.employerCode ?? '';
  const act = actOf(letter, t);
  switch (letter.kind) {
    case 'acknowledgement':
      return [t('paper.acknowledgement'), t('paper.acknowledgementNext')];
    case 'registration_socso':
    case 'registration_eis': {
      const month = facts.liableFrom ? formatMonth(language, monthOf(calendarDate(facts.liableFrom))) : '';
      return [t('paper.registration', { act, code }), t('paper.registrationNext', { month })];
    }
    case 'employees_socso':
    case 'employees_eis':
      return [t('paper.employees', { act, employer: facts.employerName, code }), t('paper.employeesNext')];
  }
}

function factsOf({ facts }: LetterView, language: Language, t: Words): SheetFact[] {
  const day = (date: string | null) => date && formatDate(language, calendarDate(date));
  const all: [label: string, value: string | null][] = [
    [t('paper.employer'), facts.employerName],
    [t('paper.employerCode'), facts.employerCode],
    [t('paper.brn'), facts.brn],
    [t('paper.address'), facts.address],
    [t('paper.submitted'), day(facts.submittedOn)],
    [t('paper.target'), facts.employerCode === null ? day(facts.targetDate) : null],
    [t('paper.people'), formatCount(facts.list.length || facts.people)],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function writeList(sheet: Sheet, { facts }: LetterView, language: Language, t: Words): void {
  sheet.heading(t('paper.list'));
  sheet.table(
    [
      { label: t('paper.no'), share: 6 },
      { label: t('paper.name'), share: 50 },
      { label: t('paper.identity'), share: 24, figures: true },
      { label: t('paper.from'), share: 20 },
    ],
    facts.list.map(({ name, identity, from }, index) => [
      formatCount(index + 1),
      name,
      identity,
      formatShortDate(language, calendarDate(from)),
    ]),
  );
}
